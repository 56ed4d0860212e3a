"""How the printer is, asked by ESC/POS status requests, whose answers are checked before they are believed."""

import time
from enum import StrEnum

from printers.transports import Transport


class PrinterState(StrEnum):
    """What the floor view and the kiosk are told; MUTE prints, but never says so."""

    OK = "ok"
    LOW_PAPER = "low_paper"
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    ERROR = "error"
    UNREACHABLE = "unreachable"
    MUTE = "mute"


#: (bits that are fixed, their value): `DLE EOT n` answers 0xx1xx10, `GS r 1` answers 0000xxxx.
_STATUS = (0b1001_0011, 0b0001_0010)
_PAPER = (0b1111_0000, 0b0000_0000)

# Bits of the answers to DLE EOT 2, 3 and 4 (Epson's reference, "Transmit real-time status").
_COVER, _PAPER_END_STOP, _ERROR = 0x04, 0x20, 0x40
_ANY_ERROR = 0x08 | 0x20 | 0x40
_NEAR_END, _PAPER_END = 0x0C, 0x60


class Ear:
    """Listens to one printer; keeps what it heard while it waited for something else."""

    def __init__(self, line: Transport) -> None:
        self._line = line
        self._heard = bytearray()

    def drain(self) -> bool:
        """Forgets all that was said before now; True when an answer to `GS r 1` was among it, which came too late."""
        while said := self._line.read(0):
            self._heard += said
        mask, value = _PAPER
        was_late = any(byte & mask == value for byte in self._heard)
        self._heard.clear()
        return was_late

    def state(self, timeout_s: float) -> PrinterState:
        """The printer's state; MUTE as soon as a question gets no answer, ERROR when the answer is nonsense."""
        said = []
        for number in (1, 2, 3, 4):
            self._line.write(bytes([0x10, 0x04, number]))
            answer = self._wait(_STATUS, timeout_s)
            if answer is None and self._heard:
                return PrinterState.ERROR
            if answer is None:
                return PrinterState.MUTE
            said.append(answer)
        return _read(*said[1:])

    def confirmed(self, timeout_s: float) -> bool:
        """Whether the answer to `GS r 1` is there within the time: all that stood before it has been printed."""
        return self._wait(_PAPER, timeout_s) is not None

    def _wait(self, wanted: tuple[int, int], timeout_s: float) -> int | None:
        mask, value = wanted
        until = time.monotonic() + timeout_s
        while True:
            for place, byte in enumerate(self._heard):
                if byte & mask == value:
                    del self._heard[place]
                    return byte
            left = until - time.monotonic()
            if left <= 0:
                return None
            self._heard += self._line.read(left)


def _read(offline: int, fault: int, paper: int) -> PrinterState:
    """The worst thing first: what a hand can mend before what it cannot."""
    if offline & _COVER:
        return PrinterState.COVER_OPEN
    if offline & _PAPER_END_STOP or paper & _PAPER_END:
        return PrinterState.NO_PAPER
    if offline & _ERROR or fault & _ANY_ERROR:
        return PrinterState.ERROR
    return PrinterState.LOW_PAPER if paper & _NEAR_END else PrinterState.OK
