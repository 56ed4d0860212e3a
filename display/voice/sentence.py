"""The sentence that calls a number: what the hall hears, and what a person would read aloud."""

import unicodedata
from dataclasses import dataclass
from typing import Literal

from display.voice.errors import Unspeakable
from display.voice.letters import letter
from display.voice.numbers import Dialect, cardinal, digit

Form = Literal["call", "recall", "short"]
"""How a number is called: at first, once more, or in few words because others wait to be called."""

CALLS: dict[str, dict[Form, tuple[str, str]]] = {
    "vi": {
        "call": ("Mời công dân có số", "đến quầy số"),
        "recall": ("Xin nhắc lại, mời công dân có số", "đến quầy số"),
        "short": ("Số", "quầy số"),
    },
    "en": {
        "call": ("Ticket number", "please go to counter"),
        "recall": ("Again, ticket number", "please go to counter"),
        "short": ("Number", "counter"),
    },
}
"""What is said before the number and before the counter, in each language."""
_NOT_SPOKEN = " -–./"


@dataclass(frozen=True, kw_only=True)
class Saying:
    """One call to be said: the label of a ticket, the number of a counter, and how."""

    label: str
    counter: int
    language: str
    form: Form = "call"
    dialect: Dialect = "north"


def call_sentence(saying: Saying) -> str:
    """Letters by name, digits one by one with their zeros, the counter as a cardinal.

    Raises Unspeakable for a sign without a name, an empty label, a counter outside 0 to 9999, an unknown language.
    """
    before, between = frame(saying.language, saying.form)
    pause = "," if saying.language == "en" or saying.form == "short" else ""
    counter = cardinal(saying.counter, saying.language, saying.dialect)
    return f"{before} {spelled(saying.label, saying.language)}{pause} {between} {counter}."


def frame(language: str, form: Form) -> tuple[str, str]:
    """The words around number and counter; raises Unspeakable for a language that has none."""
    try:
        return CALLS[language][form]
    except KeyError:
        raise Unspeakable(f"no sentence in language {language!r}") from None


def spelled(label: str, language: str) -> str:
    """A ticket's label sign by sign; dashes, dots and blanks between its parts are silent."""
    signs = spoken_signs(label)
    return " ".join(digit(sign, language) if sign in "0123456789" else letter(sign, language) for sign in signs)


def spoken_signs(label: str) -> list[str]:
    """The signs of a label that are said, as capitals; raises Unspeakable when there is none."""
    signs = [sign for sign in unicodedata.normalize("NFC", label).upper() if sign not in _NOT_SPOKEN]
    if not signs:
        raise Unspeakable(f"nothing to say in {label!r}")
    return signs
