"""What a check says: how bad it is, what is the case, and how to mend it, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is."""

    GOOD = "good"
    NOTE = "note"
    """The centre works; somebody should know."""
    TROUBLE = "trouble"
    """The centre does not work, or will not for long."""


@dataclass(frozen=True, slots=True)
class Said:
    """The same in Vietnamese and in English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's. `code` names it for programs and tests."""

    level: Level
    code: str
    what: Said
    mend: Said | None = None


SIGNS = {Level.GOOD: "✓", Level.NOTE: "!", Level.TROUBLE: "✗"}


def lines_of(finding: Finding, language: str) -> Iterator[str]:
    """The finding and how to mend it, as a terminal shows them; `language` is vi, en or both."""
    yield f"{SIGNS[finding.level]} {in_words(finding.what, language, chr(10) + '  ')}"
    if finding.mend:
        yield f"    → {in_words(finding.mend, language, chr(10) + '    → ')}"


def in_words(said: Said, language: str, between: str) -> str:
    """In one language, or in both, Vietnamese first."""
    return between.join(getattr(said, one) for one in (("vi", "en") if language == "both" else (language,)))


def good(code: str, vi: str, en: str) -> Finding:
    """All is well."""
    return Finding(Level.GOOD, code, Said(vi, en))


def note(code: str, what: Said, mend: Said) -> Finding:
    """Worth knowing."""
    return Finding(Level.NOTE, code, what, mend)


def trouble(code: str, what: Said, mend: Said) -> Finding:
    """To be mended."""
    return Finding(Level.TROUBLE, code, what, mend)
