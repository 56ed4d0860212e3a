"""Daily roll-ups: whatever a day was like, and whatever is told of it later, reports say the same with and without."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select

from server.domain.events import TurnRated
from server.domain.roles import system_actor
from server.queries.reports import Filters, Wish, report
from server.queries.reports.grouped import DIMENSION_OF
from server.queries.reports.rolled import counted_day, made_days
from server.rolling import roll_up
from server.storage.journal import Authorship
from server.storage.rolled_days import claim, keep
from server.storage.schema import rating as rating_table
from server.storage.schema import report_made
from server.storage.schema import turn as turn_table
from server.storage.tx import Tx, new_id
from server.views import Json
from tests.queries.reports.days_gone_by import live_through
from tests.story.hall import Site

TODAY, FIRST = date(2026, 11, 23), date(2026, 10, 20)
YESTERDAY = TODAY - timedelta(days=1)


def rolls_up(site: Site) -> int:
    return roll_up(site.server.store, site.server.reader, site.centre.id)


def made(site: Site) -> set[date]:
    with site.server.reader.of(site.centre.id) as reading:
        return made_days(reading, FIRST, TODAY)


@contextmanager
def changing(site: Site) -> Iterator[Tx]:
    by = Authorship(system_actor(site.centre.id), site.clock(), None)
    with site.server.store.writing(site.centre.id, by) as tx:
        yield tx


def told(site: Site, names: list[str], filters: Filters) -> list[Json]:
    with site.server.reader.of(site.centre.id) as reading:
        return [report(reading, Wish(name=name, first=FIRST, last=TODAY, filters=filters)) for name in names]


def must_agree(site: Site, names: list[str], filters: Filters) -> None:
    """With roll-ups, and with all of them out of the way for once."""
    quick = told(site, names, filters)
    with site.server.store.installing() as connection:
        rows = [dict(row._mapping) for row in connection.execute(select(report_made))]
        connection.execute(delete(report_made))
    assert not made(site)
    assert told(site, names, filters) == quick
    with site.server.store.installing() as connection:
        connection.execute(insert(report_made), rows)


def any_filter(site: Site, chance: Random) -> Filters:
    with site.server.reader.of(site.centre.id) as reading:
        service = reading.services.get(site.centre.services["Khai sinh"])
    some: dict[str, Any] = {
        "service_id": service.id, "field_id": service.parent_id, "counter_id": site.centre.counters[3],
        "officer_id": site.officer(3).id, "channel": "staff", "priority_class": chance.choice(("", "pregnant")),
        "hour": chance.randrange(7, 17), "weekday": chance.randrange(7),
    }  # fmt: skip
    return Filters(**{name: some[name] for name in chance.sample(sorted(some), chance.choice((1, 1, 2)))})


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**9))
def test_any_days_say_the_same_with_roll_ups_and_without(site: Site, seed: int) -> None:
    chance = Random(seed)
    for back in chance.sample(range(34), 3):
        live_through(site, TODAY - timedelta(days=back), chance.randrange(9), chance)
    with changing(site) as tx:
        tx.connection.execute(delete(report_made))  # what was put into the books here went past the journal
    rolls_up(site)
    assert TODAY not in made(site)
    names = chance.sample([*DIMENSION_OF, "heat", "distribution"], 4)
    must_agree(site, names, Filters())
    must_agree(site, names, any_filter(site, chance))


def test_what_is_told_late_counts_at_once(site: Site) -> None:
    live_through(site, YESTERDAY, 12, Random(1))
    rolls_up(site)
    before = told(site, ["days"], Filters())[0]["total"]
    with changing(site) as tx:
        given = tx.ratings.where()[0]
        silent = next(one for one in tx.turns.where(turn_table.c.finished_at.is_not(None)) if not rated(tx, one.id))
        tx.ratings.add(replace(given, id=new_id(), turn_id=silent.id))
        tx.record(TurnRated(counter_id=None, ticket_id=silent.ticket_id, turn_id=silent.id))
    assert made(site) == set()
    assert told(site, ["days"], Filters())[0]["total"]["answers"] == before["answers"] + 1
    rolls_up(site)
    with changing(site) as tx:
        turn = tx.turns.get(silent.id)
        assert turn.finished_at
        tx.turns.save(replace(turn, finished_at=turn.finished_at + timedelta(hours=1)))
        tx.record(TurnRated(counter_id=None, ticket_id=turn.ticket_id, turn_id=turn.id))
    must_agree(site, ["officers", "hours"], Filters())
    rolls_up(site)
    assert YESTERDAY in made(site)
    must_agree(site, ["officers", "hours"], Filters())


def rated(tx: Tx, turn_id: str) -> bool:
    return tx.ratings.one_where(rating_table.c.turn_id == turn_id) is not None


def test_a_day_that_changes_while_it_is_counted_is_counted_again(site: Site) -> None:
    (turn_id, *_) = live_through(site, YESTERDAY, 3, Random(2))
    with changing(site) as tx:
        claimed = claim(tx, YESTERDAY)
    with site.server.reader.of(site.centre.id) as reading:
        counted = counted_day(reading, YESTERDAY)
    with changing(site) as tx:
        turn = tx.turns.get(turn_id)
        tx.turns.save(replace(turn, requeues=turn.requeues + 1))
        tx.record(TurnRated(counter_id=None, ticket_id=turn.ticket_id, turn_id=turn.id))
    with changing(site) as tx:
        assert not keep(tx, counted, claimed)
    assert YESTERDAY not in made(site)
    rolls_up(site)
    assert YESTERDAY in made(site)


def test_another_target_is_another_share_within_it(site: Site) -> None:
    live_through(site, YESTERDAY, 8, Random(3))
    rolls_up(site)
    service_id = site.centre.services["Khai sinh"]
    service = next(one for one in site.admin.door.get("/setup/services").good()["rows"] if one["id"] == service_id)
    edit = {"version": service["version"], "target_wait_s": 60, "request_id": "another-target"}
    site.admin.door.post(f"/setup/services/{service_id}", edit).good()
    assert made(site) == set()
    must = told(site, ["services"], Filters())
    rolls_up(site)
    assert told(site, ["services"], Filters()) == must
