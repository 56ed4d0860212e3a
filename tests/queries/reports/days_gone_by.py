"""Past days of a centre, put into its books at once, with every oddity that a day can have."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import uuid4

from sqlalchemy import insert

from server.domain.ticket import TicketState
from server.domain.turn import TurnEnd
from server.storage.schema import rating, ticket, turn
from tests.story.clock import HANOI
from tests.story.hall import Site

ENDS = (*TurnEnd, TurnEnd.DONE, TurnEnd.DONE, TurnEnd.DONE, None)
CAME = (TurnEnd.DONE, TurnEnd.TRANSFERRED)


def live_through(site: Site, day: date, visits: int, chance: Random) -> list[str]:
    """So many visits on that day; the ids of their turns. Clocks step, people wait over midnight, few give a mark."""
    made = [_visit(site, day, chance) for _ in range(visits)]
    with site.server.store.installing() as connection:
        for table, place in ((ticket, 0), (turn, 1), (rating, 2)):
            rows = [row for visit in made for row in visit[place]]
            for row in rows:
                connection.execute(insert(table), {name: row[name] for name in row if name in table.c})
    return [row["id"] for _, turns, _ in made for row in turns]


def _visit(site: Site, day: date, chance: Random) -> tuple[list[Any], list[Any], list[Any]]:
    opens = datetime(day.year, day.month, day.day, 7, 30, tzinfo=HANOI)
    at = opens + timedelta(seconds=chance.randrange(9 * 3600), microseconds=chance.randrange(10**6))
    turns = [_turn(site, day, at + timedelta(minutes=40 * leg), chance) for leg in range(chance.choice((1, 1, 1, 2)))]
    number = chance.randrange(10**9)
    service_id, ended = turns[-1]["service_id"], turns[-1]["ended"]
    issued = {
        "id": uuid4().hex, "site_id": site.centre.id, "token": uuid4().hex, "series": "Z", "number": number,
        "label": f"Z{number}", "business_day": day, "service_id": service_id, "language": "vi",
        "priority_class": chance.choice((None, None, "pregnant", "aged")), "lane": "", "is_returning": False,
        "channel": chance.choice(("kiosk", "kiosk", "staff", "phone")), "plan": (),
        "state": TicketState.DONE if ended is TurnEnd.DONE else TicketState.EXPIRED,
        "turn_id": turns[-1]["id"], "issued_at": at, "waiting_since": at,
    }  # fmt: skip
    answers = [_answer(site, one, chance) for one in turns if one["finished_at"] and chance.random() < 0.4]
    return [issued], [{**one, "ticket_id": issued["id"]} for one in turns], answers


def _turn(site: Site, day: date, since: datetime, chance: Random) -> dict[str, Any]:
    ended = chance.choice(ENDS)
    was_called = ended in (*CAME, TurnEnd.NO_SHOW) or chance.random() < 0.2
    called = since + timedelta(seconds=chance.choice((0, 30, 899, 900, 901, 70_000, chance.randrange(5_000), -60)))
    started = called + timedelta(seconds=chance.randrange(-20, 120)) if ended in CAME else None
    finished = started + timedelta(seconds=chance.randrange(2_000)) if started else None
    number = chance.choice(tuple(site.centre.counters))
    return {
        "id": uuid4().hex, "site_id": site.centre.id, "business_day": day, "rating_token": uuid4().hex,
        "service_id": site.centre.services[chance.choice(("Đất đai", "Khai sinh", "Kết hôn"))],
        "waiting_since": since, "called_at": called if was_called else None,
        "last_called_at": called if was_called else None, "calls": int(was_called),
        "counter_id": site.centre.counters[number] if was_called else None,
        "officer_id": site.officer(number).id if was_called else None, "started_at": started, "finished_at": finished,
        "ended": ended, "ended_at": finished or since + timedelta(hours=3) if ended else None,
        "requeues": 0, "postpones": 0, "parked_s": 0, "served_s": chance.choice((0, 0, 0, 75)),
    }  # fmt: skip


def _answer(site: Site, of: dict[str, Any], chance: Random) -> dict[str, Any]:
    score = chance.randrange(1, 6)
    return {
        "id": uuid4().hex, "site_id": site.centre.id, "turn_id": of["id"], "score": score,
        "reasons": ("long_wait",) if score < 3 else (), "channel": "tablet", "given_at": of["finished_at"],
        "flags": (),
    }  # fmt: skip
