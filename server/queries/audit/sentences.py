"""The sentence of one row of the audit, with names in it; the one who acted stands before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from display.voice.recorded.pieces import text_of
from server.domain.centre.hours import Words
from server.queries.audit.codes import CODES
from server.queries.audit.glossary import FIELDS, SETTINGS, in_words
from server.queries.audit.names import Names
from server.queries.audit.told import TOLD

LANGUAGES = ("vi", "en")
_BY_NAME = {event.__name__: told for event, told in TOLD.items()}
_PLACES = {
    "counter": "counter_id", "service": "service_id", "device": "device_id", "staff": "staff_id",
    "printer": "printer_id", "label": "ticket_id", "officer": "officer_id", "left": "left_id",
}  # fmt: skip
"""Words of a sentence that are names → the fact that holds the id."""
CODED = ("state", "status", "action", "kind", "reason", "rule")
"""Facts that are codes."""
AMOUNTS = {"places": ("lượt", "places"), "minutes": ("phút", "minutes")}
SETUP_FIELDS = {
    "services": "service_id", "counters": "counter_id", "staff": "staff_id", "printers": "printer_id",
    "webhooks": "webhook_id",
}  # fmt: skip
"""Kinds of set-up whose rows have names → the field that such names are known by."""


class _Said(dict[str, str]):
    """What a sentence may name; what nobody knows is a dash."""

    def __missing__(self, _name: str) -> str:
        return "–"


def group_of(event: str) -> str:
    """The group that the event belongs to."""
    return _BY_NAME[event].kind if event in _BY_NAME else "setting"


def sentence(event: str, facts: Mapping[str, Any], names: Names) -> Words:
    """What was done, in each language; an event of a newer version is told by its name."""
    told = _BY_NAME.get(event)
    if told is None:
        return {"vi": event, "en": event}
    said = {language: _said(facts, names, language) for language in LANGUAGES}
    return {"vi": _sized(told.vi.format_map(said["vi"])), "en": _sized(told.en.format_map(said["en"]))}


def _sized(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:]


def _said(facts: Mapping[str, Any], names: Names, language: str) -> _Said:
    said = _Said({name: str(value) for name, value in facts.items() if isinstance(value, (str, int))})
    said.update({name: in_words(CODES, said[name])[language] for name in CODED if name in facts})
    for word, field in _PLACES.items():
        name = names.of(field, str(facts.get(field)))
        if name:
            said[word] = name[language]
    said["amount"], said["aim"] = _amount(facts, language), _aim(facts, names, language)
    return _Said({**said, **_setup(facts, names, language)}) if "action" in facts else said


def _amount(facts: Mapping[str, Any], language: str) -> str:
    """So many places, or so many minutes."""
    for fact, (vi, en) in AMOUNTS.items():
        if facts.get(fact):
            return f"{facts[fact]} {vi if language == 'vi' else en}"
    return ""


def _aim(facts: Mapping[str, Any], names: Names, language: str) -> str:
    """Where a ticket was sent: the service, then the counter or the person where one was meant."""
    known = [names.of(field, str(facts.get(field))) for field in ("service_id", "to_counter_id", "to_officer_id")]
    return ", ".join(name[language] for name in known if name)


def _setup(facts: Mapping[str, Any], names: Names, language: str) -> dict[str, str]:
    """An edit of the set-up: which part, its name, and which of its fields."""
    before, after = facts.get("before", {}), facts.get("after", {})
    fields = sorted(before.keys() | after.keys()) if facts["action"] == "changed" else []
    listed = ", ".join(in_words(FIELDS, field)[language] for field in fields)
    name = _setup_name(facts, names, language)
    return {
        "setting": in_words(SETTINGS, str(facts.get("kind")))[language],
        "name": (f"“{name}”" if name else "") + (f": {listed}" if listed else ""),
    }


def _setup_name(facts: Mapping[str, Any], names: Names, language: str) -> str:
    kind, row = str(facts.get("kind")), {**facts.get("before", {}), **facts.get("after", {})}
    known = names.of(SETUP_FIELDS.get(kind, ""), str(facts.get("row_id"))) or names.of(
        "staff_id", str(row.get("staff_id"))
    )
    told = known or row.get("name") or row.get("login") or row.get("code") or _spoken(row) or ""
    return str(told.get(language, told.get("vi", ""))) if isinstance(told, dict) else str(told)


def _spoken(row: Mapping[str, Any]) -> str | None:
    """What a recorded piece says, where the edit tells which one it is."""
    return text_of(str(row["in_voice"]), str(row["piece"])) if {"in_voice", "piece"} <= row.keys() else None
