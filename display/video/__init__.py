"""Videos of the hall boards on disk."""
