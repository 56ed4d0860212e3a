"""What one slip says, as plain words in one language: data without drawing, kept as JSON in the print job's row."""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal, Self, cast

from printers.errors import BadSlip
from printers.slip_lines import read_lines

Language = Literal["vi", "en"]

#: Raised whenever a field changes its meaning, so that an old agent refuses a new slip instead of misprinting it.
VERSION = 1

#: The most characters of each text, and the most lines of each list (LINES). Longer words are shortened when the slip
#: is composed; a label is never shortened, since half a number is a wrong number.
LIMITS = {
    "header": 90, "caption": 40, "label": 8, "service": 160, "priority": 90, "ahead": 60, "wait": 60, "issued": 60,
    "bring_caption": 60, "bring": 120, "note": 120, "follow_caption": 60, "follow_url": 300, "footer": 120,
    "reprint": 30,
}  # fmt: skip
LINES = {"header": 3, "bring": 8, "note": 6}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A slip that exists is printable: every text is NFC, one line, free of control characters and within LIMITS.

    `reprint` is None on the first copy, else the words that mark a later one. `lines` are the centre's own design
    (slip_lines), none the usual one; `logo` is its emblem as a PNG in base64. Raises BadSlip.
    """

    language: Language
    header: tuple[str, ...]
    caption: str
    label: str
    service: str
    issued: str
    footer: str
    ahead: str | None = None
    wait: str | None = None
    priority: str | None = None
    bring_caption: str | None = None
    bring: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    follow_caption: str | None = None
    follow_url: str | None = None
    reprint: str | None = None
    lines: tuple[str, ...] = ()
    logo: str | None = None
    version: int = VERSION

    def __post_init__(self) -> None:
        if self.version != VERSION or self.language not in ("vi", "en"):
            raise BadSlip("unknown version or language")
        if not self.label or not (self.follow_url or "-").isascii():
            raise BadSlip("no label, or an address that is not ASCII")
        for name, limit in LIMITS.items():
            texts = _texts(getattr(self, name))
            if any(text != clean(text, limit) for text in texts) or len(texts) > LINES.get(name, 1):
                raise BadSlip(f"{name} is not clean")
        read_lines(self.lines)

    def to_json(self) -> dict[str, object]:
        """Plain JSON values; `Slip.from_json` takes them back unchanged."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, data: object) -> Self:
        """The slip of exactly these fields; a missing, unknown or mistyped one raises BadSlip."""
        if not isinstance(data, Mapping) or set(data) != {field.name for field in fields(cls)}:
            raise BadSlip("fields are missing or unknown")
        return cls(**{name: _typed(name, value) for name, value in data.items()})


def reprinted(slip: Slip) -> Slip:
    """The same number and the same QR, marked as a later copy so that two papers never pass for two turns."""
    return replace(slip, reprint="Bản in lại" if slip.language == "vi" else "Reprint")


def clean(text: str, limit: int) -> str:
    """One NFC line without control or invisible characters: a name typed by a person must not drive the printer.

    Runs of spaces become one; what is longer than `limit` characters ends in "…".
    """
    normal = unicodedata.normalize("NFC", text)
    if normal.isprintable() and "  " not in normal and normal == normal.strip() and len(normal) <= limit:
        return normal
    spaced = "".join(" " if char.isspace() else char for char in text)
    printable = "".join(char for char in spaced if unicodedata.category(char)[0] != "C")
    line = " ".join(unicodedata.normalize("NFC", printable).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def _texts(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _typed(name: str, value: object) -> Any:  # checked here by name, which a type cannot say
    if name in LINES or name == "lines":
        if isinstance(value, list) and all(isinstance(line, str) for line in value):
            return tuple(cast("list[str]", value))
    elif name == "version":
        if type(value) is int:
            return value
    elif isinstance(value, str) or (value is None and name in _OPTIONAL):
        return value
    raise BadSlip(f"{name} has the wrong type")


_OPTIONAL = {field.name for field in fields(Slip) if field.default is None}
