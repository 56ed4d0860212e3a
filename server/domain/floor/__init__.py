"""What a supervisor is told, and tells: alerts and messages."""
