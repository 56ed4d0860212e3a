"""What is wrong with a machine's set-up, in plain words. It looks and changes nothing."""
