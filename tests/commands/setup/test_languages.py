"""A third language on the kiosk: named by the centre in itself; what is not written in it stays Vietnamese."""

from __future__ import annotations

from typing import Any

import pytest

from tests.story.administrator import Setup
from tests.story.doors import Json
from tests.story.hall import Site

NAMED: Json = {"hmn": "Hmoob"}
OWN = "Av thiab tsev"
"""Stands for the words that a centre's own translator gives for a service."""


def changes(site: Site, **fields: Any) -> None:
    setup = Setup(site)
    setup.changes("site", setup.rows("site")[0], **fields)


def printed(site: Site) -> Json:
    """The next slip of the kiosk's printer."""
    job = site.agent.claims()
    assert job
    slip: Json = job["slip"]
    return slip


def test_the_kiosk_is_told_of_it_by_its_own_name(site: Site) -> None:
    changes(site, languages=["vi", "en", "hmn"], language_names=NAMED)
    assert site.kiosk.state["languages"] == ["vi", "en", "hmn"]
    assert site.kiosk.state["language_names"] == NAMED


def test_its_slip_has_the_services_own_words_and_vietnamese_around_them(site: Site) -> None:
    changes(site, languages=["vi", "en", "hmn"], language_names=NAMED)
    setup = Setup(site)
    row = setup.named("services", "id", site.centre.services["Đất đai"])
    setup.changes("services", row, name={**row["name"], "hmn": OWN})
    visit = site.kiosk.take_number("Đất đai", language="hmn")
    slip = printed(site)
    assert (slip["service"], slip["caption"], slip["language"]) == (OWN, "Số thứ tự của bạn", "vi")
    assert slip["header"] == site.kiosk.state["site"]["name"]["vi"].splitlines()
    assert visit.phone["language"] == "hmn"
    site.officer(1).opens().calls_next()
    present = site.officer(1).console["present"]
    assert (present["language"], present["language_name"]) == ("hmn", "Hmoob"), (
        "the officer knows before a word is said"
    )
    assert visit.phone["service"]["names"]["hmn"] == OWN


def test_what_a_service_has_no_words_for_is_vietnamese(site: Site) -> None:
    changes(site, languages=["vi", "hmn"], voice_languages=["vi"], language_names=NAMED)
    site.kiosk.take_number("Đất đai", language="hmn")
    assert printed(site)["service"] == "Đất đai"


def test_a_number_in_a_language_that_the_centre_has_not(site: Site) -> None:
    assert site.kiosk.asks(language="hmn").refusal == (422, "request.field")


@pytest.mark.parametrize(
    ("fields", "field", "rule"),
    [
        ({"languages": ["vi", "hmn"], "language_names": {}}, "language_names.hmn", "language_name"),
        ({"languages": ["vi", "hmn"], "language_names": {"hmn": "x" * 41}}, "language_names.hmn", "language_name"),
        ({"languages": ["vi", "en", "en"]}, "languages", "language_twice"),
        ({"languages": ["en", "vi"]}, "languages", "vietnamese_first"),
        ({"languages": ["vi", "en", "a", "b"]}, "languages.2", "pattern"),
        ({"languages": ["vi", "en", "aa", "bb", "cc", "dd", "ee"]}, "languages", "too_many"),
        ({"voice_languages": ["vi", "hmn"]}, "voice_languages.1", "choice"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_languages(site: Site, fields: Json, field: str, rule: str) -> None:
    setup = Setup(site)
    answer = setup.tries("site", setup.rows("site")[0], **fields)
    assert answer.refusal == (422, "request.field")
    assert (answer.facts["field"], answer.facts["rule"]) == (field, rule)
