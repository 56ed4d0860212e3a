"""What may point to a person: what is never kept, what is kept for a time, and for how long."""
