"""Cardinals: samples written by hand, and every number to 999 against the rules said in another way."""

import re

import pytest

from display.voice.errors import Unspeakable
from display.voice.numbers import cardinal, digit

BY_HAND = {
    0: "không", 1: "một", 4: "bốn", 5: "năm", 10: "mười", 11: "mười một", 14: "mười bốn", 15: "mười lăm",
    20: "hai mươi", 21: "hai mươi mốt", 24: "hai mươi tư", 25: "hai mươi lăm", 34: "ba mươi tư", 44: "bốn mươi tư",
    51: "năm mươi mốt", 55: "năm mươi lăm", 91: "chín mươi mốt", 99: "chín mươi chín", 100: "một trăm",
    101: "một trăm linh một", 104: "một trăm linh bốn", 105: "một trăm linh năm", 110: "một trăm mười",
    111: "một trăm mười một", 115: "một trăm mười lăm", 121: "một trăm hai mươi mốt", 200: "hai trăm",
    505: "năm trăm linh năm", 555: "năm trăm năm mươi lăm", 999: "chín trăm chín mươi chín", 1000: "một nghìn",
    1001: "một nghìn không trăm linh một", 1010: "một nghìn không trăm mười", 1015: "một nghìn không trăm mười lăm",
    1100: "một nghìn một trăm", 2024: "hai nghìn không trăm hai mươi tư", 9999: "chín nghìn chín trăm chín mươi chín",
}  # fmt: skip

IN_ENGLISH = {
    0: "zero", 3: "three", 12: "twelve", 13: "thirteen", 20: "twenty", 21: "twenty-one", 40: "forty",
    100: "one hundred", 101: "one hundred and one", 115: "one hundred and fifteen", 342: "three hundred and forty-two",
    1000: "one thousand", 1001: "one thousand and one", 1100: "one thousand one hundred",
    9999: "nine thousand nine hundred and ninety-nine",
}  # fmt: skip

UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


@pytest.mark.parametrize(("number", "words"), BY_HAND.items())
def test_vietnamese_by_hand(number: int, words: str) -> None:
    assert cardinal(number, "vi") == words


@pytest.mark.parametrize(("number", "words"), IN_ENGLISH.items())
def test_english_by_hand(number: int, words: str) -> None:
    assert cardinal(number, "en") == words


def by_substitution(number: int) -> str:
    """The textbook's way: name every place in full, then let the exceptions replace what stands there."""
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    full = f"{UNITS[hundreds]} trăm {UNITS[tens]} mươi {UNITS[units]}"
    for wrong, right in (
        (r"không mươi không$", ""), (r"không mươi", "linh"), (r"một mươi", "mười"), (r" không$", ""),
        (r"(mươi|mười) năm$", r"\1 lăm"), (r"mươi một$", "mươi mốt"), (r"mươi bốn$", "mươi tư"),
    ):  # fmt: skip
        full = re.sub(wrong, right, full)
    return re.sub(r"^không trăm (linh )?", "", full).strip() or "không"


def test_vietnamese_by_rule() -> None:
    told = {number: (cardinal(number, "vi"), by_substitution(number)) for number in range(1000)}
    assert {number: pair for number, pair in told.items() if pair[0] != pair[1]} == {}


def test_the_south_differs_in_two_words_alone() -> None:
    for number in range(10_000):
        north = cardinal(number, "vi", "north")
        assert cardinal(number, "vi", "south") == north.replace("linh", "lẻ").replace("nghìn", "ngàn")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_two_numbers_sound_alike(language: str) -> None:
    assert len({cardinal(number, language) for number in range(10_000)}) == 10_000


def test_digits_keep_their_plain_names() -> None:
    assert [digit(sign, "vi") for sign in "0123456789"] == UNITS
    assert [digit(sign, "en") for sign in "059"] == ["zero", "five", "nine"]


@pytest.mark.parametrize("number", [-1, 10_000])
def test_beyond_the_words(number: int) -> None:
    with pytest.raises(Unspeakable):
        cardinal(number, "vi")
