"""The supervisor's page of today: lines and counters against their aims, alerts, messages, satisfaction, devices."""

from __future__ import annotations

from sqlalchemy import func, select

from server import views
from server.domain.centre.service import Service
from server.domain.figures import percentile
from server.domain.rating import satisfaction_index
from server.domain.ticket import TicketState
from server.queries.fleet import devices_state, printers_state, unplayed_calls
from server.queries.floor.alerts import present_alerts
from server.queries.floor.counters import counters_state
from server.queries.floor.figures import Day, Done, day_of, waited_s
from server.queries.floor.messages import last_messages
from server.storage.reading import Reading
from server.storage.schema import rating as rating_table
from server.storage.schema import service as service_table
from server.storage.schema import turn as turn_table
from server.views import Json


def floor_state(reading: Reading, _subject: str | None) -> Json:
    """However many tickets the day has had, this is read in the same number of questions and rows."""
    day = day_of(reading)
    counters, open_for = counters_state(reading, day)
    services = reading.services.where(
        service_table.c.is_active, service_table.c.series.is_not(None), order_by=service_table.c.position
    )
    return {
        "site": views.site_name(reading.site),
        "now": views.instant(reading.now),
        "business_day": reading.lines.today.isoformat(),
        "totals": _totals(day),
        "alerts": present_alerts(reading),
        "services": [_service(reading, day, one, open_for.get(one.id, 0)) for one in services],
        "counters": counters,
        "rating": _rating(reading, sum(done.served for done in day.done.values())),
        "printers": printers_state(reading),
        "devices": devices_state(reading),
        "unplayed": unplayed_calls(reading),
        "messages": last_messages(reading),
    }


def _totals(day: Day) -> Json:
    return {
        "issued": sum(tally.total() for tally in day.tickets.values()), "waiting": day.state(TicketState.WAITING),
        "at_counters": day.state(TicketState.CALLED) + day.state(TicketState.SERVING),
        "parked": day.state(TicketState.PARKED), "served": sum(done.served for done in day.done.values()),
        "no_show": sum(done.no_show for done in day.done.values()),
    }  # fmt: skip


def _service(reading: Reading, day: Day, service: Service, open_counters: int) -> Json:
    tickets, done = day.tickets.get(service.id), day.done.get(service.id, Done())
    return {
        "service": views.service_name(service), "open": service.is_open, "notice": service.notice,
        "open_counters": open_counters, "waiting": tickets[TicketState.WAITING] if tickets else 0,
        "longest_waiting_s": waited_s(reading, day.first_since.get(service.id)),
        "target_wait_s": service.target_wait_s, "called": len(done.waits),
        "served": done.served, "no_show": done.no_show, "p50_wait_s": percentile(done.waits, 0.5),
        "p90_wait_s": percentile(done.waits, 0.9), "longest_wait_s": max(done.waits, default=None),
    }  # fmt: skip


def _rating(reading: Reading, finished: int) -> Json:
    """Response rate = answers ÷ finished turns of today."""
    statement = (
        select(rating_table.c.score, func.count())
        .join(turn_table, turn_table.c.id == rating_table.c.turn_id)
        .where(turn_table.c.site_id == reading.site.id, turn_table.c.business_day == reading.lines.today)
        .group_by(rating_table.c.score)
    )
    counts: dict[int, int] = {score: count for score, count in reading.connection.execute(statement)}  # noqa: C416
    answers = sum(counts.values())
    index = satisfaction_index(counts.get(5, 0) + counts.get(4, 0), answers)
    return {
        "answers": answers, "finished": finished, "response_rate": answers / finished if finished else None,
        "index": index.value if index else None, "index_low": index.low if index else None,
        "index_high": index.high if index else None,
    }  # fmt: skip
