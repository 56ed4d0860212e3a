"""What the system brings along: its screens, its typeface, its voice."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from display.voice.clips import Clips
from display.voice.errors import VoiceError
from display.voice.sentence import Saying, call_sentence
from printers.drawing.fonts import length
from server.doctor.finding import Finding, Said, good, trouble
from server.settings import Settings
from server.web.pages import BUILT

AGAIN = Said("Cài lại: ./run toiluot --help", "Set the system up again: ./run toiluot --help")


def screens(_settings: Settings) -> Iterator[Finding]:
    """Pages are built at set-up."""
    if (BUILT / "kiosk_ui").is_dir():
        yield good("screens", "Các màn hình đã được dựng.", "The screens are built.")
    else:
        yield trouble("screens", Said("Các màn hình chưa được dựng.", "The screens have not been built."), AGAIN)


def typeface(_settings: Settings) -> Iterator[Finding]:
    """Slips are drawn with our own letters, all of Vietnamese in them."""
    try:
        length("Số thứ tự: Ỗ", "Bold", 30)
    except (OSError, ModuleNotFoundError) as error:
        yield trouble(
            "typeface", Said(f"Thiếu phông chữ in phiếu ({error}).", f"No typeface for slips ({error})."), AGAIN
        )
    else:
        yield good("typeface", "Có phông chữ in phiếu.", "The typeface of slips is there.")


def voice(_settings: Settings) -> Iterator[Finding]:
    """A call is spoken into a folder that is thrown away."""
    first = Saying(label="A001", counter=1, language="vi")
    try:
        with tempfile.TemporaryDirectory() as shelf:
            Clips(Path(shelf), dialect="north").clip(call_sentence(first), first.language)
    except VoiceError as error:
        yield trouble(
            "voice",
            Said(f"Loa không đọc được số ({error}); bảng vẫn hiện số.",
                 f"No voice ({error}); boards still show the numbers."),
            AGAIN,
        )  # fmt: skip
    else:
        yield good("voice", "Giọng đọc hoạt động.", "The voice speaks.")
