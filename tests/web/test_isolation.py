"""Nobody of one centre sees or changes anything of another: every door and every live screen, with every credential."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from server.queries.screens import Screen
from server.storage import shapes
from tests.app_map import endpoints
from tests.realtime.live import Live, RefusedError
from tests.realtime.test_sockets import cookie_of
from tests.story.doors import Answer, Door
from tests.story.hall import Site
from tests.web.door_table import World
from tests.web.isolation_table import API, CLOSED, MISSING, NOBODYS, ROWS, Knock, Row, knocks

HIDDEN = (401, 403, 404)
"""What an aimed knock is answered with; 422 where a field of the body names something that is not there."""


class Victim:
    """The centre that is tried: what may be named, and what must never be told."""

    def __init__(self, world: World) -> None:
        site = world.site
        centre = site.centre
        self.world = world
        self.ids = {
            "site": centre.id, "counter": centre.counters[1], "other_counter": centre.counters[2],
            "service": world.ids["service"], "ticket": world.ids["ticket_id"], "turn": world.ids["turn"],
            "rating": world.ids["rating"],
            "call": world.ids["call"], "device": world.ids["device"], "job": world.ids["job"],
            "alert": world.ids["alert"], "message": world.ids["message"], "key": world.ids["key"],
            "printer": centre.printer_id, "officer": site.officer(1).id, "field": _field_of(site),
            "revision": str(site.revision), "hook": world.ids["hook"],
            "scheduled": world.ids["scheduled"], "sending": world.ids["sending"],
            "sound": world.ids["sound"],
            "notice": world.ids["notice"], "appointment": world.ids["appointment"], "code": world.ids["code"],
        }  # fmt: skip
        self.marks = set(self._all_ids()) | {"Phường Bến Thành", world.ids["ticket"]}

    def _all_ids(self) -> Iterator[str]:
        """Of every row that the centre has."""
        with self.world.site.server.store.reading() as connection:
            for shape in shapes.ALL:
                of_site = shape.table.c.get("site_id", shape.table.c.id) == self.world.site.centre.id
                yield from connection.execute(select(shape.table.c.id).where(of_site)).scalars()

    def told_by(self, answer: str, sent: str = "") -> list[str]:
        """What an answer gives away; what the asker named is no news."""
        return [mark for mark in self.marks if mark in answer and mark not in sent]


def _field_of(site: Site) -> str:
    rows = site.admin.door.get("/setup/services").good()["rows"]
    return str(next(row["parent_id"] for row in rows if row["parent_id"]))


@pytest.fixture(scope="module")
def victim(shared_sites: tuple[Site, Site]) -> Victim:
    """The first centre, in the middle of its day."""
    return Victim(World(shared_sites[0]))


@pytest.fixture(scope="module")
def strangers(shared_sites: tuple[Site, Site]) -> dict[str, Door]:
    """Everybody of the other centre, with all that they hold; and nobody at all."""
    site = shared_sites[1]
    doors = dict(World(site).doors)
    doors["program"] = _program(site, site.admin)
    doors["officer's program"] = _program(site, site.officer(2), for_me=True)
    return doors


def _program(site: Site, person: Any, **more: Any) -> Door:
    """An API key with all rights that its maker may give."""
    offered = [one for one in person.session["staff"]["rights"] if one != "site.make"]
    if not more:
        offered = [one for one in offered if one != "counter.work"]
    made = person.door.post("/api-keys", {"name": "Phần mềm", "rights": offered, **more}).good()
    return Door(site.server.app, str(made["secret"]))


def ask(door: Door, row: Row, knock: Knock, ids: dict[str, str]) -> tuple[Answer, str]:
    """What the door answers, and all that was sent."""
    path, body = knock.filled(ids)
    answer = door.get(path) if row.method == "GET" else door.post(path, body)
    return answer, f"{path} {body}"


def named(case: tuple[Row, Knock]) -> str:
    return f"{case[0].method} {case[1].path}"


def test_every_door_has_its_row_and_every_row_its_door() -> None:
    doors = {(method, path) for method, path in endpoints() if path.startswith(API)}
    rows = {(row.method, API + row.rule) for row in ROWS}
    assert (doors - rows, rows - doors) == (set(), set())


@pytest.mark.any_database
@pytest.mark.parametrize("case", list(knocks(aimed=True)), ids=named)
def test_what_another_centre_has_is_as_good_as_nothing(
    victim: Victim, strangers: dict[str, Door], case: tuple[Row, Knock]
) -> None:
    nowhere = {**dict.fromkeys(victim.ids, NOBODYS), **MISSING}
    looked = set()
    with victim.world.site.unchanged():
        for who, door in strangers.items():
            answer, sent = ask(door, *case, victim.ids)
            status, code = answer.refusal
            assert status in HIDDEN or (status == 422 and case[1].body), f"{who}: {code}"
            assert victim.told_by(answer.raw.text, sent) == [], who
            missing, _ = ask(door, *case, nowhere)
            assert missing.refusal == (status, code), f"{who} can tell what exists"
            looked.add(status)
    assert looked & {404, 422}, "nobody was let in far enough to look"


@pytest.mark.parametrize("case", list(knocks(aimed=False)), ids=named)
def test_one_sees_and_changes_ones_own_centre_alone(
    victim: Victim, strangers: dict[str, Door], case: tuple[Row, Knock]
) -> None:
    before, answered = rows_of(victim), set()
    for who, door in strangers.items():
        answer, sent = ask(door, *case, victim.ids)
        assert answer.status < 500, who
        answered.add(answer.status < 300)
        assert victim.told_by(answer.raw.get_data().decode("utf-8", "replace"), sent) == [], who
    assert rows_of(victim) == before
    assert True in answered or (case[0].method, case[1].path) in CLOSED, "nobody was let in: nothing was tried"


def rows_of(victim: Victim) -> dict[str, list[Any]]:
    """Every row of the centre as it lies there, its journal among them."""
    found = {}
    with victim.world.site.server.store.reading() as connection:
        for table in shapes.SITE.table.metadata.sorted_tables:
            if "site_id" in table.c:
                of_site = select(table).where(table.c.site_id == victim.world.site.centre.id)
                found[table.name] = sorted(map(repr, connection.execute(of_site)))
    return found


def test_a_tablet_of_another_centre_rates_nothing_though_it_has_the_secret(
    victim: Victim, strangers: dict[str, Door]
) -> None:
    body = {"turn_token": victim.ids["turn"], "score": 1, "request_id": "r"}
    with victim.world.site.unchanged():
        assert strangers["tablet"].post("/ratings", body).refusal == (404, "rating.unknown")


@pytest.fixture(scope="module")
def live(shared_sites: tuple[Site, Site]) -> Iterator[Live]:
    running = Live(shared_sites[0].server)
    yield running
    running.stop()


def lines(site: Site) -> dict[str, dict[str, Any]]:
    """Every way in which somebody of that centre may connect."""
    tokens = {place: {"token": held.token} for place, held in site.centre.devices.items()}
    staff = {name: {"headers": cookie_of(one)} for name, one in (
        ("officer", site.officer(1)), ("supervisor", site.supervisor), ("admin", site.admin))}  # fmt: skip
    phone = {"phone": {"token": site.kiosk.take_number().token}}
    return tokens | staff | phone


@pytest.mark.parametrize("screen", list(Screen), ids=str)
def test_no_live_screen_shows_another_centre(
    victim: Victim, shared_sites: tuple[Site, Site], live: Live, screen: Screen
) -> None:
    for who, how in lines(shared_sites[1]).items():
        for counter in (victim.ids["counter"], None):
            said = _said(live, screen, how, counter)
            assert victim.told_by(said, str(counter) if "unknown" in said else "") == [], who


def _said(live: Live, screen: Screen, how: dict[str, Any], counter: str | None) -> str:
    """The first state of a line, or why there is none."""
    asked = how | ({"counter_id": counter} if counter else {})
    try:
        line = live.screen(screen.value, **asked)
    except RefusedError as refused:
        return str(refused.said)
    state = str(line.next())
    line.leaves()
    return state


def test_a_change_here_is_not_heard_there(victim: Victim, shared_sites: tuple[Site, Site], live: Live) -> None:
    site, other = shared_sites
    there = live.screen("floor", headers=cookie_of(other.supervisor))
    there.next()
    site.kiosk.take_number()
    other.kiosk.take_number()
    live.relay()
    heard = there.next()
    assert heard["revision"] == other.revision
    assert victim.told_by(str(heard), "") == []
