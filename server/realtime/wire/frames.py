"""WebSocket frames (RFC 6455 §5.2): ours are built whole and unmasked, a client's are taken apart."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

FINAL = 0x80
CONTINUED, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
LARGEST = 65_536
"""Bytes of a message from a screen: it says who it is, and answers pings."""


class Unreadable(Exception):
    """What came is no frame of a client, or more than any screen has to say."""


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """The whole frame."""
    size = len(payload)
    if size < 126:
        return struct.pack("!BB", FINAL | opcode, size) + payload
    if size < 65_536:
        return struct.pack("!BBH", FINAL | opcode, 126, size) + payload
    return struct.pack("!BBQ", FINAL | opcode, 127, size) + payload


def unmasked(payload: bytes, mask: bytes) -> bytes:
    """RFC 6455 §5.3, as one sum over long numbers: a loop over bytes costs ten times as much."""
    size = len(payload)
    key = int.from_bytes((mask * (size // 4 + 1))[:size], "big")
    return (int.from_bytes(payload, "big") ^ key).to_bytes(size, "big")


@dataclass(slots=True)
class Ear:
    """Puts together what one client sends, piece by piece."""

    _heard: bytes = b""
    _parts: bytes = b""
    _part_of: int = field(default=CONTINUED)

    def take(self, piece: bytes) -> list[tuple[int, bytes]]:
        """Whole messages that are here now, as (opcode, payload); raises Unreadable."""
        self._heard = self._heard + piece if self._heard else piece
        whole: list[tuple[int, bytes]] = []
        while (one := self._next()) is not None:
            if (message := self._joined(*one)) is not None:
                whole.append(message)
        return whole

    def _next(self) -> tuple[int, bytes] | None:
        """The next whole frame's first byte and payload."""
        heard = self._heard
        if len(heard) < 6:
            return None
        size, start = heard[1] & 0x7F, 2
        if size >= 126:
            wide = 2 if size == 126 else 8
            size, start = int.from_bytes(heard[2 : 2 + wide], "big"), 2 + wide
        if heard[0] & 0x70 or not heard[1] & 0x80 or size > LARGEST:
            raise Unreadable
        end = start + 4 + size
        if len(heard) < end:
            return None
        self._heard = heard[end:]
        return heard[0], unmasked(heard[start + 4 : end], heard[start : start + 4])

    def _joined(self, head: int, payload: bytes) -> tuple[int, bytes] | None:
        """A message that came in several frames, once its last is here (RFC 6455 §5.4)."""
        opcode = head & 0x0F
        if opcode >= CLOSE or (head & FINAL and opcode):
            return opcode, payload
        if opcode:
            self._part_of, self._parts = opcode, b""
        self._parts += payload
        if len(self._parts) > LARGEST or not self._part_of:
            raise Unreadable
        return (self._part_of, self._parts) if head & FINAL else None
