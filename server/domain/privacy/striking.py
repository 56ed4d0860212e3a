"""Free text before anything keeps it: what identifies a person without doubt is struck out."""

from __future__ import annotations

import re
import unicodedata

STRUCK = "•••"
"""What stands where something was struck out."""

_CARD = re.compile(r"\d{9,12}(?:\|[^|\n]*){4,}")
"""What the QR code of an identity card says: number|old number|name|birth|sex|address|issued, or fewer fields."""
_MAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+")
_NUMBER = re.compile(
    r"(?<![\w./-])(?!\d{1,3}(?:\.\d{3}){2,}(?![.\d]))(?:\+?\d{9,19}(?!\d)|\+?\d(?:[ .-]?\d){8,11}(?![ .-]?\d))"
)
"""Telephone and identity numbers: 9 digits or more, in groups or not; neither amounts of money in thousands nor the
digits inside a dossier's code."""
_PERSONS = re.compile(r"0\d{9}|0\d{11}|\+84\d{9}")
"""Telephone numbers of Việt Nam, and the personal identification number, which begins with a province's 0xx."""
_CODE = re.compile(r"[A-Za-z0-9Đđ]+(?:[./_-][A-Za-z0-9Đđ]+)*")
_WORD = re.compile(r"\w+")
FAMILY_NAMES = frozenset({
    "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui",
    "do", "ho", "ngo", "duong", "ly", "trinh", "dinh", "luong", "mai", "truong",
})  # fmt: skip
"""The family names of nine Vietnamese in ten, without diacritics."""
_NO_PERSON = frozenset({"ho chi minh"})


def struck(text: str) -> str:
    """The text without identity-card codes, telephone and identity numbers, addresses of e-mail and full names.

    A full name is a known family name and two to four capitalised words after it. A person who is named otherwise is
    not found: words are therefore also erased after their time (rules "comments" and "words").
    """
    for pattern in (_CARD, _MAIL, _NUMBER):
        text = pattern.sub(STRUCK, text)
    return _without_names(text)


def is_persons_number(code: str) -> bool:
    """Whether what was typed as a code is a telephone or an identity number: 10 or 12 digits that begin with 0."""
    return _PERSONS.fullmatch(re.sub(r"[ .-]", "", code)) is not None


def struck_code(text: str) -> str:
    """As struck, for a field of codes: one word of letters, figures and dividers stays unless it is a person's
    number."""
    if is_persons_number(text):
        return STRUCK
    return text if _CODE.fullmatch(text) else struck(text)


def _without_names(text: str) -> str:
    words = list(_WORD.finditer(text))
    kept, done, at = [], 0, 0
    while at < len(words):
        length = _name_at(text, words, at)
        if length:
            kept += [text[done : words[at].start()], STRUCK]
            done = words[at + length - 1].end()
        at += length or 1
    return "".join([*kept, text[done:]])


def _name_at(text: str, words: list[re.Match[str]], at: int) -> int:
    """How many words from there on are a full name; 0 when none begins there."""
    if not _is_capital(words[at]) or _plain(words[at][0]) not in FAMILY_NAMES:
        return 0
    length = 1
    while length < 5 and at + length < len(words) and _goes_on(text, words[at + length - 1], words[at + length]):
        length += 1
    is_person = _plain(" ".join(word[0] for word in words[at : at + length])) not in _NO_PERSON
    return length if length >= 3 and is_person else 0


def _goes_on(text: str, word: re.Match[str], following: re.Match[str]) -> bool:
    return _is_capital(following) and text[word.end() : following.start()] == " "


def _is_capital(word: re.Match[str]) -> bool:
    return word[0][0].isupper()


def _plain(text: str) -> str:
    """Lower case without diacritics; đ is d."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
