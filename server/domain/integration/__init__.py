"""Other systems: the keys by which they ask, and the webhooks by which they are told. Pure."""
