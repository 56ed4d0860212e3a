"""A rush at seventy counters: the board neither jumps nor hides nor forgets, and speaks each call once, in order.

`./run bench board --minutes 60` watches the same hall for an hour, with the real voice.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.full_hall import a_rush, full_hall, must_be_calm, watched

pytestmark = pytest.mark.browser


def test_thirty_calls_in_ten_seconds_are_all_shown_and_spoken_in_order(browser: Browser, tmp_path: Path) -> None:
    with full_hall(tmp_path / "hall", officers=30) as hall, watched(browser, hall, short=True) as looking:
        hall.gives_numbers(60)
        a_rush(looking, hall.opens(), calls=30, seconds=10)
        noted = must_be_calm(looking, 60)
        assert noted["said"] == {"played": 30}
        assert len(noted["pictures"]) >= 30
        shown = {label for picture in noted["pictures"] for label in (picture["hero"], *picture["rows"]) if label}
        assert shown == set(hall.called), "nobody's number was left out"
        assert noted["places"] <= 18, "rows stand at fixed places: three columns of six at most"
