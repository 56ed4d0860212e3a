"""The clerk, a process of its own that reckons reports: it finds and refuses the same, and is replaced when lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest

from server.clerk import Clerk
from server.domain.errors import NotFound
from server.queries.reports import Wish, report
from tests.story.hall import Site

DAY = date(2026, 11, 23)


@pytest.fixture
def clerk(site: Site) -> Iterator[Clerk]:
    hired = Clerk(site.server.settings.database_url, site.clock)
    yield hired
    hired.let_go()


def test_it_finds_and_refuses_the_same_and_is_replaced_when_it_is_lost(site: Site, clerk: Clerk) -> None:
    site.serves_one()
    wish = Wish(name="services", first=DAY, last=DAY)
    with site.server.reader.of(site.centre.id) as reading:
        expected = report(reading, wish)
    assert clerk.read(site.centre.id, partial(report, wish=wish)) == expected
    with pytest.raises(NotFound, match="report") as refused:
        clerk.read(site.centre.id, partial(report, wish=Wish(name="salaries", first=DAY, last=DAY)))
    assert refused.value.full_code() == "report.unknown"
    assert clerk.pid is not None
    os.kill(clerk.pid, signal.SIGKILL)
    assert clerk.read(site.centre.id, partial(report, wish=wish)) == expected
