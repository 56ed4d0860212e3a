"""A centre's set-up as files: a whole site as YAML, services as a table."""
