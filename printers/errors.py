"""What can go wrong on the way to paper, told apart by who can help.

PrinterError ─┬─ TryAgain     time helps: the printer is unreachable, busy or out of order
              ├─ NeedsPerson  hands help: the paper is out, the cover is open
              ├─ CutShort     the line broke after the first byte: nobody knows what is on the paper
              └─ BadSlip      nothing helps: the slip itself cannot be printed, so it is never tried again
"""

# ruff: noqa: N818 — the names say what to do next, which "Error" would not


class PrinterError(Exception):
    """Anything that keeps a slip from the paper; `detail` is one short English phrase for logs and the floor view."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class TryAgain(PrinterError):
    """No byte of the slip has left yet, and a later try may work."""


class NeedsPerson(PrinterError):
    """No byte of the slip has left yet, and someone has to open the printer first."""


class CutShort(PrinterError):
    """The slip was being sent when the line failed: it may be printed whole, in part or not at all."""


class BadSlip(PrinterError):
    """The slip breaks its own rules (shape, length, characters): every try would fail alike."""
