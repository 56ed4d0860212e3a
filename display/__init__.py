"""What the public looks at and hears: the hall board, the counter displays and the voice."""
