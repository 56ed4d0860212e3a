"""Erasing values from rows, from what the journal keeps apart, and from tables that no journal tells of."""
