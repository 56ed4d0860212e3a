"""A past day under another policy: read from the books, played by the domain, told as JSON."""
