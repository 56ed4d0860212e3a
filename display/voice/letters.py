"""Letters by their names, and how to write those names where the engine would read them as something else."""

import re
import unicodedata

from display.voice.errors import Unspeakable

# A letter that is its own name stays a capital: "số A không một hai".
_VI_NAMES = {
    "A": "A", "Ă": "á", "Â": "ớ", "B": "bê", "C": "xê", "D": "dê", "Đ": "đê", "E": "E", "Ê": "Ê", "F": "ép-phờ",
    "G": "giê", "H": "hát", "I": "I", "J": "gi", "K": "ca", "L": "e-lờ", "M": "em-mờ", "N": "en-nờ", "O": "O",
    "Ô": "Ô", "Ơ": "Ơ", "P": "pê", "Q": "quy", "R": "e-rờ", "S": "ét-sì", "T": "tê", "U": "U", "Ư": "Ư", "V": "vê",
    "W": "vê-kép", "X": "ích-xì", "Y": "i-dài", "Z": "dét",
}  # fmt: skip

LETTERS = tuple(_VI_NAMES)
"""All that a number may begin with."""

# With espeak-ng 1.52 a lone English "A" becomes the article, "ay" sounds like "eye", and a lone "gi" loses its vowel.
_RESPELLED = {"vi": {"gi": "di"}, "en": {"A": "eh", "I": "eye"}}


def letter(sign: str, language: str) -> str:
    """The name of one capital letter: of the whole Vietnamese alphabet with F J W Z, or of the English one.

    English has no names for Ă or Đ, so it names the letter beneath the mark.
    """
    if language == "en":
        return _latin(sign)
    try:
        return _VI_NAMES[sign]
    except KeyError:
        raise Unspeakable(f"no Vietnamese name for {sign!r}") from None


def _latin(sign: str) -> str:
    beneath = "D" if sign == "Đ" else unicodedata.normalize("NFD", sign)[0]
    if not "A" <= beneath <= "Z":
        raise Unspeakable(f"no English name for {sign!r}")
    return beneath


def as_the_engine_needs(sentence: str, language: str) -> str:
    """The same sentence for espeak-ng: words that it would mispronounce, in a spelling that sounds right."""
    respelled = _RESPELLED.get(language, {})
    return re.sub(r"\w+", lambda found: respelled.get(found[0], found[0]), sentence)
