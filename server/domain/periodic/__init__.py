"""Reports that go out by themselves: which, how often, to whom, and what became of each."""
