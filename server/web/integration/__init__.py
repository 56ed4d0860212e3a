"""Doors where people set up what other systems may ask and are told."""
