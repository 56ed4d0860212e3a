"""A dossier as the staff are told of it, by the working days of the centre."""

from __future__ import annotations

from datetime import date

from server.domain.dossier import Dossier
from server.domain.hours.timetable import Timetable
from server.domain.hours.wall_clock import local_day
from server.domain.hours.working_days import WorkingDays
from server.storage.reading import Reading
from server.storage.schema import service as service_table
from server.views import Json, instant

AHEAD = 120
"""Working days to come that a console may promise for."""


def working_days(reading: Reading) -> WorkingDays:
    """By the centre's own hours and all its holidays."""
    holidays = {one.day: one for one in reading.holidays.where()}
    return WorkingDays(Timetable(timezone=reading.site.timezone, week=reading.site.hours, holidays=holidays))


def promises(reading: Reading) -> Json:
    """Today, and the working days after it: the n-th of them is what "n working days" promises."""
    today = reading.lines.today
    return {
        "today": today.isoformat(),
        "days": [one.isoformat() for one in working_days(reading).following(today, AHEAD)],
    }


def day(on: date | None) -> str | None:
    """As ISO 8601 has it."""
    return on.isoformat() if on else None


def service_codes(reading: Reading) -> frozenset[str]:
    """The codes of all fields and procedures, those of the archive too: old dossiers are of them."""
    return frozenset(one.code for one in reading.services.where())


ERASED = "–"
"""What stands for a code whose time to be kept is over; the dossier still counts."""


class Board:
    """What all lists of dossiers need to tell of each: the calendar, today, and the names of fields and procedures."""

    def __init__(self, reading: Reading) -> None:
        self.days, self.today, self._zone = working_days(reading), reading.lines.today, reading.site.timezone
        self._services = {one.id: one for one in reading.services.where(order_by=service_table.c.position)}

    def field_of(self, service_id: str | None) -> str | None:
        """The outermost field of a procedure; the procedure itself where it has none."""
        found = self._services.get(service_id or "")
        while found and found.parent_id in self._services:
            found = self._services[found.parent_id]
        return found.id if found else None

    def name_of(self, service_id: str | None) -> Json | None:
        """In each language."""
        found = self._services.get(service_id or "")
        return dict(found.name) if found else None

    def fields(self) -> list[str]:
        """The fields in the order of the centre."""
        return [one.id for one in self._services.values() if one.parent_id is None]

    def row(self, one: Dossier) -> Json:
        """A dossier as the staff see it."""
        timing = one.timing(self.today, self.days)
        return {
            "id": one.id, "code": ERASED if one.code.startswith("~") else one.code,
            "state": one.state.value, "timing": timing.value,
            "field": self.name_of(self.field_of(one.service_id)), "service": self.name_of(one.service_id),
            "received_on": day(local_day(one.received_at, self._zone)) if one.received_at else None,
            "promised_on": day(one.promised_on), "result_ready_on": day(one.result_ready_on),
            "handed_over_at": instant(one.handed_over_at), "days_late": one.days_late(self.today, self.days),
            "apology_due_on": day(one.apology_due_on(self.today, self.days)), "apologised_on": day(one.apologised_on),
            "changed_at": instant(one.changed_at),
        }  # fmt: skip


ROW = (
    "code", "field", "service", "state", "timing", "received_on", "promised_on", "result_ready_on", "handed_over_at",
    "days_late", "apology_due_on", "apologised_on", "changed_at",
)  # fmt: skip
"""The columns of a list as a file."""
