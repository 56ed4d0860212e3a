"""The sentences of DOMAIN's voice, word for word."""

import pytest

from display.voice.errors import Unspeakable
from display.voice.letters import as_the_engine_needs
from display.voice.numbers import Dialect
from display.voice.sentence import Form, Saying, spelled
from display.voice.sentence import call_sentence as sentence_of
from server.domain.setup_rules import LETTERS

NAMES = {
    "A": "A", "B": "bê", "C": "xê", "D": "dê", "Đ": "đê", "E": "E", "G": "giê", "H": "hát", "K": "ca", "L": "e-lờ",
    "M": "em-mờ", "N": "en-nờ", "P": "pê", "T": "tê", "V": "vê", "R": "e-rờ", "S": "ét-sì", "X": "ích-xì",
    "Y": "i-dài", "U": "U", "F": "ép-phờ", "J": "gi", "W": "vê-kép", "Z": "dét",
}  # fmt: skip
"""Every letter that a series may have, as DOMAIN and school name it."""
VIETNAMESE = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYFJWZ"


def call_sentence(label: str, counter: int, language: str, form: Form = "call", dialect: Dialect = "north") -> str:
    return sentence_of(Saying(label=label, counter=counter, language=language, form=form, dialect=dialect))


def test_a_call() -> None:
    assert call_sentence("A012", 3, "vi") == "Mời công dân có số A không một hai đến quầy số ba."
    assert call_sentence("A012", 3, "en") == "Ticket number A zero one two, please go to counter three."


def test_a_recall() -> None:
    assert call_sentence("B105", 21, "vi", form="recall") == (
        "Xin nhắc lại, mời công dân có số bê một không năm đến quầy số hai mươi mốt."
    )
    assert call_sentence("B105", 21, "en", form="recall") == (
        "Again, ticket number B one zero five, please go to counter twenty-one."
    )


def test_in_few_words() -> None:
    assert call_sentence("A012", 3, "vi", form="short") == "Số A không một hai, quầy số ba."
    assert call_sentence("A012", 3, "en", form="short") == "Number A zero one two, counter three."


def test_north_and_south() -> None:
    assert call_sentence("C007", 101, "vi").endswith("xê không không bảy đến quầy số một trăm linh một.")
    assert call_sentence("C007", 101, "vi", dialect="south").endswith("đến quầy số một trăm lẻ một.")


@pytest.mark.parametrize("label", ["H-012", "H 012", "h012", "H.012", "H/012"])
def test_marks_between_the_parts_are_silent(label: str) -> None:
    assert spelled(label, "vi") == "hát không một hai"


def test_a_number_without_a_letter() -> None:
    assert spelled("1007", "vi") == "một không không bảy"


def test_the_whole_alphabet_has_names_that_differ() -> None:
    assert len({spelled(sign, "vi") for sign in VIETNAMESE}) == len(VIETNAMESE) == 33
    assert spelled("BCDĐGHKLMN", "vi") == "bê xê dê đê giê hát ca e-lờ em-mờ en-nờ"
    assert spelled("FJWZ", "vi") == "ép-phờ gi vê-kép dét"


def test_every_letter_of_a_series_is_called_by_its_name() -> None:
    assert set(NAMES) == set(LETTERS)
    assert {sign: spelled(sign, "vi") for sign in NAMES} == NAMES


def test_a_letter_in_two_code_points_is_the_same_letter() -> None:
    assert spelled("\N{LATIN CAPITAL LETTER A}\N{COMBINING BREVE}1", "vi") == "á một"


def test_english_names_the_letter_beneath_the_mark() -> None:
    assert spelled("ĐƠ1", "en") == "D O one"


@pytest.mark.parametrize(
    ("label", "language"), [("", "vi"), (" - ", "vi"), ("A*1", "vi"), ("Ж1", "en"), ("١", "vi"), ("A1", "fr")]
)
def test_what_has_no_words(label: str, language: str) -> None:
    with pytest.raises(Unspeakable):
        call_sentence(label, 3, language)


def test_what_the_engine_would_mispronounce_is_respelled() -> None:
    assert as_the_engine_needs("Again, ticket number A zero", "en") == "Again, ticket number eh zero"
    assert as_the_engine_needs("có số gi không", "vi") == "có số di không"
    assert as_the_engine_needs("có số A không", "vi") == "có số A không"
