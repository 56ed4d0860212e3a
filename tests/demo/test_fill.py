"""The demo's centre: made once, gone on with afterwards, and its secrets readable by its owner alone."""

import json
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from server.app import Server
from server.demo.fill import HalfMade, fill
from server.demo.launcher import launcher_content
from server.domain.numbering import ALIKE, NEVER
from server.settings import Settings
from tests.story.clock import Clock
from tests.story.doors import Door, Json
from tests.story.installation import CHEAP

BASE = "http://127.0.0.1:8080"


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path, Json]]:
    """A folder that a demo was started in for the first time."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("server.web.sign_in.hasher", CHEAP)
        server = Server(Settings(data=folder), Clock(), mode="threading")
        yield server, folder, fill(server.executor, folder, BASE)
        server.store.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Callable[[], Server]]:
    """Starts servers in an empty folder."""
    servers: list[Server] = []

    def start() -> Server:
        servers.append(Server(Settings(data=tmp_path), Clock(), mode="threading"))
        return servers[-1]

    yield start
    for server in servers:
        server.store.close()


def test_it_tells_all_that_a_visitor_needs(started: tuple[Server, Path, Json]) -> None:
    _, folder, demo = started
    assert json.loads((folder / "demo.json").read_text()) == demo
    assert demo["base_url"] == BASE
    assert demo["site_id"]
    assert demo["kiosk"]["token"]
    assert demo["hall_board"]["token"]
    for counter in demo["counters"]:
        assert {"id", "number", "service_ids", "display_token", "tablet_token", "officer"} <= counter.keys()
        assert counter["officer"].keys() == {"login", "password"}
    for service in demo["services"]:
        assert service.keys() == {"id", "code", "name", "leaf"}
    assert demo["supervisor"].keys() == demo["admin"].keys() == {"login", "password"}


def test_it_is_a_realistic_centre(started: tuple[Server, Path, Json]) -> None:
    demo = started[2]
    leaves = {service["id"] for service in demo["services"] if service["leaf"]}
    assert len(demo["counters"]) == 12
    assert len(demo["services"]) - len(leaves) == 9
    assert len(leaves) == 30
    served = {service_id for counter in demo["counters"] for service_id in counter["service_ids"]}
    assert served <= leaves
    assert len(served) >= 25, "hardly a service that nobody serves"


def test_its_letters_are_not_misheard_in_one_hall(started: tuple[Server, Path, Json]) -> None:
    server, _, demo = started
    with server.reader.of(demo["site_id"]) as reading:
        letters = {service.series for service in reading.services.where() if service.series}
    assert len(letters & ALIKE) <= 1
    assert not letters & NEVER


def test_its_secrets_are_readable_by_their_owner_alone(started: tuple[Server, Path, Json]) -> None:
    assert stat.S_IMODE((started[1] / "demo.json").stat().st_mode) == 0o600


def test_everybody_in_it_can_begin_at_once(started: tuple[Server, Path, Json]) -> None:
    server, _, demo = started
    assert Door(server.app, demo["kiosk"]["token"]).get("/kiosk").status == 200
    assert Door(server.app, demo["hall_board"]["token"]).get("/board").status == 200
    assert Door(server.app, demo["print_agent"]["token"]).get("/printer").status == 200
    counter = demo["counters"][6]
    assert Door(server.app, counter["display_token"]).get("/counter-display").status == 200
    assert Door(server.app, counter["tablet_token"]).get("/tablet").status == 200
    for person in (counter["officer"], demo["supervisor"], demo["admin"]):
        assert Door(server.app, staff=True).post("/session", person).status == 200


def test_a_second_start_goes_on_with_the_same_centre_and_new_passwords(empty: Callable[[], Server]) -> None:
    first = empty()
    folder = first.settings.data
    before = fill(first.executor, folder, BASE)
    Door(first.app, before["kiosk"]["token"]).post(
        "/tickets", {"service_id": before["counters"][0]["service_ids"][0], "request_id": "r"}
    ).good()
    again = empty()
    after = fill(again.executor, folder, "http://127.0.0.1:9090")
    assert after["base_url"] == "http://127.0.0.1:9090"
    assert after["site_id"] == before["site_id"]
    assert after["kiosk"] == before["kiosk"]
    assert [one["id"] for one in after["counters"]] == [one["id"] for one in before["counters"]]
    assert after["admin"]["password"] != before["admin"]["password"]
    second = Door(again.app, after["kiosk"]["token"]).post(
        "/tickets", {"service_id": before["counters"][0]["service_ids"][0], "request_id": "s"}
    )
    assert second.good()["ticket"]["number"] == 2


def test_a_first_start_that_was_cut_short_is_told_in_words(empty: Callable[[], Server]) -> None:
    server = empty()
    folder = server.settings.data
    fill(server.executor, folder, BASE)
    (folder / "demo.json").unlink()
    with pytest.raises(HalfMade, match=str(folder)):
        fill(server.executor, folder, BASE)


def test_a_list_of_an_older_database_is_not_believed(empty: Callable[[], Server]) -> None:
    server = empty()
    folder = server.settings.data
    (folder / "demo.json").write_text(json.dumps({"site_id": "gone"}))
    assert fill(server.executor, folder, BASE)["site_id"] != "gone"


def test_the_launcher_opens_every_screen_ready_to_use(started: tuple[Server, Path, Json]) -> None:
    demo = started[2]
    content = launcher_content(demo, {"vi": "Trung tâm"}, "the-key")
    kinds = [screen["kind"] for screen in content["screens"]]
    assert kinds.count("console") == kinds.count("counter_display") == kinds.count("rating_tablet") == 12
    assert {"ticket_kiosk", "hall_board", "floor", "admin", "tray", "design"} <= set(kinds)
    for screen in content["screens"]:
        assert screen["url"].startswith(BASE)
        address, _, fragment = screen["url"].partition("#")
        assert "token" not in address, "a token stands behind the #, which no server sees"
        assert ("token=" in fragment) == (
            screen["kind"] in ("ticket_kiosk", "hall_board", "counter_display", "rating_tablet")
        )
    console = next(screen for screen in content["screens"] if screen["kind"] == "console")
    assert console["login"] == demo["counters"][0]["officer"]["login"]
    assert console["password"]
