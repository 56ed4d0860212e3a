"""Devices: their places, and how a browser or an agent becomes one of them."""
