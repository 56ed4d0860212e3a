"""Trying a printer out: what it says of itself, and a page that shows what it does."""
