"""The table of DESIGN §4 at the doors: whatever a state does not allow is refused and changes nothing."""

from dataclasses import dataclass
from typing import Any

import pytest

from tests.story.hall import Site
from tests.story.screens import Visit

STAGES = ("waiting", "called", "serving", "parked", "done", "no_show", "cancelled", "expired")
ALLOWED = {
    "recall": {"called"}, "start": {"called"}, "finish": {"called", "serving"}, "no-show": {"called"},
    "undo": {"no_show"}, "requeue": {"waiting", "called"}, "park": {"called", "serving"}, "unpark": {"parked"},
    "transfer": {"called", "serving"}, "call": {"waiting", "parked"}, "postpone": {"waiting", "called"},
    "cancel": {"waiting"}, "cancel-by-staff": {"waiting"},
}  # fmt: skip
"""Once more, written apart from the code."""
REFUSED = [(stage, move) for stage in STAGES for move, allowed in ALLOWED.items() if stage not in allowed]


@dataclass(frozen=True)
class Hall:
    """A ticket at every stage, all of them of counter 1 but the one that counter 2 serves."""

    site: Site
    visits: dict[str, Visit]

    def path(self, move: str, stage: str) -> str:
        """The door of that move for the ticket of that stage."""
        visit, counters = self.visits[stage], self.site.centre.counters
        by_citizen = move in ("postpone", "cancel")
        if by_citizen or move == "cancel-by-staff":
            return f"/tickets/{visit.token if by_citizen else visit.id}/{move}"
        return f"/counters/{counters[2 if stage == 'serving' else 1]}/{move}"

    def body(self, move: str, stage: str) -> dict[str, Any]:
        """What that door takes."""
        named = {} if move in ("postpone", "cancel", "cancel-by-staff") else {"ticket_id": self.visits[stage].id}
        more: dict[str, dict[str, Any]] = {
            "requeue": {"places": 1}, "postpone": {"places": 1}, "park": {"reason": "form"},
            "transfer": {"service_id": self.site.centre.services["Kết hôn"]}, "call": {"reason": "già yếu"},
            "cancel-by-staff": {"reason": "đã về"},
        }  # fmt: skip
        return {**named, **more.get(move, {})}


@pytest.fixture(scope="module")
def hall(shared_sites: tuple[Site, Site]) -> Hall:
    """The supervisor works at counter 1, so that every right is there; her colleague at counter 2."""
    site = shared_sites[0]
    expired = site.kiosk.take_number()
    site.clock.advance(days=1)
    site.closes_the_day()
    one, boss = site.centre.counters[1], site.supervisor.door
    boss.post(f"/counters/{one}/open").good()
    visits = {"expired": expired}
    for stage, moves in {
        "done": ("call-next", "finish"), "no_show": ("call-next", "no-show"), "parked": ("call-next", "park"),
    }.items():  # fmt: skip
        visits[stage] = site.kiosk.take_number()
        for move in moves:
            boss.post(f"/counters/{one}/{move}", {"reason": "form"} if move == "park" else {}).good()
    for stage in ("serving", "called", "waiting", "cancelled"):
        visits[stage] = site.kiosk.take_number()
    site.officer(2).opens().calls_next()
    site.officer(2).starts()
    boss.post(f"/counters/{one}/call-next").good()
    visits["cancelled"].gives_up().good()
    return Hall(site, visits)


def test_every_stage_is_there(hall: Hall) -> None:
    assert {stage: visit.phone["state"] for stage, visit in hall.visits.items()} == {one: one for one in STAGES}


@pytest.mark.parametrize(("stage", "move"), REFUSED)
def test_what_the_state_does_not_allow_is_refused(hall: Hall, stage: str, move: str) -> None:
    who = hall.site.officer(2) if stage == "serving" and move != "call" else hall.site.supervisor
    path = hall.path(move, stage if move != "call" else "called")
    with hall.site.unchanged():
        assert who.door.post(path, hall.body(move, stage)).refusal == (409, "ticket.illegal_move")
