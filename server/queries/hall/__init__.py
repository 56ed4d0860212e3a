"""What the screens of the hall share: the zones of boards, and what else the public is shown."""
