"""A centre and what it is made of."""
