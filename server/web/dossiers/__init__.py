"""Doors for dossiers: import, look-up, reports."""
