"""What people are told of their wait: one answer for kiosk, slip, phone and board, reckoned seldom and kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from time import process_time
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy.exc import SQLAlchemyError

from server.domain.estimates import NOTHING_KNOWN, Forecast, Wait
from server.domain.estimates.correction import NO_CORRECTION, Correction
from server.domain.estimates.drift import Drift
from server.domain.estimates.telling import Said, said_still, told, told_line
from server.domain.events import (
    CatalogueSet,
    CounterClosedDown,
    CounterOpened,
    CounterResumed,
    CounterWasPaused,
    OfficerMoved,
    SetupChanged,
    TicketIssued,
)
from server.domain.numbering import zone
from server.storage.estimates.noted import Noted
from server.storage.estimates.plain import Plain, plain_of
from server.storage.forecast import reckon_hall

if TYPE_CHECKING:
    from server.storage.journal import Notice
    from server.storage.site_records import SiteRecords

log = structlog.get_logger()
LATELY = timedelta(seconds=3)
"""A reckoning costs what ten tickets cost, so boards and tickets share one for so long."""
HOLDS = timedelta(minutes=1)
"""Nobody is told what is older."""
DEARLY = 80
"""And where a hall of thousands takes long to reckon, for so many times as long: an eightieth of the time at most."""
MOVES_BY_ITSELF = timedelta(seconds=20)
"""Where nothing happens, waits change all the same: whoever is served is served for longer."""
TURNS_ALL = (
    CounterOpened, CounterClosedDown, CounterWasPaused, CounterResumed, OfficerMoved, SetupChanged, CatalogueSet,
)  # fmt: skip
"""After these no wait is what it was."""
FEW, LONG = 5, 100
"""Who came since is told by how the line grew; when that has doubled, it is reckoned anew; a long line grows evenly."""
CALLS_COUNT = timedelta(hours=3)
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Promise:
    """What is told to one person, and what it is measured by."""

    told: Wait
    raw: Wait
    last_s: int | None
    line_s: int | None


@dataclass
class HallTold:
    """All waits of one centre, reckoned at `at` when its journal stood at `revision`."""

    at: datetime
    revision: int
    hour: int
    forecast: Forecast
    correction: Correction
    plain: dict[str, Plain]
    before: dict[str, Said]
    _said: dict[str, Said] = field(default_factory=dict)
    _place_of: dict[str, dict[str, int]] = field(default_factory=dict)
    _came: int = 0

    def line(self, service_id: str) -> tuple[Wait | None, ...]:
        """By how many are ahead of one; the last is for who joins now. Nothing where nobody can know."""
        if service_id not in self._said:
            self._said[service_id] = self._say(service_id)
        return self._said[service_id].line

    def wait(self, service_id: str, ahead: int) -> Wait | None:
        """Of one who has so many ahead; None where nobody can know."""
        line = self.line(service_id)
        if ahead < len(line):
            return line[ahead]
        raw = self.forecast.wait(service_id, ahead)
        return None if raw is None else told(self._corrected(raw, service_id))

    def joining(self, service_id: str) -> Wait | None:
        """Of somebody who joins now."""
        line = self.line(service_id)
        return line[-1] if line else None

    def of_ticket(self, service_id: str, ticket_id: str) -> Wait | None:
        """Of somebody who stood in that line then; None for who was put off to a later hour, or is new."""
        if ticket_id not in self.forecast.aimed:
            place = self._places(service_id).get(ticket_id)
            return None if place is None else self.wait(service_id, place)
        raw = self.forecast.aimed[ticket_id]
        return None if raw is None else told(self._corrected(raw, service_id))

    def knows(self, service_id: str, ticket_id: str) -> bool:
        """Whether it was there when the hall was reckoned."""
        return ticket_id in self.forecast.aimed or ticket_id in self._places(service_id)

    def _places(self, service_id: str) -> dict[str, int]:
        if service_id not in self._place_of:
            order = self.forecast.order.get(service_id, ())
            self._place_of[service_id] = {ticket_id: place for place, ticket_id in enumerate(order)}
        return self._place_of[service_id]

    def promise(self, service_id: str, ahead: int) -> Promise | None:
        """What to tell who has so many ahead, to be kept and measured."""
        wait, raw = self.wait(service_id, ahead), self.forecast.wait(service_id, ahead)
        if wait is None or raw is None:
            return None
        plain = self.plain.get(service_id)
        return Promise(wait, raw, plain.last_s if plain else None, plain.line_s(ahead) if plain else None)

    def promise_to(self, service_id: str, ticket_id: str) -> tuple[int, Promise] | None:
        """The same for somebody in the line, with how many are ahead; None for who waits for one counter alone."""
        place = self._places(service_id).get(ticket_id)
        promise = None if place is None else self.promise(service_id, place)
        return None if place is None or promise is None else (place, promise)

    def outgrown(self) -> bool:
        """One more has come since; whether so many have that the line is another."""
        self._came += 1
        waiting = sum(map(len, self.forecast.order.values()))
        return waiting < LONG and self._came > max(FEW, waiting)

    def all_told(self) -> dict[str, Said]:
        """What was told last in each line: it stays as long as it holds."""
        return {**self.before, **self._said}

    def _say(self, service_id: str) -> Said:
        raw = (self._corrected(one, service_id) for one in self.forecast.lines.get(service_id, ()))
        standing = self.forecast.standing.get(service_id, frozenset())
        before = self.before.get(service_id)
        if before is not None and before.is_still(standing, self.forecast.order.get(service_id, ())):
            return replace(said_still(raw, before, self.at), standing=standing)
        return Said(told_line(raw, before.line if before else ()), standing, self.at)

    def _corrected(self, raw: Wait, service_id: str) -> Wait:
        return self.correction.corrected(raw, service_id, self.hour)


class Teller:
    """Knows for each centre what was reckoned last, and how its ranges are to be corrected."""

    def __init__(self) -> None:
        self._halls: dict[str, HallTold] = {}
        self._corrections: dict[str, Correction] = {}
        self._drifts: dict[str, Drift | None] = {}
        self.noted = Noted()
        self._measured: dict[str, tuple[Any, ...]] = {}
        self._turned: set[str] = set()
        self._lasts: dict[str, timedelta] = {}

    def kept(self, site_id: str, now: datetime) -> HallTold | None:
        """What was reckoned last; None where that holds no more, or nothing was."""
        hall = self._halls.get(site_id)
        return hall if hall is not None and timedelta(0) <= now - hall.at < HOLDS else None

    def is_fresh(self, site_id: str, now: datetime) -> bool:
        """Whether what is kept may be told without another look."""
        hall = self._halls.get(site_id)
        return hall is not None and site_id not in self._turned and timedelta(0) <= now - hall.at < self._lasts[site_id]

    def lately(self, records: SiteRecords) -> HallTold:
        """Some seconds old at most, and never from before a counter opened or closed."""
        kept = self._halls.get(records.site.id)
        return kept if kept and self.is_fresh(records.site.id, records.now) else self.reckon(records)

    def exactly(self, records: SiteRecords) -> HallTold:
        """As the line stands after the last change."""
        kept = self._halls.get(records.site.id)
        is_same = kept and kept.revision == records.site.revision
        return (
            kept
            if kept and is_same and timedelta(0) <= records.now - kept.at < MOVES_BY_ITSELF
            else self.reckon(records)
        )

    def reckon(self, records: SiteRecords) -> HallTold:
        """Reckon anew. What cannot be reckoned is not told: numbers are given all the same."""
        site = records.site
        self._turned.discard(site.id)
        before = self._halls.get(site.id)
        began = process_time()
        hall = HallTold(
            at=records.now, revision=site.revision, hour=records.now.astimezone(zone(site.timezone)).hour,
            forecast=_forecast(records), correction=self._corrections.get(site.id, NO_CORRECTION),
            plain=plain_of(records, records.now - CALLS_COUNT), before=before.all_told() if before else {},
        )  # fmt: skip
        self._halls[site.id] = hall
        self._lasts[site.id] = max(LATELY, timedelta(seconds=DEARLY * (process_time() - began)))
        return hall

    def heard(self, notices: Iterable[Notice]) -> None:
        """After a commit: what changes every wait makes what was reckoned useless at once."""
        for one in notices:
            hall = self._halls.get(one.site_id)
            if isinstance(one.event, TURNS_ALL) or (hall and isinstance(one.event, TicketIssued) and hall.outgrown()):
                self._turned.add(one.site_id)

    def correct(self, site_id: str, correction: Correction, drift: Drift | None) -> None:
        """From the next reckoning on; `drift` is what the last estimates show, None where they are too few."""
        self._corrections[site_id] = correction
        self._drifts[site_id] = drift

    def drift(self, site_id: str) -> Drift | None:
        """What was seen when it was measured last."""
        return self._drifts.get(site_id)

    def to_measure(self, before: datetime) -> list[str]:
        """The centres that anybody has asked about and that were not measured since, the longest ago first."""
        at = {site_id: self._measured.get(site_id, (NEVER,))[0] for site_id in self._halls}
        return sorted((one for one in at if at[one] <= before), key=lambda one: (at[one], one))

    def measured(self, site_id: str, *seen: object) -> bool:
        """Note when it was measured and of what; whether that was the same the last time."""
        before, self._measured[site_id] = self._measured.get(site_id), seen
        return before is not None and before[1:] == seen[1:]


def _forecast(records: SiteRecords) -> Forecast:
    try:
        return reckon_hall(records)
    except SQLAlchemyError:
        raise
    except Exception:
        log.exception("estimate.failed", site=records.site.id)
        return NOTHING_KNOWN
