"""Dossiers: look-up, lists and reports."""
