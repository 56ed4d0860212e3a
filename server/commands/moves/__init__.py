"""What happens to a ticket after its issue: one module for each kind of move of DESIGN §4."""
