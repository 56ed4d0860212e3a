"""Plays days of a centre through its doors: people come, officers work, some miss their call or are sent on."""

from __future__ import annotations

import heapq
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from typing import Any

from server.housekeeping import Housekeeper
from server.storage.schema import turn as turn_table
from tests.life.centre import OFFICE, Centre
from tests.story.clock import HANOI
from tests.story.doors import Answer, Json, new_request
from tests.story.installation import PASSWORD

SHARES = {"no_show": 0.06, "transfer": 0.04, "park": 0.03, "requeue": 0.02, "rate": 0.4, "plan": 0.04, "give_up": 0.06}
"""How often a called or waiting person does that; a share of all."""
PRIORITY = ("disabled", "aged_80", "pregnant", "aged_60")
AGAIN_S = 240.0
"""An officer with an empty line looks again after this."""


@dataclass
class Told:
    """What the player saw of one day, to be compared with what the reports say."""

    issued: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    ended: Counter[str] = field(default_factory=Counter)
    ratings: int = 0
    waits: dict[tuple[str, str], float] = field(default_factory=dict)
    """(label, instant of the call) → seconds, of tickets that were never sent back to the line."""


class Player:
    """Chance is seeded: the same seed plays the same week."""

    def __init__(self, centre: Centre, seed: int = 7) -> None:
        self.centre = centre
        self.chance = random.Random(seed)
        self.days: dict[date, Told] = {}
        self._due: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = count()
        self._keeper = Housekeeper(centre.server)

    def plays(self, day: date, people: int) -> Told:
        """From the opening of the doors to the end of the day at the site's midnight."""
        told = self.days[day] = Told()
        for opens, closes in OFFICE:
            first, last = _at(day, opens), _at(day, closes)
            share = people * (last - first) / timedelta(hours=7.5)
            for _ in range(round(share)):
                self._later(first + (last - first) * self.chance.random(), lambda: self._comes(told))
            for place in range(len(self.centre.counters)):
                self._later(first - timedelta(seconds=30), partial(self._opens, place))
                self._later(first, partial(self._works, told, place, last))
        self._run()
        self.centre.clock.strikes(datetime.combine(day, datetime.min.time()) + timedelta(days=1, seconds=1))
        self._keeper.round(self._keeper_time())
        return told

    def _keeper_time(self) -> float:
        """Every job of the house is due."""
        return 10.0**9 + next(self._order) * 10_000

    def _later(self, at: datetime, do: Callable[[], None]) -> None:
        heapq.heappush(self._due, (at, next(self._order), do))

    def _after(self, seconds: float, do: Callable[[], None]) -> None:
        self._later(self.centre.clock.at + timedelta(seconds=seconds), do)

    def _run(self) -> None:
        while self._due:
            at, _, do = heapq.heappop(self._due)
            self.centre.clock.at = max(at, self.centre.clock.at)
            do()

    def _comes(self, told: Told) -> None:
        chosen = self.chance.sample(self.centre.services, 2)
        plan = chosen[1:] if self._happens("plan") else []
        wish = {
            "service_id": chosen[0], "plan": plan, "request_id": new_request(), "language": "vi",
            "priority_class": self.chance.choice(PRIORITY) if self.chance.random() < 0.12 else None,
        }  # fmt: skip
        answer = self.centre.kiosk.post("/tickets", wish)
        if answer.status != 201:
            told.refused[answer.refusal[1]] += 1
            return
        told.issued += 1
        if self._happens("give_up"):
            token = answer.json["ticket"]["token"]
            self._after(self.chance.uniform(5, 300), lambda: self._gives_up(told, token))

    def _gives_up(self, told: Told, token: str) -> None:
        """Refused once they were called: then they come."""
        answer = self.centre.kiosk.post(f"/tickets/{token}/cancel", {"request_id": new_request()})
        told.ended["cancelled"] += answer.status == 200

    def _opens(self, place: int) -> None:
        """Sign-ins last twelve hours: each morning begins with one."""
        self.centre.officers[place].post("/session", {"login": f"canbo{place + 1}", "password": PASSWORD}).good()
        self._move(place, "open").good()

    def _works(self, told: Told, place: int, until: datetime) -> None:
        """Call, until nobody waits after closing time; who is called is served, misses it, or steps aside."""
        answer = self._move(place, "call-next").good()
        if answer["ticket"] is None:
            if self.centre.clock.at >= until:
                self._move(place, "close").good()
            else:
                self._after(AGAIN_S, lambda: self._works(told, place, until))
            return
        self._note(told, answer["ticket"])
        self._after(self.chance.uniform(10, 50), lambda: self._meets(told, place, until))

    def _note(self, told: Told, ticket: Json) -> None:
        if ticket["how"] == "next" and not ticket["sent_by"] and ticket["first_called_at"] == ticket["called_at"]:
            waited = datetime.fromisoformat(ticket["called_at"]) - datetime.fromisoformat(ticket["issued_at"])
            told.waits[ticket["label"], ticket["called_at"]] = waited.total_seconds()

    def _meets(self, told: Told, place: int, until: datetime) -> None:
        again = partial(self._works, told, place, until)
        if self._happens("no_show"):
            self._move(place, "recall").good()
            self._move(place, "no-show").good()
            told.ended["no_show"] += 1
            self._after(5, again)
        elif self._happens("requeue"):
            self._move(place, "requeue", places=3).good()
            self._after(5, again)
        else:
            self._move(place, "start").good()
            self._after(self._service_s(), lambda: self._ends(told, place, until))

    def _service_s(self) -> float:
        return min(1_800.0, max(30.0, self.chance.lognormvariate(5.5, 0.55)))

    def _ends(self, told: Told, place: int, until: datetime) -> None:
        if self._happens("park"):
            ticket = self._move(place, "park", reason="form", minutes=10).good()["ticket"]
            self._after(self.chance.uniform(120, 900), lambda: self._fetches(place, ticket["id"]))
        elif self._happens("transfer"):
            self._move(place, "transfer", service_id=self.chance.choice(self.centre.services)).good()
            told.ended["transferred"] += 1
        else:
            done = self._move(place, "finish", outcome="received").good()["ticket"]
            told.ended["done"] += 1
            if self._happens("rate"):
                self._rates(told, done["id"])
        self._after(5, lambda: self._works(told, place, until))

    def _fetches(self, place: int, ticket_id: str) -> None:
        """Back to the line; the timer may have been faster, and that is as good."""
        answer = self._move(place, "unpark", ticket_id=ticket_id, to="waiting")
        assert answer.status in (200, 409), answer.raw.text

    def _rates(self, told: Told, ticket_id: str) -> None:
        with self.centre.server.reader.of(self.centre.site_id) as reading:
            turns = reading.turns.where(turn_table.c.ticket_id == ticket_id)
        token = max((str(turn.finished_at), turn.rating_token) for turn in turns if turn.finished_at)[1]
        body = {"turn_token": token, "score": self.chance.choice((5, 5, 5, 4, 4, 3, 1)), "request_id": new_request()}
        self.centre.kiosk.client.post("/api/v1/ratings", json=body)
        told.ratings += 1

    def _move(self, place: int, move: str, **body: Any) -> Answer:
        path = f"/counters/{self.centre.counters[place]}/{move}"
        return self.centre.officers[place].post(path, {"request_id": new_request(), **body})

    def _happens(self, what: str) -> bool:
        return self.chance.random() < SHARES[what]


def _at(day: date, clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=HANOI).astimezone(UTC)
