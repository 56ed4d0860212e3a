"""What a kiosk reads aloud, word for word."""

import pytest

from display.voice.errors import Unspeakable
from display.voice.guide import STEPS, Told, guide_sentence


def test_a_number_and_how_many_wait() -> None:
    told = Told(label="A105", ahead=21)
    assert guide_sentence("ticket", told, "vi", "north") == (
        "Số của bạn là A một không năm. Trước bạn còn hai mươi mốt người.", "vi",
    )  # fmt: skip
    assert guide_sentence("ticket", told, "en", "north")[0].endswith("twenty-one people are before you.")


def test_texts_of_several_lines_end_as_sentences() -> None:
    told = Told(texts=[{"vi": "Nghỉ lễ.\n\nMở lại 7:30"}, {"vi": "Xin cảm ơn!", "en": "Thank you!"}])
    assert guide_sentence("closed", told, "en", "north") == ("Nghỉ lễ. Mở lại 7:30. Xin cảm ơn!", "vi")


@pytest.mark.parametrize("part", STEPS)
def test_every_step_has_words_in_both_languages(part: str) -> None:
    said = {guide_sentence(part, None, language, "north") for language in ("vi", "en")}
    assert len(said) == 2
    assert all(sentence.strip() == sentence and sentence for sentence, _ in said)


@pytest.mark.parametrize(("part", "language"), [("nonsense", "vi"), ("fields", "hmn"), ("", "en")])
def test_what_nobody_reads(part: str, language: str) -> None:
    with pytest.raises(Unspeakable):
        guide_sentence(part, None, language, "north")
