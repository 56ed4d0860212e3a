"""Pure rules of the queue: standard library only, no input or output, time is an argument."""
