"""A kiosk that never stops: a door on its own machine, which hands through to the server and stands in for it."""
