"""A centre as people meet it: `site.officer(3).opens().calls_next()`. Everybody here goes through the real doors."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from server.app import Server
from server.commands.day import CloseDay
from server.domain.roles import system_actor
from tests.clock import Clock
from tests.doors import Answer, Door, Json, new_request
from tests.installation import PASSWORD, Centre
from tests.ledger import everything, revision_of


class Screen:
    """A paired device with its snapshot over plain HTTP."""

    def __init__(self, site: "Site", place: str, path: str) -> None:
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

    def says(self, announcement: Json, status: str) -> Answer:
        """Tell the server what became of a call."""
        return self.door.post(f"/announcements/{announcement['announcement_id']}/played", {"status": status})


class Agent(Screen):
    """A print agent."""

    def claims(self, wait_s: float = 0) -> Json | None:
        """Take the oldest job, if there is one."""
        job: Json | None = self.door.post("/print-jobs/claim", {"wait_s": wait_s}).good()["job"]
        return job

    def says(self, job: Json, state: str, **more: Any) -> Answer:
        """Tell what became of a job."""
        return self.door.post(f"/print-jobs/{job['id']}/state", {"state": state, **more})


class Person:
    """Somebody of the staff, signed in."""

    def __init__(self, site: "Site", login: str) -> None:
        self.site = site
        self.door = Door(site.server.app, staff=True)
        self.session = self.door.post("/session", {"login": site.centre.login(login), "password": PASSWORD}).good()

    @property
    def id(self) -> str:
        """Behind the scenes."""
        return str(self.session["staff"]["id"])

    @property
    def floor(self) -> Json:
        """The supervisor's page of today."""
        state: Json = self.door.get("/floor").good()["state"]
        return state


class Officer(Person):
    """An officer at the counter of the same number."""

    def __init__(self, site: "Site", number: int) -> None:
        super().__init__(site, f"quay{number}")
        self.counter_id = site.centre.counters[number]

    def tries(self, move: str, **body: Any) -> Answer:
        """Any move, where a refusal is to be looked at."""
        return self.door.post(f"/counters/{self.counter_id}/{move}", {"request_id": new_request(), **body})

    def _does(self, move: str, **body: Any) -> Self:
        self.tries(move, **body).good()
        return self

    def opens(self) -> Self:
        """Begin to work."""
        return self._does("open")

    def closes(self) -> Self:
        """Stop working."""
        return self._does("close")

    def pauses(self, reason: str = "lunch") -> Self:
        """Call nobody for a while."""
        return self._does("pause", reason=reason)

    def resumes(self) -> Self:
        """Go on."""
        return self._does("resume")

    def calls_next(self) -> str | None:
        """The label of whoever is next."""
        ticket = self.tries("call-next").good()["ticket"]
        return ticket["label"] if ticket else None

    def recalls(self) -> Self:
        """Call once more."""
        return self._does("recall")

    def starts(self) -> Self:
        """The person has come."""
        return self._does("start")

    def finishes(self, **more: Any) -> Self:
        """The person has been served."""
        return self._does("finish", **more)

    def reports_no_show(self) -> Self:
        """The person did not come."""
        return self._does("no-show")

    def undoes(self) -> Self:
        """The person came after all."""
        return self._does("undo")

    @property
    def console(self) -> Json:
        """What the console shows now."""
        state: Json = self.door.get(f"/console/{self.counter_id}").good()["state"]
        return state


class Site:
    """One centre of the installation under test, and everybody in it."""

    def __init__(self, server: Server, centre: Centre, clock: Clock) -> None:
        self.server = server
        self.centre = centre
        self.clock = clock
        self._officers: dict[int, Officer] = {}

    @cached_property
    def kiosk(self) -> Kiosk:
        """The kiosk with a printer."""
        return Kiosk(self, "kiosk", "/kiosk")

    @cached_property
    def board(self) -> Board:
        """The board in the hall."""
        return Board(self, "board", "/board")

    @cached_property
    def agent(self) -> Agent:
        """The print agent."""
        return Agent(self, "agent", "/printer")

    @cached_property
    def supervisor(self) -> Person:
        """Watches and steers."""
        return Person(self, "giamsat")

    @cached_property
    def admin(self) -> Person:
        """Sets up."""
        return Person(self, "quantri")

    def officer(self, number: int) -> Officer:
        """The officer of that counter; always the same person."""
        if number not in self._officers:
            self._officers[number] = Officer(self, number)
        return self._officers[number]

    def tablet(self, number: int) -> Tablet:
        """The tablet at that counter."""
        return Tablet(self, f"tablet {number}", "/tablet")

    def display(self, number: int) -> Screen:
        """The display above that counter."""
        return Screen(self, f"display {number}", "/counter-display")

    def serves_one(self, number: int = 1, service: str = "Đất đai") -> Visit:
        """A whole visit at that counter, up to its finish."""
        visit = self.kiosk.take_number(service)
        officer = self.officer(number).opens()
        officer.calls_next()
        officer.starts().finishes()
        return visit

    def closes_the_day(self) -> int:
        """What the server does by itself every half minute; says how many tickets it expired."""
        return int(self.server.executor.run(CloseDay(), system_actor(self.centre.id))["expired"])

    @property
    def revision(self) -> int:
        """The number of the last change."""
        return revision_of(self.server.store, self.centre.id)

    @contextmanager
    def unchanged(self) -> Iterator[None]:
        """Nothing at all may change in the database meanwhile."""
        before = everything(self.server.store)
        yield
        after = everything(self.server.store)
        assert {name for name in before if before[name] != after[name]} == set()


def _rate(door: Door, turn_token: str, score: int, more: Json) -> Answer:
    body = {"turn_token": turn_token, "score": score, "reasons": [], "comment": None, "request_id": new_request()}
    return door.post("/ratings", body | more)
