"""Told to be a package, since a library that tests use brings a package of this name along."""
