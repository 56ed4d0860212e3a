"""The virtual printer's TCP port: one memory behind all connections, answers in real time, faults on demand."""

import contextlib
import re
import socket
import struct
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from printers.virtual.faults import FaultFile, Faults
from printers.virtual.interpreter import Interpreter
from printers.virtual.paper import Paper

_ASKED = re.compile(rb"\x10\x04([\x01-\x04])")
_PIECE = 1024
_IDENTITY = {65: b"1.0", 66: b"Toi Luot", 67: b"virtual"}
_GARBAGE = b"HTTP"  # no byte of it reads as a status


class VirtualPrinter:
    """A printer on 127.0.0.1, `dots` across, that leaves its tickets as PNG files in `tray` until `close()`."""

    def __init__(self, tray: Path, dots: int = 576, port: int = 0) -> None:
        tray.mkdir(parents=True, exist_ok=True)
        self.faults = Faults()
        self.received = 0
        self.connections = 0
        self.tickets: list[Path] = []
        self._file = FaultFile(tray / "faults.json")
        self._changed = threading.Condition(threading.RLock())
        self._paper = Paper(dots, tray)
        self._mind = Interpreter(self._paper, self._confirm, self.tickets.append, self._introduce)
        self._tail = b""
        self._lines: list[socket.socket] = []
        self._closed = threading.Event()
        self._door = socket.create_server(("127.0.0.1", port))
        self.url = f"tcp://127.0.0.1:{self._door.getsockname()[1]}"
        threading.Thread(target=self._serve, name="virtual-printer", daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hangs up on everyone."""
        self._closed.set()
        # A blocked accept() wakes up only when the listening socket is shut down first.
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self.hang_up()

    def set_faults(self, **changes: Any) -> None:
        """Changes some of the Faults; a printer that may go on prints what it still holds."""
        with self._changed:
            self.faults = replace(self.faults, **changes)
            self._run()

    def wait_for(self, tickets: int) -> list[Path]:
        """The tickets so far, once there are that many."""
        self.wait_until(lambda: len(self.tickets) >= tickets)
        return list(self.tickets)

    def wait_until(self, true: Callable[[], bool], timeout_s: float = 5.0) -> None:
        """Looks again after each portion of bytes; TimeoutError when it does not come true."""
        with self._changed:
            if not self._changed.wait_for(true, timeout_s):
                raise TimeoutError(f"{len(self.tickets)} tickets, {self.received} bytes after {timeout_s} s")

    def hang_up(self) -> None:
        """Drops every connection, as a printer does that is switched off and on."""
        with self._changed:
            for line in self._lines:
                _hang_up(line)

    @property
    def lines(self) -> int:
        """Connections that are open now."""
        return len(self._lines)

    @property
    def paper_used(self) -> int:
        """Dots of paper that have come out so far."""
        return self._paper.used

    @property
    def unknown(self) -> list[bytes]:
        """Commands that it did not understand."""
        return self._mind.unknown

    def _serve(self) -> None:
        while not self._closed.is_set():
            try:
                line, _ = self._door.accept()
            except OSError:  # the door was closed
                return
            with self._changed:
                self._lines.append(line)
                self.connections += 1
            threading.Thread(target=self._talk, args=(line,), name="virtual-printer-line", daemon=True).start()

    def _talk(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError):  # the host hung up in the middle: the next one finds our memory as it is
            while data := line.recv(_PIECE):
                with self._changed:
                    self._take(data, line)
                    slow = self.faults.slow
                if slow:
                    self._closed.wait(len(data) / slow)
        with self._changed:
            _hang_up(line)
            self._lines.remove(line)
            self._changed.notify_all()

    def _take(self, data: bytes, line: socket.socket) -> None:
        self._look_at_file()
        left = self.faults.cut_after_bytes
        taken = data if left is None else data[:left]
        self.received += len(taken)
        self._mind.waiting += taken
        self._answer_at_once(taken, line)
        self._run()
        if left is not None:
            self._count_down(left - len(taken), line)

    def _count_down(self, left: int, line: socket.socket) -> None:
        self.faults = replace(self.faults, cut_after_bytes=left or None)
        if left == 0:
            _hang_up(line)

    def _answer_at_once(self, data: bytes, line: socket.socket) -> None:
        """`DLE EOT n` is answered when it arrives, be it between commands, behind them or inside a picture."""
        heard = self._tail + data
        for asked in _ASKED.finditer(heard):
            self._say(self._status(asked.group(1)[0]), line)
            heard = heard[: asked.start()] + b"..." + heard[asked.end() :]
        self._tail = heard[-2:]

    def _status(self, number: int) -> bytes:
        fault = self.faults
        bits = {
            1: 0x08 * fault.stops,
            2: 0x04 * fault.cover_open | 0x20 * fault.paper_out | 0x40 * fault.error,
            3: 0x08 * fault.error,
            4: 0x0C * (fault.low_paper or fault.paper_out) | 0x60 * fault.paper_out,
        }
        return bytes([0x12 | bits[number]])

    def _confirm(self) -> None:
        if self.faults.confirms and self._lines:
            self._say(bytes([0x03 * self.faults.low_paper]), self._lines[-1])

    def _introduce(self, number: int) -> None:
        """`GS I n`: "_", the words, NUL."""
        if number in _IDENTITY and self._lines:
            self._say(b"_" + _IDENTITY[number] + b"\x00", self._lines[-1])

    def _say(self, answer: bytes, line: socket.socket) -> None:
        if not self.faults.mute:
            with contextlib.suppress(OSError):  # nobody listens any more
                line.sendall(_GARBAGE if self.faults.garbage else answer)

    def _run(self) -> None:
        """Carries out all it has got, as long as there is paper and nothing is open."""
        used = self._paper.used
        while not self.faults.stops and self._mind.step():
            left = self.faults.paper_left
            if left is not None:
                left -= self._paper.used - used
                self.faults = replace(self.faults, paper_left=max(0, left) or None, paper_out=left <= 0)
            used = self._paper.used
        self._changed.notify_all()

    def _look_at_file(self) -> None:
        if (told := self._file.changed()) is not None:
            self.faults = told


def _hang_up(line: socket.socket) -> None:
    """Closes at once (RST), as a printer does that loses its power."""
    with contextlib.suppress(OSError):  # it may be closed already
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        line.shutdown(socket.SHUT_RDWR)
    line.close()
