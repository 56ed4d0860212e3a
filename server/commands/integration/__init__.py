"""Keys and webhooks for other systems."""
