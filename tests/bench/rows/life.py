"""A week of a big centre's life through its doors, at speed; sound or not, and what it cost."""

from __future__ import annotations

import time
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.ground import Ground
from tests.life.centre import a_big_centre
from tests.life.checks import must_be_sound, reports_must_add_up
from tests.life.player import Player

MONDAY = date(2026, 11, 23)
COUNTERS, SERVICES, PEOPLE, DAYS = 70, 40, 5_000, 5


def week(ground: Ground) -> list[Figure]:
    """70 counters, 40 services, 5,000 people a day from Monday to Friday; then every invariant and every report."""
    place = ground.place / "week"
    place.mkdir()
    return [_figure(place)]


def _figure(place: Path) -> Figure:
    centre = a_big_centre(place, COUNTERS, SERVICES)
    player, begun = Player(centre), time.process_time()
    for day in range(DAYS):
        told = player.plays(MONDAY + timedelta(days=day), PEOPLE)
        print(f"    {MONDAY + timedelta(days=day)}: {told.issued} numbers, {dict(told.ended)}", flush=True)
    cost = time.process_time() - begun
    must_be_sound(centre)
    reports_must_add_up(centre, player.days)
    ended = sum((told.ended for told in player.days.values()), Counter[str]())
    issued = sum(told.issued for told in player.days.values())
    figure = f"{issued} numbers, {ended['done']} served, {cost / issued * 1000:.1f} ms CPU a visit, all sound"
    return Figure("a week of 70 counters", figure, "every invariant holds, every report adds up", is_met=True)
