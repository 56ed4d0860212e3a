"""What the supervisor sees: the day in figures, alerts, messages, and the story of one ticket."""
