"""The two screens at a counter: the display above it and the rating tablet on it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from server import views
from server.domain.centre.counter import PAUSE_REASONS, Counter, CounterState
from server.domain.centre.hours import Words
from server.domain.errors import NotFound
from server.domain.turn import Turn
from server.storage.reading import Reading
from server.storage.schema import rating as rating_table
from server.storage.schema import service as service_table
from server.storage.schema import turn as turn_table
from server.views import Json

INVITATION = timedelta(minutes=3)
"""How long after the finish the tablet still asks; by then the person has gone."""


def counter_display_state(reading: Reading, counter_id: str | None) -> Json:
    """The called number, large; never who it is. The officer's name is shown where the centre wants it."""
    counter = _counter(reading, counter_id)
    is_named = reading.site.shows_officers and counter.officer_id is not None
    officer = reading.staff.find(counter.officer_id) if is_named and counter.officer_id else None
    return {
        "site": views.site_name(reading.site),
        "now": views.instant(reading.now),
        "theme": reading.site.theme,
        "languages": list(reading.site.voice_languages),
        "counter": views.counter_name(counter),
        "state": counter.state.value,
        "pause_reason": counter.pause_reason,
        "pause_words": _why_paused(counter),
        "officer": {"name": officer.name} if officer else None,
        "services": [views.service_name(reading.services.get(one)) for one in counter.service_ids],
        "ticket": _shown_ticket(reading, counter),
    }


def _why_paused(counter: Counter) -> Words | None:
    """In words for everybody; a reason that is none of the known ones speaks for itself."""
    reason = counter.pause_reason
    return None if reason is None else PAUSE_REASONS.get(reason, {"vi": reason})


def tablet_state(reading: Reading, counter_id: str | None) -> Json:
    """The tablet asks about the turn that has just finished at its counter, once. One of no counter stands at the exit,
    where people say by their number which visit they rate.
    """
    counter = _counter(reading, counter_id) if counter_id else None
    return {
        "site": views.site_name(reading.site),
        "now": views.instant(reading.now),
        "counter": views.counter_name(counter) if counter else None,
        "state": counter.state.value if counter else CounterState.OPEN.value,
        "languages": list(reading.site.languages),
        "levels": views.rating_levels(reading.site, reading.levels.where()),
        "reasons": views.rating_reasons(reading.reasons.where()),
        "series": _series(reading),
        "invitation": _invitation(reading, counter) if counter else None,
    }


def _series(reading: Reading) -> list[str]:
    """The letters that numbers may begin with: for who types hers."""
    table = service_table.c
    given = select(table.series).where(table.site_id == reading.site.id, table.is_active, table.series.is_not(None))
    return sorted(set(reading.connection.execute(given).scalars()))


def _counter(reading: Reading, counter_id: str | None) -> Counter:
    if counter_id is None:
        raise NotFound("counter")
    return reading.counters.get(counter_id)


def _shown_ticket(reading: Reading, counter: Counter) -> Json | None:
    if counter.ticket_id is None:
        return None
    ticket = reading.tickets.get(counter.ticket_id)
    turn = reading.turns.get(ticket.turn_id)
    called_at = views.instant(turn.last_called_at)
    return {"label": ticket.label, "state": ticket.state.value, "called_at": called_at, "calls": turn.calls}


def _invitation(reading: Reading, counter: Counter) -> Json | None:
    turn = _last_finished(reading, counter)
    if turn is None or turn.finished_at is None or reading.now - turn.finished_at > INVITATION:
        return None
    rated = select(rating_table.c.id).where(rating_table.c.turn_id == turn.id)
    if reading.connection.execute(rated).first() is not None:
        return None
    ticket = reading.tickets.get(turn.ticket_id)
    return {"turn_token": turn.rating_token, "label": ticket.label, "language": ticket.language}


def _last_finished(reading: Reading, counter: Counter) -> Turn | None:
    turns = reading.turns.where(
        turn_table.c.counter_id == counter.id, turn_table.c.business_day == reading.lines.today,
        turn_table.c.finished_at.is_not(None), order_by=turn_table.c.last_called_at.desc(), limit=1,
    )  # fmt: skip
    return next(iter(turns), None)
