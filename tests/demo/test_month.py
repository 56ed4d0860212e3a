"""A generated day is a real one: it replays as it was, and another policy makes a difference that its bound allows."""

from datetime import date
from pathlib import Path

import pytest

from server.app import Server
from server.domain.centre.site import PolicyKind
from server.queries.replay.view import Wish, replay_view
from server.settings import Settings
from tests.demo.month import generate
from tests.story.clock import Clock
from tests.story.doors import Json

MONDAY = date(2026, 10, 26)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Json]:
    folder = tmp_path_factory.mktemp("month")
    return folder, generate(folder, MONDAY, days=1, people=140)


def played(demo: tuple[Path, Json], wish: Wish) -> Json:
    folder, content = demo
    server = Server(Settings(data=folder), Clock(), mode="threading")
    with server.reader.of(content["site_id"]) as reading:
        return replay_view(reading, wish)


def test_under_its_own_policy_nine_of_ten_calls_and_more_come_as_they_came(demo: tuple[Path, Json]) -> None:
    told = played(demo, Wish(MONDAY))
    assert told["people"] > 80
    assert told["agreement"] > 0.95
    assert told["all"]["passed_would"] == told["all"]["passed_was"]


def test_strict_is_better_for_some_and_worse_for_others(demo: tuple[Path, Json]) -> None:
    own, strict = played(demo, Wish(MONDAY, in_a_row=0)), played(demo, Wish(MONDAY, PolicyKind.STRICT))
    assert own["all"]["would"]["called"] == strict["all"]["would"]["called"] == own["all"]["was"]["called"]
    assert own["all"]["passed_would"] < strict["all"]["passed_would"]
