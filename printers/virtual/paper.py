"""The roll inside the virtual printer: dots go on it, the cutter turns it into pictures in the tray."""

from datetime import UTC, datetime
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

#: Unprinted paper on each side: 80 mm paper has 640 dots across, of which 576 print.
MARGIN = 32
#: Paper between head and cutter: what was just printed is not cut off unless it was fed past, and the next ticket
#: begins with this much white.
TO_CUTTER = 80
#: Where a picture in the tray says what its QR says, for whoever has no camera at hand.
CODE = "code"


class Paper:
    """A roll of `dots` printable dots; `used` dots of it have passed the head so far."""

    def __init__(self, dots: int, tray: Path) -> None:
        self.dots = dots
        self.tray = tray
        self.used = 0
        self._edge = -TO_CUTTER
        self._pieces: list[tuple[int, int, Image.Image]] = []
        self._codes: list[tuple[int, str]] = []
        self._cuts = 0

    def image(self, picture: Image.Image, align: int) -> None:
        """`picture` (black is 255) at the left (0), in the centre (1) or at the right (2)."""
        x = max(0, self.dots - picture.width) * align // 2
        self._pieces.append((x, self.used, picture))
        self.used += picture.height

    def code(self, picture: Image.Image, align: int, says: str) -> None:
        """As `image`, of a QR."""
        self._codes.append((self.used, says))
        self.image(picture, align)

    def text(self, line: str, align: int) -> None:
        """Plain letters as a printer without Vietnamese has them: whatever is no ASCII shows as "?"."""
        font = ImageFont.load_default(22)
        picture = Image.new("1", (self.dots, 30), 0)
        ImageDraw.Draw(picture).text((0, 0), line.encode("ascii", "replace").decode(), fill=255, font=font)
        box = picture.getbbox() or (0, 0, 1, 30)
        self.image(picture.crop((0, 0, box[2], 30)), align)

    def feed(self, dots: int) -> None:
        """White paper comes out."""
        self.used += dots

    def cut(self) -> Path | None:
        """The picture of what has passed the cutter since the last cut; a strip without ink leaves none."""
        start, end = self._edge, self.used - TO_CUTTER
        self._edge = end
        sheet = Image.new("1", (self.dots + 2 * MARGIN, max(1, end - start)), 255)
        for x, y, picture in self._pieces:
            sheet.paste(0, (x + MARGIN, y - start), picture)
        self._pieces = [piece for piece in self._pieces if piece[1] + piece[2].height > end]
        said = PngInfo()
        for _, says in (one for one in self._codes if one[0] < end):
            said.add_itxt(CODE, says)
        self._codes = [one for one in self._codes if one[0] >= end]
        return None if sheet.getextrema() == (255, 255) else self._laid(sheet, said)

    def _laid(self, sheet: Image.Image, said: PngInfo) -> Path:
        """Written under another name and renamed, so that a reader never meets half a picture."""
        self._cuts += 1
        path = self.tray / f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}-{self._cuts:04}.png"
        unfinished = path.with_suffix(".part")
        sheet.save(unfinished, "PNG", pnginfo=said)
        unfinished.rename(path)
        return path
