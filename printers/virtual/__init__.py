"""A whole ESC/POS printer without paper: a TCP port that talks like one and leaves each cut ticket as a picture."""

from printers.virtual.device import VirtualPrinter
from printers.virtual.faults import Faults

__all__ = ["Faults", "VirtualPrinter"]
