"""A full hall's board under watch: rushes and a steady pace, every frame seen, every call spoken once and in order."""

from __future__ import annotations

import time

from playwright.sync_api import sync_playwright

from tests.bench.figures import Figure
from tests.bench.ground import Ground
from tests.browser.full_hall import Watched, a_rush, full_hall, must_be_calm, watched
from tests.chromium import FLAGS, executable
from tests.wire import Wire

RUSH, RUSH_S, PACE_S = 30, 10.0, 8.0
RUSH_EVERY_S = 900.0
"""A rush of thirty is spoken in some four minutes; the steady calls between leave the voice time to catch up."""
CATCH_UP_S = 600.0


def board(ground: Ground) -> list[Figure]:
    """`--minutes` of a hall of 70 counters with the real voice."""
    with sync_playwright() as playwright, full_hall(ground.place / "board") as hall:
        browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        with watched(browser, hall, short=False) as looking:
            _goes_on(looking, hall.opens(), ground.minutes * 60)
            noted = must_be_calm(looking, CATCH_UP_S)
        browser.close()
    said = ", ".join(f"{count} {status}" for status, count in noted["said"].items())
    figure = (
        f"{len(hall.called)} calls ({said}), {noted['frames']:,} frames, {len(noted['pictures'])} pictures, no fault"
    )
    return [
        Figure(
            f"{ground.minutes:g} min of a full hall's board",
            figure,
            "all shown and spoken, in order",
            is_met=set(noted["said"]) == {"played"},
        )
    ]


def _goes_on(looking: Watched, officers: list[Wire], seconds: float) -> None:
    """A rush now and then, and one call after the other between."""
    hall, begun = looking.hall, time.monotonic()
    rush_at, place = begun, 0
    while time.monotonic() < begun + seconds:
        if time.monotonic() >= rush_at:
            hall.gives_numbers(RUSH)
            a_rush(looking, officers, RUSH, RUSH_S)
            rush_at += RUSH_EVERY_S
        else:
            hall.gives_numbers(1)
            place = (place + 1) % len(officers)
            hall.calls(officers[place], hall.counters[place])
            looking.waits(PACE_S)
