"""Any sequence of commands and hours keeps the invariants of DESIGN §4 (Hypothesis' state machine)."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar, TypeVar
from uuid import uuid4

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from printers.jobs import JobState
from server.commands import counters as place
from server.commands.announcements import AcknowledgePlay
from server.commands.day import CloseDay
from server.commands.moves import calling, leaving, serving
from server.commands.moves.at_counter import TicketMove
from server.commands.moves.cancelling import CancelTicket
from server.commands.printing.jobs import ClaimPrintJob, ReportPrintJob
from server.commands.ratings import GiveRating
from server.commands.tickets import IssueTicket
from server.domain.announcement import PlayStatus
from server.domain.centre.counter import Counter, CounterState
from server.domain.roles import DeviceKind, citizen_actor, system_actor
from server.domain.ticket import Ticket, TicketState
from tests.commands.day_of_a_centre import Answer, DayOfACentre
from tests.story.builders import CLASSES
from tests.story.installation import Template

T = TypeVar("T")
PRESENT_MOVES = [calling.Recall, serving.Start, serving.Start, serving.Finish, leaving.NoShow]
IN_A_ROW = 2
BEGIN = (1, 3)
"""Counters that are open when the day begins; they share one service."""
counters = st.sampled_from([1, 1, 3, 3, 4])
services = st.sampled_from(["Đất đai", "Đất đai", "Đất đai", "Khai sinh", "Kết hôn"])
classes = st.sampled_from([None, None, *(one.code for one in CLASSES)])
any_of = st.integers(0, 10**6)
"""Picks one of however many there are."""


class AnyDay(RuleBasedStateMachine):
    """Citizens, officers, tablets, printers and the clock, in any order."""

    template: ClassVar[Template]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="toiluot-"))
        self.day = DayOfACentre(self.template, self.folder)
        self.passed: dict[tuple[str, str], int] = {}
        self.jobs: list[str] = []

    @initialize(priority=classes)
    def the_doors_open(self, priority: str | None) -> None:
        for number in BEGIN:
            self._at(number, place.OpenCounter)
        for _ in range(2):
            self.takes_a_number("Đất đai", priority)
            self.takes_a_number("Khai sinh", None)

    @rule(service=services, priority=classes)
    def takes_a_number(self, service: str, priority: str | None) -> None:
        wish = IssueTicket(
            service_id=self.day.centre.services[service], priority_class=priority, language="vi", request_id=uuid4().hex
        )
        self.day.does(wish, self.day.device("kiosk", DeviceKind.TICKET_KIOSK))

    @rule(number=counters, kind=st.sampled_from([place.OpenCounter, place.CloseCounter, place.ResumeCounter]))
    def works_or_rests(self, number: int, kind: type[place.CounterCommand]) -> None:
        self._at(number, kind)

    @rule(number=counters)
    def pauses(self, number: int) -> None:
        self._at(number, place.PauseCounter, reason="lunch")

    @rule(number=counters, stranger=st.sampled_from([2, 5]))
    def a_stranger_tries(self, number: int, stranger: int) -> None:
        command = calling.CallNext(counter_id=self.day.centre.counters[number])
        assert self.day.does(command, self.day.officer(stranger)) is None

    @rule(number=counters)
    def calls_the_next(self, number: int) -> None:
        counter = self.day.counters()[self.day.centre.counters[number]]
        waiting = self.day.waiting_at(counter)
        answer = self._at(number, calling.CallNext)
        assert (answer is not None) == (counter.state is CounterState.OPEN)
        if answer is not None:
            assert (answer["ticket"] is not None) == bool(waiting)
        if answer and answer["ticket"]:
            called = next(one for one in waiting if one.id == answer["ticket"]["id"])
            self._it_was_the_turn_of(called, counter, waiting)

    def _it_was_the_turn_of(self, called: Ticket, counter: Counter, waiting: list[Ticket]) -> None:
        line = [o for o in waiting if (o.service_id, o.priority_class) == (called.service_id, called.priority_class)]
        assert line[0] == called, "first come, first served"
        head = next((one for one in waiting if one.priority_class is None), None)
        if head and called.priority_class is not None:
            key = counter.id, head.id
            self.passed[key] = self.passed.get(key, 0) + 1
            assert self.passed[key] <= IN_A_ROW, "the fairness bound"

    @rule(which=any_of, move=st.sampled_from(PRESENT_MOVES))
    def moves_a_present_ticket(self, which: int, move: type[TicketMove]) -> None:
        busy = [number for number, one in self.day.centre.counters.items() if self.day.counters()[one].ticket_id]
        if busy:
            self._at(_one_of(busy, which), move)

    @rule(number=counters)
    def takes_a_no_show_back(self, number: int) -> None:
        self._at(number, leaving.Undo)

    @rule(
        number=counters, which=any_of,
        move=st.sampled_from([calling.Recall, serving.Start, serving.Finish, leaving.NoShow, leaving.Undo]),
    )  # fmt: skip
    def moves_any_ticket(self, number: int, which: int, move: type[TicketMove]) -> None:
        if self.day.issued:
            self._at(number, move, ticket_id=_one_of(self.day.issued, which))

    @rule(which=any_of)
    def gives_up(self, which: int) -> None:
        if self.day.issued:
            ticket = self.day.tickets()[_one_of(self.day.issued, which)]
            command = CancelTicket(ticket_id=ticket.id, request_id=uuid4().hex)
            answer = self.day.does(command, citizen_actor(self.day.centre.id, ticket.id))
            assert (answer is not None) == (ticket.state is TicketState.WAITING)

    @rule(which=any_of, score=st.integers(1, 5))
    def rates(self, which: int, score: int) -> None:
        if not self.day.issued:
            return
        with self.day.reader.of(self.day.centre.id) as reading:
            ticket = reading.tickets.get(_one_of(self.day.issued, which))
            token = reading.turns.get(ticket.turn_id).rating_token
            already = {rating.turn_id for rating in reading.ratings.where()}
        wish = GiveRating(
            turn_token=token, score=score, reasons=(), comment=None, channel="phone", request_id=uuid4().hex
        )
        answer = self.day.does(wish, citizen_actor(self.day.centre.id, ticket.id))
        assert (answer is not None) == (ticket.state is TicketState.DONE and ticket.turn_id not in already)

    @rule(status=st.sampled_from(PlayStatus), which=any_of)
    def a_board_plays(self, status: PlayStatus, which: int) -> None:
        with self.day.reader.of(self.day.centre.id) as reading:
            calls = [call.id for call in reading.announcements.where()]
        if calls:
            command = AcknowledgePlay(announcement_id=_one_of(calls, which), status=status)
            assert self.day.does(command, self.day.device("board", DeviceKind.HALL_BOARD))

    @rule()
    def an_agent_asks(self) -> None:
        answer = self.day.does(ClaimPrintJob(), self.day.device("agent", DeviceKind.PRINT_AGENT))
        self.jobs += [answer["job"]["id"]] if answer and answer["job"] else []

    @rule(state=st.sampled_from(JobState), which=any_of)
    def an_agent_reports(self, state: JobState, which: int) -> None:
        if self.jobs:
            command = ReportPrintJob(job_id=_one_of(self.jobs, which), state=state, detail=None, bytes=None)
            self.day.does(command, self.day.device("agent", DeviceKind.PRINT_AGENT))

    @rule(minutes=st.sampled_from([1, 3, 45, 900, -30, -30]))
    def time_passes_or_the_clock_is_set_back(self, minutes: int) -> None:
        self.day.clock.advance(minutes=minutes)

    @rule()
    def the_house_is_kept(self) -> None:
        self.day.does(CloseDay(), system_actor(self.day.centre.id))

    def _at(self, number: int, kind: type[place.CounterCommand], **more: Any) -> Answer | None:
        command = kind(counter_id=self.day.centre.counters[number], request_id=uuid4().hex, **more)
        return self.day.does(command, self.day.officer(number))

    @invariant()
    def the_hall_is_in_order(self) -> None:
        self.day.numbers_have_no_gap_and_no_twin()
        self.day.one_ticket_one_counter()
        self.day.ratings_belong_to_finished_turns()
        self.day.no_time_is_negative()

    def teardown(self) -> None:
        self.day.the_journal_tells_it_all()
        self.day.asked_again_it_answers_the_same()
        self.day.ends()
        shutil.rmtree(self.folder)


def _one_of(many: Sequence[T], which: int) -> T:
    return many[which % len(many)]


def plays(machine: type[AnyDay], template: Template, *, steps: int) -> None:
    """Thirty such days. Add Phase.shrink by hand for a short story: on a slow machine it takes minutes."""
    machine.template = template
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=template.databases.examples(30),
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.reuse, Phase.generate],
        ),
    )


def test_any_day_keeps_the_invariants(template: Template) -> None:
    plays(AnyDay, template, steps=50)
