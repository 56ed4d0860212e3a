"""What the kiosk's screen shows while the machine works by itself: the last state, with what is true now. Pure."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from printers.alone.known.rules import WORDS, Rules
from printers.alone.notebook import Paper
from printers.jobs import advice

Json = dict[str, Any]

RESTING: Json = {
    "open": False, "reason": "stopped", "title": {"vi": "Máy tạm chưa cấp số", "en": "No numbers at the moment"},
    "again": None, "note": None, "soon": None, "opens_at": None, "holiday": None,
}  # fmt: skip
WORKING: Json = {**RESTING, "open": True, "reason": None, "title": None}


def alone_state(last: Json, rules: Rules, now: datetime, papers: Sequence[Paper]) -> Json:
    """Nobody knows here how many wait, so nothing is said of it; codes are the server's alone: the
    screen locks their doors and leaves them where they are."""
    services = [_service(one, rules, now) for one in last["services"]]
    is_open = any(one["open"] for one in services)
    opening = WORKING if is_open else last["opening"] if not last["open"] else RESTING
    return {
        **last, "now": stamp(now), "services": services, "open": is_open, "opening": opening,
        "paper_at": None, "prints": [_print(one) for one in papers],
    }  # fmt: skip


def _service(service: Json, rules: Rules, now: datetime) -> Json:
    if not service["leaf"]:
        children = [_service(child, rules, now) for child in service["children"]]
        first = next((child for child in children if not child["open"]), None)
        shut = {name: first[name] for name in ("closed_because", "closed_words", "again")} if first else {}
        is_open = any(child["open"] for child in children)
        told = {"closed_because": None, "closed_words": None, "again": None} if is_open else shut
        return {**service, **told, "open": is_open, "waiting": None, "estimate": None, "children": children}
    because = rules.refusal(service["id"], now)
    words = WORDS[because] if because else None
    if because and not service["open"] and service["closed_words"]:
        words = service["closed_words"]
    told = {"closed_because": because, "closed_words": words, **dict.fromkeys(("again", "left", "waiting", "estimate"))}
    return {**service, **told, "open": because is None}


def _print(paper: Paper) -> Json:
    return {
        "id": paper.id,
        "ticket_id": paper.id,
        "state": paper.state.value,
        "advice": advice(paper.state),
        "collect_at": None,
    }


def stamp(at: datetime) -> str:
    """RFC 3339 with offset, as the server writes it."""
    return at.isoformat(timespec="milliseconds")
