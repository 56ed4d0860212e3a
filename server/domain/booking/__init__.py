"""What people may do before they come: book an hour, reserve a place in a line; pure rules."""
