"""Cardinals: samples written by hand, and every number to 999 against the rules said in another way."""

import re
from pathlib import Path

import pytest

from display.voice.errors import Unspeakable
from display.voice.numbers import Dialect, cardinal, digit

GOLDEN = [line.split("\t") for line in (Path(__file__).parent / "golden" / "numbers_vi.tsv").read_text().splitlines()]
"""0 to 999: the number, its words in the North, its words in the South."""

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


@pytest.mark.parametrize(("dialect", "column"), [("north", 1), ("south", 2)])
def test_every_number_to_999_is_said_as_the_golden_file_has_it(dialect: Dialect, column: int) -> None:
    assert [row[0] for row in GOLDEN] == [str(number) for number in range(1000)]
    differ = {row[0]: row[column] for row in GOLDEN if cardinal(int(row[0]), "vi", dialect) != row[column]}
    assert differ == {}


def heard(words: str) -> int:
    """The number that a listener makes of the words, place by place, heeding which words may follow which."""
    before, _, after = words.rpartition(" trăm")
    hundreds = UNITS.index(before) if before else 0
    tens, mark, unit = after.strip().rpartition("mươi") if "mươi" in after else after.strip().rpartition("mười")
    if mark:
        ten = UNITS.index(tens.strip()) if mark == "mươi" else 1
        changed = {"mươi": {"mốt": 1, "tư": 4, "lăm": 5}, "mười": {"lăm": 5}}[mark]
        plain = {name: value for value, name in enumerate(UNITS) if value and value not in changed.values()}
        return hundreds * 100 + ten * 10 + ({**plain, **changed}[unit.strip()] if unit else 0)
    bridged = re.fullmatch(r"(?:linh|lẻ) (\w+)", after.strip())
    if before:
        return hundreds * 100 + (UNITS.index(bridged[1]) if bridged else {"": 0}[after.strip()])
    return UNITS.index(after.strip())


@pytest.mark.parametrize("column", [1, 2])
def test_the_golden_file_obeys_the_rules_of_the_language(column: int) -> None:
    """mốt and tư and lăm behind mươi, lăm alone behind mười, linh or lẻ alone between a hundred and a lone unit."""
    assert [heard(row[column]) for row in GOLDEN] == list(range(1000))
    bridges = {word for row in GOLDEN for word in row[column].split() if word in ("linh", "lẻ")}
    assert bridges == {("linh", "lẻ")[column - 1]}


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
