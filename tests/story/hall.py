"""A centre as people meet it: `site.officer(3).opens().calls_next()`. Everybody here goes through the real doors."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cached_property

from server.app import Server
from server.commands.day import CloseDay
from server.domain.roles import system_actor
from server.housekeeping import run_clocks
from server.watching import watch
from tests.story.clock import Clock
from tests.story.installation import Centre
from tests.story.ledger import everything, journal_of, revision_of
from tests.story.people import Officer, Person
from tests.story.screens import Agent, Board, Kiosk, Screen, Tablet, Visit


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

    def runs_clocks(self) -> list[str]:
        """What the server does by itself every two seconds, as the doors see it; names the events."""
        before = self.revision
        run_clocks(self.server)
        rows = journal_of(self.server.store, self.centre.id)
        assert all(row.actor_kind == "system" for row in rows if row.revision > before)
        return [row.event for row in rows if row.revision > before]

    def sets(self, **fields: object) -> None:
        """The administrator changes the centre's own settings."""
        self._sets("site", self.centre.id, fields)

    def sets_service(self, name: str, **fields: object) -> None:
        """The administrator changes the service of that name."""
        self._sets("services", self.centre.services[name], fields)

    def _sets(self, kind: str, row_id: str, fields: dict[str, object]) -> None:
        rows = self.admin.door.get(f"/setup/{kind}").good()["rows"]
        version = next(row["version"] for row in rows if row["id"] == row_id)
        self.admin.door.post(f"/setup/{kind}/{row_id}", {"version": version, **fields}).good()

    def watches(self, *, up_for_s: float = 3600) -> list[str]:
        """What the server does by itself every few seconds; the kinds of the alerts that stand then."""
        started_at = self.clock() - timedelta(seconds=up_for_s)
        watch(self.server.reader, self.server.executor, self.centre.id, started_at)
        return [alert["kind"] for alert in self.supervisor.floor["alerts"]]

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
        changed = [name for name in before if before[name] != after[name]]
        assert not changed, f"these tables have changed: {changed}"
