"""When a centre is open, when its day ends, and which days of the year differ."""
