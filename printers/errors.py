"""What can go wrong on the way to paper, told apart by who can help.

PrinterError ─┬─ TryAgain     time helps: the printer is unreachable, busy or out of order
              ├─ NeedsPerson  hands help: the paper is out, the cover is open
              └─ BadSlip      nothing helps: the slip itself cannot be printed, so it is never tried again

A line that breaks after the first byte is no error but an outcome: the job is UNCONFIRMED.
"""


class PrinterError(Exception):
    """Anything that keeps a slip from the paper; `detail` is one short English phrase for logs and the floor view."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class TryAgain(PrinterError):
    """No byte of the slip has left yet, and a later try may work."""


class NeedsPerson(PrinterError):
    """No byte of the slip has left yet, and someone has to open the printer first."""


class BadSlip(PrinterError):
    """The slip breaks its own rules (shape, length, characters): every try would fail alike."""
