"""What screens and reports show: read-only, one module a screen."""
