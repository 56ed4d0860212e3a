"""What the hall boards show while nobody is called: pictures and videos, and the slides that show them."""
