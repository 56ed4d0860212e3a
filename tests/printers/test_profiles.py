"""Kinds of printer: each fact has its source, and a printer that nobody knows prints right too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from printers.drawing.column import NativeQr
from printers.drawing.layout import layout
from printers.profiles import PROFILES, Profile, profile_for
from printers.render import render
from printers.slip import Slip
from tests.printers.reading import printed

SlipMaker = Callable[..., Slip]
CLAIMS = {"native_qr": True, "doubles": True, "cut": "full", "confirmation": "none", "baud": 0}
"""What is never said without a source; numbers here stand for "any value but the general one"."""


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_nothing_is_claimed_of_a_printer_without_a_source(profile: Profile) -> None:
    general = Profile("general", 0)
    told = {name for name in CLAIMS if getattr(profile, name) != getattr(general, name)}
    assert told <= set(profile.sources)
    assert set(profile.sources) <= set(Profile.__dataclass_fields__)
    assert all(len(where) > 10 for where in profile.sources.values())
    assert profile.title


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_a_ticket_fits_the_paper_of_every_kind(a_slip: SlipMaker, profile: Profile, tmp_path: Path) -> None:
    for placed in layout(a_slip(), profile):
        if not isinstance(placed.what, NativeQr):
            assert placed.what.width * placed.what.scale * 8 <= profile.dots
    assert printed(render(a_slip(), profile), profile, tmp_path).width == profile.dots


@pytest.mark.parametrize(("width", "name"), [(58, "any-58"), (80, "any-80")])
def test_an_unknown_printer_gets_what_any_printer_of_its_width_can_print(width: int, name: str) -> None:
    unknown = profile_for("never-heard-of-it", width)
    assert unknown.name == name
    others = [one.dots for one in PROFILES.values() if one.width_mm == width]
    assert unknown.dots == min(others)
    assert (unknown.native_qr, unknown.doubles) == (False, False)


def test_narrow_paper_in_a_wide_printer_is_printed_on_its_48_mm() -> None:
    assert profile_for("epson-tm-t20", 58).dots == 384
    assert profile_for("epson-tm-t88v", 58).dots == 336


def test_a_picture_whose_height_a_firmware_misprints_is_sent_in_other_heights(tmp_path: Path) -> None:
    plain, careful = Profile("plain", 384), Profile("careful", 384, never_rows=8)
    slip = Slip(
        language="vi", header=("Phường",), caption="Số", label="A1", service="Đất", issued="9:05", footer="Hết"
    )  # fmt: skip
    data = render(slip, careful)
    assert not any(rows % 8 == 0 for rows in heights(data))
    assert any(rows % 8 == 0 for rows in heights(render(slip, plain)))
    sheets = [printed(render(slip, each), each, tmp_path).tobytes() for each in (plain, careful)]
    assert sheets[0] == sheets[1]


def heights(data: bytes) -> list[int]:
    """The rows of each raster command."""
    starts = [at for at in range(len(data)) if data[at : at + 3] == b"\x1dv0"]
    return [int.from_bytes(data[at + 6 : at + 8], "little") for at in starts]
