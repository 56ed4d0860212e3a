"""What the database tells of a line is what the rule would see if it looked at every ticket."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine

from server.domain.centre.counter import Counter
from server.domain.centre.site import Policy, PolicyKind, Site
from server.domain.policy import Candidate, choose_next
from server.domain.ticket import Ticket, TicketState
from server.storage import shapes
from server.storage.lines import Lines
from server.storage.schema import metadata
from tests.story.builders import CLASSES, a_counter, a_service, a_site, a_ticket, an_open_counter
from tests.story.clock import MORNING

TODAY, NOW = date(2026, 11, 23), MORNING + timedelta(hours=2)
SERVICES = ("land", "birth", "trade")
COUNTER = an_open_counter(service_ids=SERVICES[:2], ranks={"birth": 2})


@pytest.fixture
def connection() -> Iterator[Connection]:
    """A database of its own, without anybody in it."""
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    with engine.begin() as connection:
        for name in SERVICES:
            put(connection, a_service(id=name, code=name))
        yield connection
    engine.dispose()


def put(connection: Connection, record: Any) -> None:
    if isinstance(record, Ticket):
        flags = record.not_before, record.for_counter_id, record.for_officer_id, record.appointment_at
        record = replace(record, lane="special" if any(flags) or record.is_returning else "")
    shape = shapes.shape_of(type(record))
    shape.insert.run(connection, shape.values(record))


def some_tickets(seed: int, many: int = 60) -> list[Ticket]:
    """People of every standing, some of whom nobody may call: another day, another state, not yet, another counter."""
    dice = random.Random(seed)
    return [
        a_ticket(
            dice.choices([TicketState.WAITING, TicketState.DONE], [5, 1])[0],
            id=f"t{number}", token=f"t{number}", number=number, service_id=dice.choice(SERVICES),
            business_day=dice.choices([TODAY, TODAY - timedelta(days=1)], [6, 1])[0],
            priority_class=dice.choice([None, None, "gone", *(one.code for one in CLASSES)]),
            waiting_since=MORNING + timedelta(minutes=dice.randrange(40)), is_returning=dice.random() < 0.1,
            appointment_at=MORNING if dice.random() < 0.1 else None,
            not_before=dice.choice([None, None, None, MORNING, NOW + timedelta(minutes=1)]),
            for_counter_id=dice.choices([None, "counter-3", "counter-4"], [8, 1, 1])[0],
            for_officer_id=dice.choices([None, "lan", "minh"], [8, 1, 1])[0],
        )
        for number in range(1, many + 1)
    ]  # fmt: skip


def may_be_called(one: Ticket, counter: Counter) -> bool:
    """The same in plain words: it waits today, its time has come, and it was sent here, or to nobody and is served."""
    waits = one.state is TicketState.WAITING and one.business_day == TODAY
    is_time = one.not_before is None or one.not_before <= NOW
    sent = one.for_counter_id or one.for_officer_id
    here = one.for_counter_id == counter.id or one.for_officer_id == counter.officer_id
    return waits and is_time and (here if sent else one.service_id in counter.service_ids)


def seen(one: Ticket, counter: Counter) -> Candidate:
    aimed: Any = "counter" if one.for_counter_id else "officer" if one.for_officer_id else None
    return Candidate(
        one.id, one.priority_class, one.waiting_since, one.number, one.service_id, one.is_returning,
        one.appointment_at, aimed, counter.ranks.get(one.service_id, 1),
    )  # fmt: skip


def lines_of(connection: Connection, site: Site | None = None) -> Lines:
    return Lines(connection, site or a_site(), TODAY, NOW)


@pytest.mark.parametrize("kind", PolicyKind)
@pytest.mark.parametrize("seed", range(6))
def test_the_rule_chooses_of_the_heads_whom_it_would_choose_of_everybody(
    connection: Connection, seed: int, kind: PolicyKind
) -> None:
    site, counter = a_site(policy=Policy(kind=kind)), COUNTER
    waiting = some_tickets(seed)
    for one in waiting:
        put(connection, one)
    while True:
        heads = lines_of(connection, site).heads_for(counter, counter.service_ids)
        everybody = [seen(one, counter) for one in waiting if may_be_called(one, counter)]
        choice = choose_next(heads, counter, site, NOW)
        assert choice == choose_next(everybody, counter, site, NOW)
        assert len({one.ticket_id for one in heads}) == len(heads)
        if choice is None:
            assert not everybody
            return
        counter = replace(counter, priority_run=choice.priority_run, rank_run=choice.rank_run)
        waiting = [one for one in waiting if one.id != choice.ticket_id]
        connection.exec_driver_sql("UPDATE ticket SET state = 'called' WHERE id = ?", (choice.ticket_id,))


def test_the_heads_are_few_however_many_wait(connection: Connection) -> None:
    for number in range(1, 300):
        put(connection, a_ticket(id=f"t{number}", token=f"t{number}", number=number, service_id=SERVICES[number % 2]))
    assert len(lines_of(connection).heads_for(COUNTER, COUNTER.service_ids)) == 2


def test_an_officer_who_serves_nothing_of_the_counters_calls_those_alone_who_were_sent(connection: Connection) -> None:
    put(connection, a_ticket(service_id="land"))
    put(connection, a_ticket(id="sent", token="sent", number=13, service_id="trade", for_officer_id="lan"))
    (only,) = lines_of(connection).heads_for(COUNTER, ())
    assert (only.ticket_id, only.aimed, only.rank) == ("sent", "officer", 1)


def test_the_rank_is_the_counters_own(connection: Connection) -> None:
    for number, name in enumerate(SERVICES[:2]):
        put(connection, a_ticket(id=name, token=name, number=number, service_id=name))
    heads = lines_of(connection).heads_for(COUNTER, COUNTER.service_ids)
    assert {one.service_id: one.rank for one in heads} == {"land": 1, "birth": 2}


@pytest.mark.parametrize("kind", PolicyKind)
@pytest.mark.parametrize("in_a_row", [0, 2])
@pytest.mark.parametrize("seed", range(4))
def test_the_place_that_is_told_is_the_place_in_which_one_counter_calls(
    connection: Connection, seed: int, in_a_row: int, kind: PolicyKind
) -> None:
    classes = tuple(replace(one, head_start_s=place * 400) for place, one in enumerate(CLASSES))
    site = a_site(policy=Policy(kind=kind, in_a_row=in_a_row), priority_classes=classes)
    counter = a_counter(service_ids=("land",), officer_id="lan")
    waiting = [one for one in some_tickets(seed) if may_be_called(one, counter)]
    for one in waiting:
        if one.service_id == "land":
            put(connection, one)
    lines = lines_of(connection, site)
    told = {one.id: lines.people_ahead(one) for one in waiting if one.service_id == "land"}
    called: list[str] = []
    while choice := choose_next(lines.heads_for(counter, counter.service_ids), counter, site, NOW):
        called.append(choice.ticket_id)
        counter = replace(counter, priority_run=choice.priority_run, rank_run=choice.rank_run)
        connection.exec_driver_sql("UPDATE ticket SET state = 'called' WHERE id = ?", (choice.ticket_id,))
    assert called
    assert told == {ticket_id: place for place, ticket_id in enumerate(called)}
