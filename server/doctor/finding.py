"""What a check says: how bad it is, what is the case, and how to mend it, in both languages."""

from __future__ import annotations

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


def good(code: str, vi: str, en: str) -> Finding:
    """All is well."""
    return Finding(Level.GOOD, code, Said(vi, en))


def note(code: str, what: Said, mend: Said) -> Finding:
    """Worth knowing."""
    return Finding(Level.NOTE, code, what, mend)


def trouble(code: str, what: Said, mend: Said) -> Finding:
    """To be mended."""
    return Finding(Level.TROUBLE, code, what, mend)
