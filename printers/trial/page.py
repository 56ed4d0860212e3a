"""The test page: every Vietnamese letter, a ruler, the QR in both ways, and what is known of the printer."""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Self

from PIL import Image, ImageDraw

from printers.capability import Profile
from printers.drawing.bands import Band
from printers.drawing.column import Column
from printers.drawing.fonts import font
from printers.errors import BadSlip
from printers.render import printing
from printers.slip import clean
from printers.trial.probe import Found

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_VOWELS = "aăâeêioôơuưy"
_SMALL = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)
#: The 134 letters that Vietnamese has beyond English ones, small and capital.
LETTERS = "".join(sorted((set(_SMALL) - set("aeiouy")) | {"đ"}, key=f"{_SMALL}đ".index))
LETTERS += LETTERS.upper()

QR_TEXT = "TOILUOT 0123456789"
_WORDS = {
    "title": "TRANG IN THỬ",
    "letters": "134 chữ cái tiếng Việt",
    "ruler": "Thước: {dots} điểm = {mm} mm. Phải thấy đủ vạch ở hai đầu.",
    "facts": "Máy in này",
    "drawn": "Mã QR do phần mềm vẽ",
    "native": "Mã QR máy tự in. Không thấy mã mà thấy chữ lạ: máy này không tự in được mã QR.",
    "doubled": "Hai ô này phải to bằng nhau. Ô thứ hai nhỏ hơn: máy này không phóng to ảnh được.",
    "end": "Hết trang in thử",
}
_STATES = {"ok": "sẵn sàng", "low_paper": "sắp hết giấy", "mute": "máy không trả lời"}
_CUTS = {"partial": "cắt chừa mẩu", "full": "cắt đứt", "none": "không có dao cắt"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialPage:
    """A test page that exists is printable: clean words, as a slip's."""

    printer: str
    asked: str

    @classmethod
    def from_json(cls, data: object) -> Self:
        """Raises BadSlip for what is no test page."""
        if not isinstance(data, Mapping) or set(data) != {"test_page", "printer", "asked"}:
            raise BadSlip("no test page")
        if not all(isinstance(data[name], str) for name in ("printer", "asked")):
            raise BadSlip("no words")
        return cls(printer=clean(data["printer"], 120), asked=clean(data["asked"], 60))

    def to_json(self) -> dict[str, object]:
        """As a print job keeps it."""
        return {"test_page": True, **asdict(self)}


def is_test_page(data: object) -> bool:
    """Whether a job's paper is one, and no ticket's slip."""
    return isinstance(data, Mapping) and "test_page" in data


def trial_page(page: TrialPage, profile: Profile, found: Found | None) -> bytes:
    """The whole job. What a printer may not know stands last, so that all above it comes out right."""
    column = Column(profile)
    sheet = column.sheet
    column.text(_WORDS["title"], sheet.service)
    column.text(page.printer, sheet.strong)
    column.text(page.asked, sheet.body)
    _section(column, "letters")
    column.text(" ".join(LETTERS), sheet.body)
    _section(column, "ruler", dots=profile.dots, mm=round(profile.dots / profile.dots_per_mm))
    column.put(ruler(profile))
    _section(column, "facts")
    for line in _facts(profile, found):
        column.text(line, sheet.body, "left")
    _section(column, "drawn")
    column.qr(QR_TEXT, 6, native=False)
    _section(column, "doubled")
    for scale in (1, 2):
        column.put(_square(scale))
        column.space()
    _section(column, "native")
    column.qr(QR_TEXT, 6, native=True)
    column.text(_WORDS["end"], sheet.strong)
    return printing(column.placed, profile)


def ruler(profile: Profile) -> Band:
    """A tick each millimetre, longer at 5, a number at 10, and a line at each end of what the printer prints."""
    picture = Image.new("1", (profile.dots, 52), 0)
    draw = ImageDraw.Draw(picture)
    for x in (0, profile.dots - 1):
        draw.line((x, 0, x, 51), fill=1)
    for mm in range(int(profile.dots / profile.dots_per_mm) + 1):
        x = min(profile.dots - 1, round(mm * profile.dots_per_mm))
        draw.line((x, 0, x, 24 if mm % 10 == 0 else 16 if mm % 5 == 0 else 9), fill=1)
        if mm % 10 == 0 and 0 < x < profile.dots - 20:
            draw.text((x, 48), str(mm), fill=1, font=font("Medium", 20), anchor="ms")
    return Band(profile.dots // 8, picture.tobytes())


def _square(scale: int) -> Band:
    """The outline of a square, 96 dots on paper, sent whole or at half its size."""
    side = 96 // scale
    picture = Image.new("1", (side, side), 0)
    ImageDraw.Draw(picture).rectangle((0, 0, side - 1, side - 1), outline=1, width=8 // scale)
    return Band(side // 8, picture.tobytes(), 0, scale)


def _section(column: Column, name: str, **facts: int) -> None:
    column.space(0.5)
    column.rule()
    column.space(0.4)
    column.text(_WORDS[name].format(**facts), column.sheet.strong)
    column.space(0.3)


def _facts(profile: Profile, found: Found | None) -> list[str]:
    said = " ".join(filter(None, (found.maker, found.model, found.firmware))) if found else ""
    lines = [
        f"Kiểu: {profile.title} ({profile.name})",
        f"{profile.dots} điểm ngang, {profile.dpi} dpi, giấy {profile.width_mm} mm",
        f"Mã QR: {'máy tự in' if profile.native_qr else 'phần mềm vẽ'}",
        f"Dao: {_CUTS[profile.cut]}",
        f"Mỗi lệnh ảnh: dưới {profile.largest_band + 1} byte",
        f"Máy tự giới thiệu: {clean(said, 80) or 'không trả lời'}",
    ]
    if found is not None:
        lines.append(f"Trạng thái: {_STATES.get(found.state, found.state)}")
        lines.append(f"Báo lại sau khi in (GS r): {'có' if found.confirms else 'không'}")
    return lines
