"""What the kiosk's machine does with what it knows of the centre: rules, screens and slips. Pure."""
