"""What citizens arrange before they come, and what the diary does by itself."""
