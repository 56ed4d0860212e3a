"""A slip as the bytes of one printer: pure, so that golden files hold it and any transport may carry it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from printers.capability import Cut, Profile
from printers.drawing.bands import Band
from printers.drawing.column import NativeQr, Placed
from printers.drawing.layout import layout
from printers.slip import Slip
from printers.ticket_slip import TicketFacts, ticket_slip

# ESC/POS as Epson documents it (https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/).
RESET = b"\x1b@"
_ALIGN = {"left": b"\x1ba\x00", "centre": b"\x1ba\x01"}
# Feed until the last line has passed the cutter and 3 mm (24 dots) more, then cut.
_CUTS: dict[Cut, bytes] = {"partial": b"\x1dVB\x18", "full": b"\x1dVA\x18", "none": b""}


def render(slip: Slip, profile: Profile) -> bytes:
    """The whole job of a ticket."""
    return printing(layout(slip, profile), profile)


def printing(lines: Iterable[Placed], profile: Profile) -> bytes:
    """Reset, every line as a raster band below `profile.largest_band` bytes, feed, cut."""
    parts = [RESET]
    align = None
    for placed in lines:
        if placed.align != align:
            align = placed.align
            parts.append(_ALIGN[align])
        parts.append(_feed(placed.gap))
        parts.append(_printed(placed.what, profile))
    return b"".join([*parts, ending(profile)])


def ending(profile: Profile) -> bytes:
    """Feed to the cutter and cut, or feed to the tear bar where there is no cutter."""
    return _CUTS[profile.cut] or _feed(profile.tear_feed)


def warm(profile: Profile) -> None:
    """Draws one ticket in each language, so that fonts and usual lines are ready before the first citizen."""
    for language in ("vi", "en"):
        facts = TicketFacts(
            header=("Tới Lượt",),
            service="Đất đai",
            label="A012",
            issued_at=datetime(2026, 1, 1),  # noqa: DTZ001 — no instant: words for the cache
            follow_url="https://toi.luot/t/0123456789",
            ahead=0,
        )
        render(ticket_slip(facts, language), profile)


def _feed(dots: int) -> bytes:
    """`ESC J` as often as its one byte needs."""
    whole, rest = divmod(dots, 255)
    return b"\x1bJ\xff" * whole + (b"\x1bJ" + bytes([rest]) if rest else b"")


def _printed(what: Band | NativeQr, profile: Profile) -> bytes:
    return _native_qr(what.address, what.module) if isinstance(what, NativeQr) else b"".join(_raster(what, profile))


def _raster(band: Band, profile: Profile) -> Iterator[bytes]:
    """`GS v 0`, in as many commands as keep each within the printer's buffer and off the heights that it misprints."""
    mode = bytes([3 if band.scale == 2 else 0])
    most = (profile.largest_band - 8) // band.width
    first = 0
    while first < band.rows:
        rows = min(most, band.rows - first)
        if profile.never_rows and rows % profile.never_rows == 0:
            rows -= 1
        data = band.data[first * band.width : (first + rows) * band.width]
        yield b"\x1dv0" + mode + band.width.to_bytes(2, "little") + rows.to_bytes(2, "little") + data
        first += rows


def _native_qr(address: str, module: int) -> bytes:
    """`GS ( k`: model 2, module size, error level M, store, print."""
    data = address.encode("ascii")
    parts = (b"1A2\x00", b"1C" + bytes([module]), b"1E1", b"1P0" + data, b"1Q0")
    return b"".join(b"\x1d(k" + len(part).to_bytes(2, "little") + part for part in parts)
