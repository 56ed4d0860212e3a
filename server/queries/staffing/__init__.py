"""Counters for the days to come, from the site's own past."""
