"""Screens, tablets, kiosks and agents of a centre, each with its own token at the real doors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.story.doors import Answer, Door, Json, new_request

if TYPE_CHECKING:
    from tests.story.hall import Site


class Screen:
    """A paired device with its snapshot over plain HTTP."""

    def __init__(self, site: Site, place: str, path: str) -> None:
        self.site = site
        self.id, self.token = site.centre.devices[place].id, site.centre.devices[place].token
        self.door = Door(site.server.app, self.token)
        self.path = path

    @property
    def state(self) -> Json:
        """What it shows now."""
        state: Json = self.door.get(self.path).good()["state"]
        return state


@dataclass(frozen=True)
class Visit:
    """One person's ticket; `door` is the phone that scanned its QR."""

    door: Door
    issued: Json
    print_job: Json | None

    @property
    def label(self) -> str:
        """What the slip and the board say."""
        return str(self.issued["label"])

    @property
    def id(self) -> str:
        """Behind the scenes."""
        return str(self.issued["id"])

    @property
    def token(self) -> str:
        """The citizen's secret."""
        return str(self.issued["token"])

    @property
    def phone(self) -> Json:
        """What the phone shows now."""
        return self.door.get(f"/tickets/{self.token}").good()

    def gives_up(self) -> Answer:
        """Cancel from the phone."""
        return self.door.post(f"/tickets/{self.token}/cancel", {"request_id": new_request()})

    def postpones(self, **later: int) -> Answer:
        """Let others go first, from the phone: `places=3` or `minutes=10`."""
        return self.door.post(f"/tickets/{self.token}/postpone", {"request_id": new_request(), **later})

    def is_ready(self) -> Answer:
        """Come back before the hour to which she put it off."""
        return self.door.post(f"/tickets/{self.token}/ready", {"request_id": new_request()})

    def rates(self, score: int, **more: Any) -> Answer:
        """Answer from the phone."""
        return _rate(self.door, self.phone["rating"]["turn_token"], score, more)


class Kiosk(Screen):
    """The ticket kiosk."""

    def take_number(self, service: str = "Đất đai", priority: str | None = None, **more: Any) -> Visit:
        """Two touches, one number."""
        return self.visit(self.asks(service, priority, **more))

    def visit(self, answer: Answer) -> Visit:
        """The visit behind an answer."""
        issued = answer.good()
        return Visit(Door(self.site.server.app), issued["ticket"], issued["print_job"])

    def asks(self, service: str = "Đất đai", priority: str | None = None, **more: Any) -> Answer:
        """The same, where a refusal is to be looked at."""
        body = {"service_id": self.site.centre.services[service], "priority_class": priority, "language": "vi"}
        return self.door.post("/tickets", {**body, "request_id": new_request(), **more})

    def advice(self, visit: Visit) -> str:
        """What it tells this person to do about the paper."""
        return str(next(one["advice"] for one in self.state["prints"] if one["ticket_id"] == visit.id))


class Tablet(Screen):
    """The rating tablet at a counter."""

    @property
    def invitation(self) -> Json | None:
        """Whom it asks, if anybody."""
        asked: Json | None = self.state["invitation"]
        return asked

    def rates(self, score: int, **more: Any) -> Answer:
        """Somebody answers it."""
        assert self.invitation, "the tablet asks nobody"
        return _rate(self.door, self.invitation["turn_token"], score, more)


class Board(Screen):
    """The hall board."""

    @property
    def calls(self) -> list[tuple[str, int]]:
        """Number and counter of the calls it shows, newest first."""
        return [(call["label"], call["counter"]) for call in self.state["calls"]]

    @property
    def awaited(self) -> list[str]:
        """The labels of those whom the board may call now, newest first."""
        return [call["label"] for call in self.state["calls"] if call["awaited"]]

    def says(self, announcement: Json, status: str) -> Answer:
        """Tell the server what became of a call."""
        return self.door.post(f"/announcements/{announcement['announcement_id']}/played", {"status": status})


class Agent(Screen):
    """A print agent."""

    def claims(self, wait_s: float = 0) -> Json | None:
        """Take the oldest job, if there is one."""
        job: Json | None = self.asks(wait_s=wait_s).good()["job"]
        return job

    def asks(self, **more: Any) -> Answer:
        """The same, where a refusal is to be looked at."""
        return self.door.post("/print-jobs/claim", {"wait_s": 0, **more})

    def takes(self, run: str) -> Answer:
        """Begin to print there, as a program does that was just started."""
        return self.door.post("/printer/take", {"run": run})

    def says(self, job: Json, state: str, **more: Any) -> Answer:
        """Tell what became of a job."""
        return self.door.post(f"/print-jobs/{job['id']}/state", {"state": state, **more})


def _rate(door: Door, turn_token: str, score: int, more: Json) -> Answer:
    body = {"turn_token": turn_token, "score": score, "reasons": [], "comment": None, "request_id": new_request()}
    return door.post("/ratings", body | more)
