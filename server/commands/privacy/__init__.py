"""Erasing what may point to a person: by rule when its time is over, or when its holder asks."""
