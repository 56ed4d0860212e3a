"""The sentence that calls a number: what the hall hears, and what a person would read aloud."""

import unicodedata

from display.voice.errors import Unspeakable
from display.voice.letters import letter
from display.voice.numbers import Dialect, cardinal, digit

_CALL = {
    "vi": "Mời công dân có số {label} đến quầy số {counter}.",
    "en": "Ticket number {label}, please go to counter {counter}.",
}
_RECALL = {
    "vi": "Xin nhắc lại, mời công dân có số {label} đến quầy số {counter}.",
    "en": "Again, ticket number {label}, please go to counter {counter}.",
}
_NOT_SPOKEN = " -–./"


def call_sentence(label: str, counter: int, language: str, *, recall: bool = False, dialect: Dialect = "north") -> str:
    """Call `label` to `counter`: letters by name, digits one by one with their zeros, the counter as a cardinal.

    Raises Unspeakable for a sign without a name, an empty label, a counter outside 0 to 9999, an unknown language.
    """
    try:
        frame = (_RECALL if recall else _CALL)[language]
    except KeyError:
        raise Unspeakable(f"no sentence in language {language!r}") from None
    return frame.format(label=spelled(label, language), counter=cardinal(counter, language, dialect))


def spelled(label: str, language: str) -> str:
    """A ticket's label sign by sign; dashes, dots and blanks between its parts are silent."""
    signs = [sign for sign in unicodedata.normalize("NFC", label).upper() if sign not in _NOT_SPOKEN]
    if not signs:
        raise Unspeakable(f"nothing to say in {label!r}")
    return " ".join(digit(sign, language) if sign in "0123456789" else letter(sign, language) for sign in signs)
