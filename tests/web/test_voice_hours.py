"""Volume, evenings and quiet hours: set by an administrator, told to the boards, carried by the centre's file."""

from datetime import datetime, timedelta, timezone

import pytest

from tests.story.administrator import Setup
from tests.story.doors import Json
from tests.story.hall import Site

pytestmark = pytest.mark.any_database

USUAL: Json = {
    "volume": 100, "times": 2, "night_volume": 50, "night_from": None, "night_to": None, "quiet_from": None,
    "quiet_to": None,
}  # fmt: skip
HANOI = timezone(timedelta(hours=7))


@pytest.fixture
def setup(site: Site) -> Setup:
    return Setup(site)


def told(site: Site) -> list[tuple[str, int]]:
    """What a board knows of the volumes to come: "day hour:minute" in Hà Nội and percent."""
    volumes = [(datetime.fromisoformat(one["from"]), one["volume"]) for one in site.board.state["voice"]["volumes"]]
    return [(at.astimezone(HANOI).strftime("%d %H:%M"), percent) for at, percent in volumes]


def saves(setup: Setup, **voice: object) -> Json:
    (centre,) = setup.rows("site")
    return setup.changes("site", centre, voice={**centre["voice"], **voice})


def test_a_new_centre_says_each_call_twice_at_full_volume(site: Site, setup: Setup) -> None:
    assert setup.rows("site")[0]["voice"] == USUAL
    assert site.board.state["voice"]["times"] == 2
    assert [percent for _, percent in told(site)] == [100]


def test_a_board_knows_evenings_and_quiet_hours_of_two_days_by_the_centres_clock(site: Site, setup: Setup) -> None:
    saves(setup, volume=90, night_volume=40, night_from="18:00", night_to="06:00", quiet_from="22:00", quiet_to="05:00")
    assert told(site)[:5] == [
        (told(site)[0][0], 90), ("23 18:00", 40), ("23 22:00", 0), ("24 05:00", 40), ("24 06:00", 90),
    ]  # fmt: skip
    site.clock.advance(hours=14)
    assert told(site)[0][1] == 0, "at night it is told at once that it is quiet"


def test_a_change_is_taken_back_like_any_other(site: Site, setup: Setup) -> None:
    saved = saves(setup, volume=30)
    assert [percent for _, percent in told(site)] == [30]
    setup.undoes(saved["revision"]).good()
    assert [percent for _, percent in told(site)] == [100]


@pytest.mark.parametrize(
    ("voice", "field", "rule"),
    [
        ({"volume": 0}, "voice.volume", "range"), ({"night_from": "22:00"}, "voice.night_to", "missing"),
        ({"quiet_from": "22h", "quiet_to": "05:00"}, "voice.quiet_from", "clock"),
        ({"quiet_from": "05:00", "quiet_to": "05:00"}, "voice.quiet_to", "same_time"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_at_its_field(
    site: Site, setup: Setup, voice: Json, field: str, rule: str
) -> None:
    (centre,) = setup.rows("site")
    with site.unchanged():
        refused = setup.tries("site", centre, voice={**centre["voice"], **voice})
        assert (refused.refusal, refused.facts["field"], refused.facts["rule"]) == ((422, "request.field"), field, rule)


def test_the_centres_file_carries_them_to_another_centre(site: Site, other_site: Site, setup: Setup) -> None:
    saves(setup, volume=70, times=1, quiet_from="21:30", quiet_to="05:30")
    text = setup.door.get("/setup-files/site.yaml").raw.get_data(as_text=True)
    only = text[: text.index("\nservices:")] + "\n"
    there = Setup(other_site)
    there.door.post("/setup-files/site.yaml", {"text": only, "preview": False}).good()
    assert there.rows("site")[0]["voice"] == setup.rows("site")[0]["voice"]
