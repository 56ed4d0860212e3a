"""What a server does by itself goes on, whatever happens to a part of it."""

from __future__ import annotations

from server.app import Server
from server.housekeeping import Housekeeper, Job
from server.serve import lasting
from tests.story.hall import Site


def a_defect(_server: Server | None = None) -> None:
    raise KeyError("a defect")


def test_a_job_that_breaks_keeps_no_other_from_its_turn(site: Site) -> None:
    done: list[str] = []
    jobs = (Job("broken", 1, a_defect), Job("sound", 1, lambda _server: done.append("sound")))
    house = Housekeeper(site.server, jobs)
    house.round(0.0)
    house.round(2.0)
    assert done == ["sound", "sound"]


def test_work_that_broke_off_begins_again_and_may_end_by_itself() -> None:
    tries: list[int] = []

    def work() -> None:
        tries.append(len(tries))
        if len(tries) < 3:
            a_defect()

    lasting(work, again_s=0)
    assert tries == [0, 1, 2]
