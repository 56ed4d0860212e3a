"""Paper between the server, which keeps the jobs, and the agents, which print them."""
