"""Staff, signed in: officers at their counters, a supervisor, an administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from tests.story.doors import Answer, Door, Json, new_request
from tests.story.installation import PASSWORD

if TYPE_CHECKING:
    from tests.story.hall import Site


class Person:
    """Somebody of the staff, signed in."""

    def __init__(self, site: Site, login: str) -> None:
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

    def floor_counter(self, number: int) -> Json:
        """That counter, as the floor shows it."""
        found: Json = next(one for one in self.floor["counters"] if one["number"] == number)
        return found

    def alert(self, kind: str) -> Json:
        """The one alert of that kind on the floor."""
        (found,) = [one for one in self.floor["alerts"] if one["kind"] == kind]
        return dict(found)

    def steers(self, number: int, action: str, **body: Any) -> Answer:
        """Open, pause, resume or close somebody's counter."""
        counter_id = self.site.centre.counters[number]
        return self.door.post(f"/counters/{counter_id}/steer", {"action": action, "request_id": new_request(), **body})

    def moves(self, number: int, to: int, **body: Any) -> Answer:
        """Send the officer of one counter to another."""
        counters = self.site.centre.counters
        asked = {"to_counter_id": counters[to], "request_id": new_request(), **body}
        return self.door.post(f"/counters/{counters[number]}/move-officer", asked)

    def writes(self, text: str, *numbers: int) -> Answer:
        """To these counters; to all where somebody works when none is named."""
        named = [self.site.centre.counters[one] for one in numbers] or None
        return self.door.post("/messages", {"text": text, "counter_ids": named, "request_id": new_request()})

    def says(self, alert: Json, word: str) -> Answer:
        """`acknowledge` or `settle` an alert."""
        return self.door.post(f"/alerts/{alert['id']}/{word}", {"request_id": new_request()})


class Officer(Person):
    """An officer at the counter of the same number."""

    def __init__(self, site: Site, number: int) -> None:
        super().__init__(site, f"quay{number}")
        self.counter_id = site.centre.counters[number]

    def tries(self, move: str, *, at: int | None = None, **body: Any) -> Answer:
        """Any move, where a refusal is to be looked at; `at` the counter of another number."""
        counter_id = self.site.centre.counters[at] if at else self.counter_id
        return self.door.post(f"/counters/{counter_id}/{move}", {"request_id": new_request(), **body})

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
