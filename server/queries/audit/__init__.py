"""The audit: who did what to which ticket and setting, when, from where and why, read from the journal."""
