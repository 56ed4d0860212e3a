"""A call in pieces: what somebody records once, so that it can be joined for every number and counter."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from display.voice.letters import LETTERS, letter
from display.voice.numbers import Dialect, cardinal, digit
from display.voice.sentence import CALLS, Form, Saying, frame, spoken_signs

Group = Literal["phrase", "digit", "number", "letter"]

_VI_NUMBERS = {
    "mười": "10", "mươi": "tens", "mốt": "1-after-tens", "tư": "4-after-tens", "lăm": "5-after-tens", "trăm": "100",
    "linh": "and", "lẻ": "and", "nghìn": "1000", "ngàn": "1000",
}  # fmt: skip
_EN_NUMBERS = {
    **{cardinal(number, "en"): str(number) for number in (*range(10, 20), *range(20, 100, 10))},
    "hundred": "100", "thousand": "1000", "and": "and",
}  # fmt: skip
_NUMBERS = {"vi": _VI_NUMBERS, "en": _EN_NUMBERS}
_TYPED = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"}  # as Telex types them


@dataclass(frozen=True)
class Piece:
    """`code` is the name of its recording, the same in every voice of a language; `text` is what is to be said."""

    code: str
    text: str
    group: Group


def voice_code(language: str, dialect: Dialect) -> str:
    """Which recordings are used: those of a language, in Vietnamese of its dialect."""
    return f"vi-{dialect}" if language == "vi" else language


def pieces_of(saying: Saying) -> list[Piece]:
    """In the order of speaking; raises Unspeakable like `call_sentence`."""
    before, between = frame(saying.language, saying.form)
    return [
        Piece(saying.form, before, "phrase"),
        *(_sign(sign, saying.language) for sign in spoken_signs(saying.label)),
        Piece(_between_code(saying.form), between, "phrase"),
        *_counter(saying.counter, saying.language, saying.dialect),
    ]


def _between_code(form: Form) -> str:
    return "short-counter" if form == "short" else "counter"


def _sign(sign: str, language: str) -> Piece:
    if sign in "0123456789":
        return Piece(sign, digit(sign, language), "digit")
    name = letter(sign, language)
    typed = _TYPED.get(sign, sign.lower()) if language == "vi" else unicodedata.normalize("NFD", name)[0].lower()
    return Piece(f"letter-{typed}", name, "letter")


def _counter(number: int, language: str, dialect: Dialect) -> list[Piece]:
    digits = {digit(sign, language): sign for sign in "0123456789"}
    words = cardinal(number, language, dialect).replace("-", " ").split()
    return [
        Piece(digits[word], word, "digit") if word in digits else Piece(_NUMBERS[language][word], word, "number")
        for word in words
    ]


def wanted(language: str, dialect: Dialect, letters: Iterable[str], counters: Iterable[int]) -> list[Piece]:
    """Every piece once that calls numbers with these letters to these counters: phrases, digits, numbers, letters."""
    phrases = [
        piece
        for form in CALLS[language]
        for piece in pieces_of(Saying(label="0", counter=0, language=language, form=form, dialect=dialect))
        if piece.group == "phrase"
    ]
    digits = [_sign(sign, language) for sign in "0123456789"]
    numbers = [piece for number in sorted(set(counters)) for piece in _counter(number, language, dialect)]
    named = [_sign(sign, language) for sign in sorted(set(letters))]
    return list(dict.fromkeys([*phrases, *digits, *(one for one in numbers if one.group == "number"), *named]))


def text_of(in_voice: str, code: str) -> str | None:
    """What is said in the recording of that name; None for one that no call has."""
    return _texts(in_voice).get(code)


@cache
def _texts(in_voice: str) -> dict[str, str]:
    language, _, told = in_voice.partition("-")
    if language not in CALLS:
        return {}
    dialect: Dialect = "south" if told == "south" else "north"
    letters = LETTERS if language == "vi" else [sign for sign in LETTERS if sign.isascii()]
    return {one.code: one.text for one in wanted(language, dialect, letters, range(1000))}
