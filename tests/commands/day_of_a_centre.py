"""One centre on a fresh database, driven by commands alone, with what must hold after each of them."""

from __future__ import annotations

from collections import Counter as Tally
from pathlib import Path
from typing import Any

from server.commands.outcome import Command
from server.domain.centre.counter import Counter
from server.domain.errors import QueueError
from server.domain.roles import DEVICE_RIGHTS, ROLE_RIGHTS, Actor, ActorKind, DeviceKind, Role
from server.domain.ticket import AT_COUNTER, NEXT, Ticket, TicketState
from server.domain.turn import TurnEnd
from server.executor import Executor
from server.realtime.presence import Presence
from server.storage.engine import Use, open_engine
from server.storage.journal import Notice
from server.storage.reading import Reader
from server.storage.store import Store
from tests.story.clock import Clock
from tests.story.installation import Template
from tests.story.ledger import journal_of, present_rows, replayed_rows, revision_of, version_seen_by

Answer = dict[str, Any]
LEGAL = {(state, to) for (state, _), to in NEXT.items()} | {(state, state) for state in TicketState}
LEGAL |= {(TicketState.SERVING, TicketState.CALLED)}
"""One call may finish a part of a visit and call the same ticket for the next part."""


class Told:
    """The outbox: everything that was told after a commit."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []

    def put(self, notices: list[Notice]) -> None:
        """Keep it."""
        self.notices += notices


class DayOfACentre:
    """Runs commands and checks each: refused means unchanged, answered means journaled, moved means allowed."""

    def __init__(self, template: Template, folder: Path) -> None:
        self.centre = template.first
        self.clock = Clock()
        self._address = template.copied_to(folder)
        self._databases = template.databases
        self.store = Store(self._address)
        self.told = Told()
        self.executor = Executor(self.store, self.clock, self.told)
        self.reader = Reader(self.store, self.clock, Presence(self.clock))
        self.first_revision = self.revision
        self.issued: list[str] = []
        self._watch = open_engine(self._address, Use.GLANCING).connect()
        self.answered: list[tuple[Command, Actor, Answer]] = []

    @property
    def revision(self) -> int:
        """The number of the last change."""
        return revision_of(self.store, self.centre.id)

    def device(self, place: str, kind: DeviceKind) -> Actor:
        """The device at that place."""
        device_id = self.centre.devices[place].id
        return Actor(ActorKind.DEVICE, device_id, self.centre.id, DEVICE_RIGHTS[kind], kind)

    def officer(self, number: int) -> Actor:
        """Whoever works at the counter of this number."""
        return Actor(ActorKind.STAFF, f"officer-{number}", self.centre.id, ROLE_RIGHTS[Role.OFFICER])

    def does(self, command: Command, actor: Actor) -> Answer | None:
        """The answer, or None when it was refused."""
        version, tickets = version_seen_by(self._watch), self.tickets()
        try:
            answer = self.executor.run(command, actor)
        except QueueError:
            assert version_seen_by(self._watch) == version, "refused, yet something has changed"
            return None
        self.issued += [one for one in self.tickets() if one not in tickets]
        self._every_move_was_legal(tickets)
        assert answer["revision"] == self.revision
        if command.request_id:
            self.answered.append((command, actor, answer))
        return answer

    def _every_move_was_legal(self, before: dict[str, Ticket]) -> None:
        for ticket_id, ticket in self.tickets().items():
            was = before[ticket_id].state if ticket_id in before else TicketState.WAITING
            assert (was, ticket.state) in LEGAL

    def tickets(self) -> dict[str, Ticket]:
        """All tickets of the centre."""
        with self.reader.of(self.centre.id) as reading:
            return {ticket.id: ticket for ticket in reading.tickets.where()}

    def counters(self) -> dict[str, Counter]:
        """All its counters."""
        with self.reader.of(self.centre.id) as reading:
            return {counter.id: counter for counter in reading.counters.where()}

    def waiting_at(self, counter: Counter) -> list[Ticket]:
        """Who waits today for a service of this counter, in the order of issue."""
        with self.reader.of(self.centre.id) as reading:
            today = reading.lines.today
        tickets = self.tickets()
        return [
            one for one in (tickets[ticket_id] for ticket_id in self.issued)
            if one.state is TicketState.WAITING and one.business_day == today and one.service_id in counter.service_ids
        ]  # fmt: skip

    def numbers_have_no_gap_and_no_twin(self) -> None:
        """1, 2, 3 … in each series on each day, leased blocks stepped over."""
        given: dict[tuple[str, str], list[int]] = {}
        for ticket in self.tickets().values():
            given.setdefault((ticket.series, str(ticket.business_day)), []).append(ticket.number)
        for (series, day), numbers in given.items():
            assert len(set(numbers)) == len(numbers), "a twin"
            leased = self.leased(series, day)
            by_server = sorted(set(numbers) - leased)
            assert by_server == sorted(set(range(1, max(by_server, default=0) + 1)) - leased)

    def leased(self, series: str, day: str) -> set[int]:
        """All numbers of the blocks of a series and day."""
        with self.reader.of(self.centre.id) as reading:
            leases = [one for one in reading.leases.where() if (one.series, str(one.business_day)) == (series, day)]
        return {number for one in leases for number in range(one.first_number, one.last_number + 1)}

    def one_ticket_one_counter(self) -> None:
        """A counter's ticket is called or served there, and nobody else is; no two counters name one."""
        tickets, counters = self.tickets(), self.counters()
        present = {one.id: one.counter_id for one in tickets.values() if one.state in AT_COUNTER}
        assert present == {counter.ticket_id: counter.id for counter in counters.values() if counter.ticket_id}
        assert all(count == 1 for count in Tally(present.values()).values())

    def ratings_belong_to_finished_turns(self) -> None:
        """At most one each, and never before the finish."""
        with self.reader.of(self.centre.id) as reading:
            ratings = reading.ratings.where()
            rated = [reading.turns.get(rating.turn_id) for rating in ratings]
        assert len({turn.id for turn in rated}) == len(ratings)
        for rating, turn in zip(ratings, rated, strict=True):
            assert turn.ended is TurnEnd.DONE
            assert turn.finished_at is not None
            assert rating.given_at >= turn.finished_at, "also where the clock was set back in between"

    def no_time_is_negative(self) -> None:
        """Waits, walks and services, whatever the clock did."""
        with self.reader.of(self.centre.id) as reading:
            turns = reading.turns.where()
        for turn in turns:
            assert all(time is None or time.total_seconds() >= 0 for time in (turn.wait, turn.walk, turn.service))

    def the_journal_tells_it_all(self) -> None:
        """Revisions rise one by one, every notice was told once and in order, and a replay gives the present."""
        rows = journal_of(self.store, self.centre.id)
        assert [row.revision for row in rows] == list(range(1, self.revision + 1))
        told = [(notice.revision, type(notice.event).__name__) for notice in self.told.notices]
        assert told == [(row.revision, row.event) for row in rows[self.first_revision :]]
        assert replayed_rows(self.store, self.centre.id) == present_rows(self.store, self.centre.id)

    def asked_again_it_answers_the_same(self) -> None:
        """Every answered request, once more, at the end of it all."""
        before = present_rows(self.store, self.centre.id)
        for command, actor, answer in self.answered:
            assert self.executor.run(command, actor) == answer
        assert present_rows(self.store, self.centre.id) == before

    def ends(self) -> None:
        """Let go of the database."""
        self._watch.close()
        self._watch.engine.dispose()
        self.store.close()
        self._databases.drop(self._address)
