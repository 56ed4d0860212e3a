"""Doors of what the hall boards show while nobody is called."""
