"""Two days of a lively centre through its doors, at speed: every invariant holds, every report adds up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.life.centre import a_big_centre
from tests.life.checks import must_be_sound, reports_must_add_up
from tests.life.player import Player

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_two_days_of_life_leave_sound_books(tmp_path: Path) -> None:
    centre = a_big_centre(tmp_path, counters=4, services=8)
    player = Player(centre)
    told = [player.plays(day, people=110) for day in (MONDAY, TUESDAY)]
    assert all(day.ended["done"] > 70 for day in told)
    ended = told[0].ended + told[1].ended
    assert all(ended[what] for what in ("no_show", "transferred", "cancelled")), ended
    must_be_sound(centre)
    reports_must_add_up(centre, player.days)
    centre.server.store.close()
