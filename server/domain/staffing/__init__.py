"""How many counters hold the target: from past arrivals and service times, by the queue with impatient people."""
