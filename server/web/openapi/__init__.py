"""The interface described for other programs: OpenAPI 3.1, read off the doors' code and the screens' contract."""
