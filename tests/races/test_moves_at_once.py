"""Two people, or two windows of one, move a ticket at the same moment: it happens once, and the other is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from tests.ledger import Ledger
from tests.running import Running, serving
from tests.wire import Answer, Wire

ROUNDS = 20
WINDOWS = 6


def all_at_once(asks: Sequence[Callable[[], Answer]]) -> list[Answer]:
    """Each on a thread of its own."""
    with ThreadPoolExecutor(len(asks)) as hands:
        return [work.result() for work in [hands.submit(ask) for ask in asks]]


def take(running: Running, wire: Wire) -> dict[str, Any]:
    """A number for the first counter."""
    service_id = running.demo["counters"][0]["service_ids"][0]
    wish = {"service_id": service_id, "priority_class": None, "language": "vi", "request_id": uuid4().hex}
    ticket: dict[str, Any] = wire.post("/tickets", wish)["ticket"]
    return ticket


def test_two_who_may_choose_want_the_same_ticket(folder: Path) -> None:
    with serving(folder) as running, running.wire(running.demo["kiosk"]["token"]) as kiosk:
        people = [running.wire().sign_in(running.demo[one]) for one in ("supervisor", "admin")]
        paths = [f"/counters/{counter['id']}" for counter in running.demo["counters"][:2]]
        for wire, path in zip(people, paths, strict=True):
            wire.post(f"{path}/open", {})
        for _ in range(ROUNDS):
            wish = {"ticket_id": take(running, kiosk)["id"], "reason": "già yếu"}
            asks = [partial(w.ask, "POST", f"{p}/call", wish) for w, p in zip(people, paths, strict=True)]
            answers = all_at_once(asks)
            assert sorted(answer.status for answer in answers) == [200, 409]
            (refused,) = [answer for answer in answers if answer.status == 409]
            assert refused.body["error"]["code"] == "ticket.illegal_move"
        for wire in people:
            wire.close()
    ledger = Ledger(folder)
    ledger.must_be_sound()
    assert ledger.one("SELECT count(*) FROM turn WHERE how = 'chosen'") == ROUNDS


def test_several_windows_of_one_officer_finish_nobody_whom_another_has_just_called(folder: Path) -> None:
    with serving(folder) as running, running.wire(running.demo["kiosk"]["token"]) as kiosk:
        counter = running.demo["counters"][0]
        first = running.wire().sign_in(counter["officer"])
        windows = [first, *(running.wire() for _ in range(WINDOWS - 1))]
        for window in windows[1:]:
            window.carries(first.cookie)
        path = f"/counters/{counter['id']}"
        first.post(f"{path}/open", {})
        shown = "none"
        for _ in range(ROUNDS):
            take(running, kiosk)
        for _ in range(ROUNDS):
            wishes = [{"present_ticket_id": shown, "request_id": uuid4().hex} for _ in windows]
            asks = [partial(w.ask, "POST", f"{path}/call-next", wish) for w, wish in zip(windows, wishes, strict=True)]
            answers = all_at_once(asks)
            (called,) = [answer for answer in answers if answer.status == 200]
            refused = [answer.body["error"]["code"] for answer in answers if answer.status != 200]
            assert refused == ["ticket.not_present"] * (WINDOWS - 1)
            shown = called.body["ticket"]["id"]
        for window in windows:
            window.close()
    ledger = Ledger(folder)
    ledger.must_be_sound()
    assert ledger.one("SELECT count(*) FROM turn WHERE called_at IS NOT NULL") == ROUNDS
    assert ledger.one("SELECT count(*) FROM turn WHERE ended = 'done'") == ROUNDS - 1
