"""Kiosks that work alone: the numbers they may give, and what they report afterwards."""
