"""What people see of keys and webhooks."""
