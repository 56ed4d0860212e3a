"""A centre's emblem: taken from whatever picture somebody has, kept as black dots, printed like any band."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from functools import lru_cache
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from printers.drawing.bands import Band
from printers.errors import BadSlip
from printers.slip_lines import LOGO_LARGEST, LOGO_TALLEST, LOGO_WIDEST, is_logo

#: Pixels of a picture that is given: a larger one is no emblem but a trap for the memory.
LARGEST_GIVEN = 16_000_000
_BURN = 128


def logo_of(given: str) -> str | None:
    """As `kept_logo`, from a file in base64; None for what is no picture, or one with too many details."""
    try:
        return kept_logo(b64decode(given, validate=True))
    except (BadSlip, NotBase64):
        return None


def kept_logo(given: bytes) -> str:
    """Any usual picture file as a PNG of black and white dots in base64, shrunk and trimmed; raises BadSlip."""
    grey = _grey(given)
    grey.thumbnail((LOGO_WIDEST, LOGO_TALLEST), Image.Resampling.LANCZOS)
    dots = grey.point([255 * (shade >= _BURN) for shade in range(256)], "1")
    box = Image.eval(dots.convert("L"), lambda shade: 255 - shade).getbbox()
    if box is None:
        raise BadSlip("the picture is empty")
    file = BytesIO()
    dots.crop(box).save(file, "PNG", optimize=True)
    kept = b64encode(file.getvalue()).decode()
    if len(kept) > LOGO_LARGEST:
        raise BadSlip("the picture has too many details for a slip")
    return kept


def _grey(given: bytes) -> Image.Image:
    """On white where it is transparent."""
    try:
        with Image.open(BytesIO(given), formats=("PNG", "JPEG", "GIF", "BMP", "WEBP")) as picture:
            if picture.width * picture.height > LARGEST_GIVEN:
                raise BadSlip("the picture is too large")
            seen = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadSlip(f"no picture: {error}") from error
    white = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(white, seen).convert("L")


@lru_cache(maxsize=16)
def logo_band(kept: str, widest: int) -> Band | None:
    """The kept picture, shrunk to `widest` dots; None where it cannot be read: the ticket is worth more than it."""
    if not is_logo(kept):
        return None
    try:
        with Image.open(BytesIO(b64decode(kept)), formats=("PNG",)) as picture:
            grey = picture.convert("L")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None
    if grey.width > widest:
        grey = grey.resize((widest, max(1, grey.height * widest // grey.width)), Image.Resampling.LANCZOS)
    ink = grey.point([255 * (shade < _BURN) for shade in range(256)], "1")
    width = (ink.width + 7) // 8
    block = Image.new("1", (width * 8, ink.height), 0)
    block.paste(ink, ((width * 8 - ink.width) // 2, 0))
    return Band(width, block.tobytes())
