"""Giving a number without the server: written down first, then told, then printed."""

import re
import secrets
import time
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from printers.alone.clock import KioskClock
from printers.alone.known.face import stamp
from printers.alone.known.rules import LIMITED, USED_UP, Free, Rules
from printers.alone.known.slips import Numbered, alone_slip, designed
from printers.alone.notebook import Notebook
from printers.errors import BadSlip

Json = dict[str, Any]

_SIGNS = "0123456789abcdefghijklmnopqrstuv"
MESSAGES = {
    LIMITED: "Dịch vụ này có giới hạn số, nên tạm chưa cấp khi máy mất liên lạc.",
    USED_UP: "Máy đã cấp hết số dành cho lúc mất liên lạc; vui lòng hỏi cán bộ hướng dẫn.",
}


class Unable(Exception):
    """The machine cannot answer by itself; `status` and `code` are those of the server's own refusals."""

    def __init__(self, status: int, code: str, message: str = "") -> None:
        super().__init__(code)
        self.status, self.code, self.message = status, code, message


@dataclass(frozen=True, slots=True)
class Known:
    """What the server said last: the kiosk's state, the rules, the blocks."""

    snapshot: Json
    facts: Json
    rules: Rules

    @staticmethod
    def is_there(notebook: Notebook) -> bool:
        """Whether the kiosk was ever in touch."""
        return all(notebook.fact(name) for name in ("snapshot", "facts", "leases"))

    @classmethod
    def of(cls, notebook: Notebook) -> "Known":
        """As it is written down; raises Unable while the kiosk has never been in touch."""
        snapshot, facts, leases = (notebook.fact(name) for name in ("snapshot", "facts", "leases"))
        if not (snapshot and facts and leases):
            raise Unable(503, "unavailable", "Máy chưa từng kết nối với máy chủ.")
        return cls(snapshot, facts, Rules(facts, leases, notebook.last_of))

    @property
    def services(self) -> dict[str, Json]:
        """The leaves of the tree by their ids."""
        found: dict[str, Json] = {}
        waiting = list(self.snapshot["state"]["services"])
        while waiting:
            one = waiting.pop()
            waiting += one["children"]
            found[one["id"]] = one
        return found


class Issuing:
    """Not for two threads at once: whoever asks holds the door's lock, so that each number has one taker."""

    def __init__(self, notebook: Notebook, clock: KioskClock) -> None:
        self._notebook, self._clock = notebook, clock

    def give(self, wish: Json) -> Json:
        """The answer of POST /tickets; the same request id gets the same answer. Raises Unable."""
        wish = _read(wish)
        answered = self._notebook.answer_to(wish["request_id"])
        if answered is not None:
            return answered
        known = Known.of(self._notebook)
        free = self._free(known, wish)
        token, now = secrets.token_urlsafe(16), self._clock.now()
        ticket = {**wish, **_numbered(free), "token": token, "issued_at": now.isoformat()}
        answer = _answer(known, ticket, free)
        self._notebook.give(ticket, answer, self._slip(known, ticket, free), now.timestamp())
        return answer

    def _free(self, known: Known, wish: Json) -> Free:
        for service_id in (wish["service_id"], *wish["plan"]):
            because = known.rules.refusal(service_id, self._clock.now())
            if because is not None or service_id not in known.services:
                raise Unable(409, because or "service.unknown", MESSAGES.get(because or "", "Dịch vụ không cấp số."))
        service = known.rules.service(wish["service_id"]) or {}
        free = known.rules.free(service["series"], self._clock.now())
        if free is None:
            raise Unable(409, USED_UP, MESSAGES[USED_UP])
        return free

    def _slip(self, known: Known, ticket: Json, free: Free) -> Json | None:
        """None where the kiosk has no printer: the number is then to be photographed."""
        state = known.snapshot["state"]
        if state["printer"] == "none":
            return None
        told = Numbered(free.label, ticket["token"], self._clock.now(), ticket, known.services)
        try:
            slip = alone_slip(known.facts, state["priority_classes"], told)
            return designed(slip, self._notebook.fact("design"), is_priority=ticket["priority_class"] is not None)
        except BadSlip:
            return None


def _read(wish: Json) -> Json:
    """The fields of a wish for a number; raises Unable for anything else, as the server does."""
    plan, language = wish.get("plan") or [], wish.get("language", "vi")
    texts = (wish.get("service_id"), wish.get("request_id"), wish.get("priority_class") or "", *plan)
    good = all(isinstance(one, str) and len(one) <= 64 for one in texts) and re.fullmatch("[a-z]{2,3}", str(language))
    if not good or not wish.get("service_id") or not wish.get("request_id") or len(plan) > 8:
        raise Unable(422, "request.field", "Yêu cầu không đúng.")
    return {
        "service_id": wish["service_id"], "priority_class": wish.get("priority_class"), "language": language,
        "plan": list(plan), "request_id": wish["request_id"],
    }  # fmt: skip


def _numbered(free: Free) -> Json:
    return {"id": _new_id(), "lease_id": free.lease_id, "number": free.number}


def _new_id() -> str:
    """16 signs that rise with time, as the server's own ids do."""
    value = time.time_ns() // 1_000_000 << 32 | secrets.randbits(32)
    return "".join(_SIGNS[value >> 5 * place & 31] for place in range(15, -1, -1))


def _answer(known: Known, ticket: Json, free: Free) -> Json:
    """As POST /tickets answers. Nobody knows how many wait before: null says so."""
    service = known.services[ticket["service_id"]]
    told = {
        "id": ticket["id"], "label": free.label, "number": free.number,
        "service": {name: service[name] for name in ("id", "code", "name", "names")}, "state": "waiting",
        "ahead": None, "estimate": None, "token": ticket["token"],
        "follow_url": known.facts["follow"] + ticket["token"],
        "issued_at": stamp(datetime.fromisoformat(ticket["issued_at"])),
    }  # fmt: skip
    has_printer = known.snapshot["state"]["printer"] != "none"
    job = {"id": ticket["id"], "state": "queued"} if has_printer else None
    return {"ticket": told, "print_job": job, "revision": known.snapshot["revision"]}
