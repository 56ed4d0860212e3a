"""Whatever two kiosks give alone, in whatever order and however often they report it, while others take numbers too."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from secrets import token_urlsafe
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from printers.jobs import JobState
from server.commands.leasing.alone import Alone
from server.commands.leasing.leasing import LeaseNumbers
from server.commands.leasing.reporting import ReportIssued
from server.commands.tickets import IssueTicket
from server.domain.roles import DeviceKind
from server.storage.tx import new_id
from tests.commands.day_of_a_centre import DayOfACentre
from tests.story.installation import Template

KIOSKS = ("kiosk", "kiosk without printer")
DEEDS = ("lease", "alone", "alone", "alone", "online", "report some", "report again", "a minute", "half a day")
deeds = st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 1), st.randoms(use_true_random=False)), max_size=40)


class Absences:
    """Two kiosks, what they hold, what they gave and what they have told."""

    def __init__(self, day: DayOfACentre) -> None:
        self.day = day
        self.blocks: dict[str, list[dict[str, Any]]] = {name: [] for name in KIOSKS}
        self.given: dict[str, list[Alone]] = {name: [] for name in KIOSKS}
        self.told: dict[str, str] = {}

    def leases(self, kiosk: str) -> None:
        actor = self.day.device(kiosk, DeviceKind.TICKET_KIOSK)
        answer = self.day.does(LeaseNumbers(keeper=f"notebook of {kiosk}"), actor)
        if answer:
            self.blocks[kiosk] = answer["leases"]

    def gives(self, kiosk: str) -> None:
        now = self.day.clock().isoformat()
        blocks = [one for one in self.blocks[kiosk] if one["series"] == "A" and one["from"] <= now < one["until"]]
        used = {(one.lease_id, one.number) for one in self.given[kiosk]}
        free = [(b["id"], n) for b in blocks for n in range(b["first"], b["last"] + 1) if (b["id"], n) not in used]
        if free:
            lease_id, number = free[0]
            ticket = Alone(
                id=new_id(), token=token_urlsafe(16), lease_id=lease_id, number=number, priority_class=None, plan=(),
                service_id=self.day.centre.services["Đất đai"], language="vi", request_id=uuid4().hex,
                issued_at=self.day.clock(), paper=JobState.CONFIRMED,
            )  # fmt: skip
            self.given[kiosk].append(ticket)

    def reports(self, kiosk: str, tickets: list[Alone]) -> None:
        actor = self.day.device(kiosk, DeviceKind.TICKET_KIOSK)
        answer = self.day.does(ReportIssued(now=self.day.clock(), tickets=tuple(tickets)), actor)
        assert answer
        for one in answer["tickets"]:
            assert one["state"] == ("known" if one["id"] in self.told else "accepted"), one
            self.told[one["id"]] = one["state"]

    def takes_online(self) -> None:
        wish = IssueTicket(
            service_id=self.day.centre.services["Đất đai"], priority_class=None, language="vi", request_id=uuid4().hex
        )
        self.day.does(wish, self.day.device("kiosk", DeviceKind.TICKET_KIOSK))


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For the copies of one test."""
    return tmp_path_factory.mktemp("absences")


@given(deeds)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.reuse, Phase.generate])
def test_no_number_is_given_twice_and_the_line_is_in_the_order_of_issue(
    template: Template, folder: Path, story: list[tuple[str, int, Any]]
) -> None:
    day = DayOfACentre(template, Path(tempfile.mkdtemp(dir=folder)))
    hall = Absences(day)
    for deed, which, chance in story:
        kiosk = KIOSKS[which]
        match deed:
            case "lease":
                hall.leases(kiosk)
            case "alone":
                hall.gives(kiosk)
            case "online":
                hall.takes_online()
            case "report some" | "report again":
                tickets = [one for one in hall.given[kiosk] if deed == "report again" or chance.random() < 0.5]
                hall.reports(kiosk, chance.sample(tickets, len(tickets)))
            case _:
                day.clock.advance(minutes=1 if deed == "a minute" else 12 * 60)
        day.clock.advance(seconds=1)
        day.numbers_have_no_gap_and_no_twin()
    for kiosk in KIOSKS:
        hall.reports(kiosk, hall.given[kiosk])
    day.numbers_have_no_gap_and_no_twin()
    _line_is_in_order(hall)
    day.the_journal_tells_it_all()
    day.ends()


def _line_is_in_order(hall: Absences) -> None:
    """Each stands where the moment of its issue puts it."""
    tickets = hall.day.tickets()
    for ticket in (one for given_by in hall.given.values() for one in given_by):
        assert abs(tickets[ticket.id].waiting_since - ticket.issued_at) <= timedelta(seconds=1)
