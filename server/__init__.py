"""The server: rules, records, live screens and doors of a service centre."""
