"""Everything that may change a centre: one dataclass and one function a command, and the table that joins them."""
