"""Numbers as words, in Vietnamese of North and South and in English: cardinals for counters, digits for tickets."""

from typing import Literal

from display.voice.errors import Unspeakable

Dialect = Literal["north", "south"]

LARGEST = 9999

_VI_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_VI_ZERO_TENS: dict[Dialect, str] = {"north": "linh", "south": "lẻ"}
_VI_THOUSAND: dict[Dialect, str] = {"north": "nghìn", "south": "ngàn"}
_VI_AFTER_TEN = {5: "lăm"}
_VI_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}

_EN_BELOW_TWENTY = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_EN_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def digit(sign: str, language: str) -> str:
    """One decimal digit by its own name, as ticket numbers are read: zeros are spoken too."""
    return (_EN_BELOW_TWENTY if language == "en" else _VI_DIGITS)[int(sign)]


def cardinal(number: int, language: str, dialect: Dialect = "north") -> str:
    """A number from 0 to 9999 in words. `dialect` chooses linh or lẻ, nghìn or ngàn; English does not heed it."""
    if not 0 <= number <= LARGEST:
        raise Unspeakable(f"only 0 to {LARGEST} have words here, not {number}")
    return " ".join(_english(number) if language == "en" else _vietnamese(number, dialect))


def _vietnamese(number: int, dialect: Dialect) -> list[str]:
    """After a spoken thousand the hundreds are named even when none: 1001 is một nghìn không trăm linh một."""
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _vi_below_thousand(rest, dialect)
    words = [_VI_DIGITS[thousands], _VI_THOUSAND[dialect]]
    if 0 < rest < 100:
        words += [_VI_DIGITS[0], "trăm", *_vi_after_hundred(rest, dialect)]
    elif rest:
        words += _vi_below_thousand(rest, dialect)
    return words


def _vi_below_thousand(number: int, dialect: Dialect) -> list[str]:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _vi_below_hundred(rest)
    return [_VI_DIGITS[hundreds], "trăm", *_vi_after_hundred(rest, dialect)]


def _vi_after_hundred(rest: int, dialect: Dialect) -> list[str]:
    """A lone unit after a hundred is bridged (linh, South: lẻ) and keeps its plain name: 105 is … linh năm."""
    if rest == 0:
        return []
    return [_VI_ZERO_TENS[dialect], _VI_DIGITS[rest]] if rest < 10 else _vi_below_hundred(rest)


def _vi_below_hundred(number: int) -> list[str]:
    """Units change their name behind tens: mười lăm, hai mươi mốt, hai mươi tư; yet mười một, mười bốn."""
    tens, unit = divmod(number, 10)
    if tens == 0:
        return [_VI_DIGITS[unit]]
    words = ["mười"] if tens == 1 else [_VI_DIGITS[tens], "mươi"]
    if unit:
        words.append((_VI_AFTER_TEN if tens == 1 else _VI_AFTER_TENS).get(unit, _VI_DIGITS[unit]))
    return words


def _english(number: int) -> list[str]:
    if number >= 1000:
        return _en_joined(number, 1000, "thousand")
    if number >= 100:
        return _en_joined(number, 100, "hundred")
    if number < 20:
        return [_EN_BELOW_TWENTY[number]]
    tens, unit = divmod(number, 10)
    return [f"{_EN_TENS[tens]}-{_EN_BELOW_TWENTY[unit]}" if unit else _EN_TENS[tens]]


def _en_joined(number: int, size: int, name: str) -> list[str]:
    """British use: an "and" stands before the last part below a hundred."""
    head, rest = divmod(number, size)
    words = [_EN_BELOW_TWENTY[head], name]
    if 0 < rest < 100:
        words.append("and")
    return words + (_english(rest) if rest else [])
