"""What supervisors do to counters and are told by them."""
