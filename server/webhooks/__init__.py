"""Tells other systems what has happened: reads the outbox and posts its notices, in order and at least once."""
