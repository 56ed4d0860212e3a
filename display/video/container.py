"""What a video file is, by what is in it: its name and its sender may say anything."""

from __future__ import annotations

import struct
from pathlib import Path

HEAD_BYTES = 64
"""So much of the beginning tells the type."""
_EBML, _DOC_TYPE = b"\x1a\x45\xdf\xa3", b"\x42\x82"
_MP4_BRANDS = frozenset({
    b"isom", b"iso2", b"iso3", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"M4VH", b"MSNV", b"dash",
})  # fmt: skip
"""Of ISO/IEC 14496-12 and -14; pictures (avif, heic) and QuickTime alone have others."""
_LONGEST_FTYP = 4096
MIMES = {"mp4": "video/mp4", "webm": "video/webm"}


def form_of(head: bytes) -> str | None:
    """ "mp4" or "webm" by the first HEAD_BYTES; None for anything else."""
    if head[4:8] == b"ftyp":
        return "mp4" if _brands(head) & _MP4_BRANDS else None
    if head.startswith(_EBML):
        at = head.find(_DOC_TYPE)
        return "webm" if at > 0 and head[at + 3 : at + 7] == b"webm" else None
    return None


def _brands(head: bytes) -> frozenset[bytes]:
    """The main brand and those that it is compatible with, as far as the head shows them."""
    size = int.from_bytes(head[:4], "big")
    if not 16 <= size <= _LONGEST_FTYP:
        return frozenset()
    others = head[16 : min(size, len(head))]
    return frozenset({head[8:12], *(others[at : at + 4] for at in range(0, len(others), 4))})


def is_whole(path: Path, form: str) -> bool:
    """Whether nothing is missing that can be seen without decoding: an MP4 that was cut short has no `moov`.

    WebM is played as far as it goes. Raises OSError.
    """
    return form != "mp4" or _has_moov(path)


def _has_moov(path: Path) -> bool:
    end = path.stat().st_size
    with path.open("rb") as file:
        at = 0
        while at + 8 <= end:
            file.seek(at)
            size, kind = struct.unpack(">I4s", file.read(8))
            if size == 1:
                size = int.from_bytes(file.read(8), "big")
            elif size == 0:
                size = end - at
            if size < 8 or at + size > end:
                return False
            if kind == b"moov":
                return True
            at += size
    return False
