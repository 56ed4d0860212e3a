"""The slip of a number that was given alone: the same words and the same drawing as the server's."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from printers.slip import Language
from printers.ticket_slip import TicketFacts, ticket_slip

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Numbered:
    """What differs from ticket to ticket; `services` are those of the screen's tree, by their ids."""

    label: str
    token: str
    at: datetime
    wish: Json
    services: dict[str, Json]


def alone_slip(facts: Json, classes: list[Json], told: Numbered) -> Json:
    """As JSON for the notebook. How many wait before is not known, so the slip does not say."""
    language = str(told.wish["language"])
    frame: Language = "en" if language == "en" else "vi"

    def said(words: Json | None) -> str:
        return str((words or {}).get(language) or (words or {}).get("vi", ""))

    service = told.services[told.wish["service_id"]]
    known: Json = next((one for one in facts["services"] if one["id"] == service["id"]), {})
    priority = next((one["name"] for one in classes if one["code"] == told.wish["priority_class"]), None)
    ticket = TicketFacts(
        header=tuple(said(facts["header"]).splitlines()), service=said(service["names"]), label=told.label,
        issued_at=told.at.astimezone(ZoneInfo(facts["timezone"])), follow_url=facts["follow"] + told.token, ahead=None,
        priority=said(priority) or None, bring=tuple(said(service["bring"]).splitlines()),
        plan=tuple(said(told.services[one]["names"]) for one in told.wish["plan"]),
        note=tuple(said(known.get("note")).splitlines()), footer=said(facts["footer"]) or None,
    )  # fmt: skip
    return dict(ticket_slip(ticket, frame).to_json())


def designed(slip: Json, design: Json | None, *, is_priority: bool) -> Json:
    """In the centre's own lines, and with its emblem; without a design in the usual ones."""
    if design is None:
        return slip
    with_lines = {**slip, "lines": design["priority" if is_priority else "usual"]}
    return {**with_lines, "logo": design["logo"]} if design["logo"] else with_lines
