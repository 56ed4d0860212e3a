"""A long past is erased in many short transactions, none of which looks through the days before it again."""

import pytest

from server import housekeeping
from server.commands.privacy import erasing
from server.housekeeping import erase_old
from server.storage.schema import erasure
from tests.privacy.day_of_marks import plays
from tests.story.hall import Site


def test_a_backlog_goes_batch_by_batch(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasing, "AT_ONCE", 2)
    monkeypatch.setattr(housekeeping, "BATCHES", 2)
    monkeypatch.setattr(housekeeping, "BREATH_S", 0)
    plays(site)
    for _ in range(2):
        site.clock.advance(days=1)
        site.closes_the_day()
        for _ in range(3):
            site.kiosk.take_number("Khai sinh")
    site.clock.advance(days=1096)
    reached = [_reached(site)]
    for _ in range(12):
        erase_old(site.server)
        reached.append(_reached(site))
    assert reached == sorted(reached), "nothing is done twice"
    assert reached[1] < reached[-1]
    revision = site.revision
    erase_old(site.server)
    assert site.revision == revision, "all of it is gone by now"


def _reached(site: Site) -> float:
    with site.server.store.reading() as connection:
        found = connection.execute(erasure.select().where(erasure.c.rule == "links")).first()
    return found.before.timestamp() if found else 0.0
