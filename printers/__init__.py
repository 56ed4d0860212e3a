"""Paper: what a slip says, how it is drawn, how it reaches a thermal printer and what is known afterwards."""
