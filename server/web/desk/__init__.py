"""Doors of the staff at their counters: the moves of DESIGN §4, and tickets that are looked up, issued, given up."""
