"""Doors: HTTP in, commands and queries behind. A route reads, runs, and returns."""
