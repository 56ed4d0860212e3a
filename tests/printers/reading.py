"""What stands on printed paper, read by an interpreter that knows nothing of the renderer."""

from importlib.resources import files
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from printers.profiles import Profile
from printers.virtual.interpreter import Interpreter
from printers.virtual.paper import MARGIN, Paper

TORN = b"\x1dVA\x00"
"""What a hand does at a printer without cutter."""


def printed(data: bytes, profile: Profile, tray: Path) -> Image.Image:
    """The paper of one ticket, without the margins, read by an interpreter that knows nothing of the renderer."""
    cut: list[Path] = []
    mind = Interpreter(Paper(profile.dots, tray), lambda: None, cut.append)
    mind.waiting += data + (TORN if profile.cut == "none" else b"")
    while mind.step():
        pass
    assert (mind.unknown, bytes(mind.waiting), len(cut)) == ([], b"", 1)
    with Image.open(cut[0]) as picture:
        return picture.crop((MARGIN, 0, picture.width - MARGIN, picture.height)).convert("L")


def drawn(text: str, weight: str, size: int) -> Image.Image:
    """The text as Pillow alone draws it in ink on white, cropped."""
    font_file = files("fontpkg_be_vietnam_pro") / "files" / f"BeVietnamPro-{weight}.ttf"
    font = ImageFont.truetype(str(font_file), size, layout_engine=ImageFont.Layout.BASIC)
    left, _, right, _ = font.getbbox(text, anchor="ls")
    canvas = Image.new("L", (int(right - left) + 8, size * 2), 0)
    ImageDraw.Draw(canvas).text((4 - left, size), text, fill=255, font=font, anchor="ls")
    ink = canvas.point([255 * (grey >= 104) for grey in range(256)])
    return Image.eval(ink.crop(ink.getbbox()), lambda value: 255 - value)


def shows(paper: Image.Image, text: str, weight: str, size: int) -> bool:
    """Whether exactly these dots stand somewhere on the paper."""
    return stands(paper, drawn(text, weight, size))


def number_shows(paper: Image.Image, label: str, profile: Profile, size: int | None = None) -> bool:
    """Whether the number stands there in its size, with dots of twice the size where the printer doubles them."""
    size = size or (188 if profile.dots >= 500 else 140)
    if not profile.doubles:
        return shows(paper, label, "Bold", size)
    half = drawn(label, "Bold", size // 2)
    return stands(paper, half.resize((half.width * 2, half.height * 2), Image.Resampling.NEAREST))


def stands(paper: Image.Image, wanted: Image.Image) -> bool:
    """Whether exactly this picture is somewhere on the paper."""
    first = wanted.crop((0, 0, wanted.width, 1)).tobytes()
    for y in range(paper.height - wanted.height + 1):
        row = paper.crop((0, y, paper.width, y + 1)).tobytes()
        x = row.find(first)
        while x >= 0:
            if paper.crop((x, y, x + wanted.width, y + wanted.height)).tobytes() == wanted.tobytes():
                return True
            x = row.find(first, x + 1)
    return False
