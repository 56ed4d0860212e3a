"""Alerts with the names of what they are about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import case

from server import views
from server.domain.floor.alert import Alert, AlertKind
from server.queries.days import within
from server.queries.floor.unheard import unheard_calls
from server.storage.reading import Reading
from server.storage.schema import NOT_OVER
from server.storage.schema import alert as alert_table
from server.views import Json

MOST_SHOWN = 60
MOST_OF_A_DAY = 500

URGENT_FIRST = (
    AlertKind.HELP, AlertKind.RATING, AlertKind.VOICE, AlertKind.PRINTER, AlertKind.LEASE, AlertKind.DEVICE,
    AlertKind.WAIT, AlertKind.WEBHOOK, AlertKind.REPORT, AlertKind.ESTIMATE,
)  # fmt: skip
PLACES = {kind: place for place, kind in enumerate(URGENT_FIRST)}
"""A rush raises a wait for many services at once; an officer who asks for help must not stand behind them."""

About = dict[str, object]


def present_alerts(reading: Reading) -> list[Json]:
    """What is not over: first what nobody has acknowledged, people before things, the oldest first among equals."""
    seen, place = alert_table.c.acknowledged_at.is_not(None), case(PLACES, value=alert_table.c.kind)
    order = seen, place, alert_table.c.raised_at, alert_table.c.id
    alerts = reading.alerts.where(NOT_OVER, order_by=order, limit=MOST_SHOWN)
    return [alert_row(reading, alert) for alert in alerts]


def alerts_of(reading: Reading, day: date) -> list[Json]:
    """All alerts that were raised on that day of the site, newest first."""
    on_that_day = within(alert_table.c.raised_at, reading, day, day)
    order = alert_table.c.raised_at.desc(), alert_table.c.id.desc()
    alerts = reading.alerts.where(on_that_day, order_by=order, limit=MOST_OF_A_DAY)
    return [alert_row(reading, alert) for alert in alerts]


def alert_row(reading: Reading, alert: Alert) -> Json:
    """One alert for the supervisor's eyes."""
    return {
        "id": alert.id, "kind": alert.kind.value, "subject_id": alert.subject_id,
        "about": reading.site.name, "counter": None, "label": None, "officer": None, "facts": alert.facts,
        "raised_at": views.instant(alert.raised_at), "acknowledged_at": views.instant(alert.acknowledged_at),
        "acknowledged_by": name_of(reading, alert.acknowledged_by), "ended_at": views.instant(alert.ended_at),
        **_ABOUT[alert.kind](reading, alert),
    }  # fmt: skip


def name_of(reading: Reading, staff_id: str | None) -> str | None:
    """Somebody's name, if it is known here."""
    person = reading.staff.known(staff_id) if staff_id else None
    return person.name if person else None


def _service(reading: Reading, alert: Alert) -> About:
    return {"about": reading.services.get(alert.subject_id).name}


def _printer(reading: Reading, alert: Alert) -> About:
    return {"about": {"vi": reading.printers.get(alert.subject_id).name}}


def _device(reading: Reading, alert: Alert) -> About:
    device = reading.devices.get(alert.subject_id)
    return {"about": {"vi": device.name}, "counter": number_of(reading, device.counter_id)}


def _turn(reading: Reading, alert: Alert) -> About:
    turn = reading.turns.get(alert.subject_id)
    ticket, service = reading.tickets.get(turn.ticket_id), reading.services.get(turn.service_id)
    form = {one.code: one.name for one in reading.reasons.where()}
    said = [form[code] for code in alert.facts.get("reasons", ()) if code in form]
    return {
        "about": service.name, "counter": number_of(reading, turn.counter_id), "label": ticket.label,
        "facts": {**alert.facts, "reason_words": said},
    }  # fmt: skip


def _counter(reading: Reading, alert: Alert) -> About:
    counter = reading.counters.get(alert.subject_id)
    officer = name_of(reading, str(alert.facts.get("officer_id", "")))
    return {"about": counter.name, "counter": counter.number, "officer": officer}


def _calls(reading: Reading, alert: Alert) -> About:
    """While it lasts, as many as there are now: the first call of the alert is not the newest for long."""
    now = unheard_calls(reading) if alert.ended_at is None else {}
    return {"facts": now if now.get("calls") else alert.facts}


def _nothing(_reading: Reading, _alert: Alert) -> About:
    return {}


def _webhook(_reading: Reading, alert: Alert) -> About:
    """By the name that it had: it may be gone since."""
    return {"about": {"vi": str(alert.facts.get("name", ""))}}


_ABOUT: dict[AlertKind, Callable[[Reading, Alert], About]] = {
    AlertKind.WAIT: _service, AlertKind.PRINTER: _printer, AlertKind.DEVICE: _device, AlertKind.RATING: _turn,
    AlertKind.HELP: _counter, AlertKind.VOICE: _calls, AlertKind.WEBHOOK: _webhook, AlertKind.REPORT: _webhook,
    AlertKind.LEASE: _device, AlertKind.ESTIMATE: _nothing,
}  # fmt: skip


def number_of(reading: Reading, counter_id: str | None) -> int | None:
    """A counter's number, if it is still there."""
    counter = reading.counters.find(counter_id) if counter_id else None
    return counter.number if counter else None
