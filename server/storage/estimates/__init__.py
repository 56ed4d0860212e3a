"""What people are told of their wait, and what was told before."""
