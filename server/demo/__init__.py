"""A realistic centre to look at, and a day of its life to watch."""
