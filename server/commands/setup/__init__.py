"""Setting a centre up: making it, its people, and one way to change any part of it."""
