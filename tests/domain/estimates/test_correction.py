"""Of what is told, four of five ranges hold again after things have changed, narrow ones as well as wide ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random

from server.domain.estimates.correction import NO_CORRECTION, learned
from server.domain.estimates.scoring import Shown
from server.domain.estimates.telling import told
from server.domain.estimates.wait import Wait

AT = datetime(2026, 11, 23, 1, tzinfo=UTC)
SHIFT = 1200
"""From then on everybody waits 1.6 × as long as is reckoned."""


def a_day(people: int) -> Iterator[tuple[Wait, str, int, float]]:
    """What is reckoned, for which service, in which hour, and how long it was: one service is slower than reckoned, and
    the first two hours are wilder."""
    chance = Random(6)
    for number in range(people):
        middle, service, hour = (
            chance.choice([240, 600, 1200, 2400]) * chance.uniform(0.8, 1.2),
            chance.choice("ABC"),
            chance.choice([7, 8, 9, 10]),
        )
        wait = max(0.0, chance.gauss(middle, middle * (0.6 if hour < 9 else 0.35)))
        raw = Wait(round(middle * 0.55), round(middle), round(middle * 1.45))
        yield raw, service, hour, wait * (1.3 if service == "A" else 1) * (1.6 if number >= SHIFT else 1)


def test_coverage_comes_back_and_holds_by_service_hour_and_width() -> None:
    past: list[tuple[Shown, int]] = []
    held: dict[object, list[bool]] = defaultdict(list)
    uncorrected = []
    correction = NO_CORRECTION
    for number, (raw, service, hour, waited) in enumerate(a_day(2700)):
        if number % 150 == 0:
            correction = learned(past[::-1])
        range_told = told(correction.corrected(raw, service, hour))
        assert range_told is not None
        shown = Shown(
            service_id=service, shown_at=AT, told=range_told, raw=raw, last_s=None, line_s=None, waited_s=waited
        )
        past.append((shown, hour))
        holds = range_told.low_s <= waited <= range_told.high_s
        if 300 <= number < SHIFT or number >= SHIFT + 400:
            width = "narrow" if range_told.high_s - range_told.low_s <= 900 else "wide"
            for group in ("all", service, hour, width):
                held[group].append(holds)
            uncorrected.append(raw.low_s <= waited <= raw.high_s)
    shares = {group: sum(many) / len(many) for group, many in held.items()}
    assert sum(uncorrected) / len(uncorrected) < 0.6, "the correction has something to do"
    assert 0.77 < shares["all"] < 0.85, shares
    assert all(0.74 < share < 0.88 for share in shares.values()), shares


def test_without_a_past_nothing_is_corrected_and_a_few_cases_hardly_change_it() -> None:
    raw = Wait(600, 900, 1200)
    late = Shown(service_id="A", shown_at=AT, told=raw, raw=raw, last_s=None, line_s=None, waited_s=3000.0)
    assert NO_CORRECTION.corrected(raw, "A", 8) == learned([]).corrected(raw, "A", 8) == raw
    assert learned([(late, 8)] * 2).corrected(raw, "A", 8).high_s < 2400
    assert learned([(late, 8)] * 60).corrected(raw, "A", 8).high_s > 2600, "sixty in a row are no accident"
