"""The demo's centre, read from centre.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from server.domain.booking.slots import Slots
from server.domain.centre.counter import Counter, CounterState
from server.domain.centre.service import Service
from server.storage.tx import new_id

Json = dict[str, Any]

WAIT_TARGET_S = 15 * 60
LAST_ON_THE_LEFT = 6
LEFT = {"vi": "Tầng 1, bên trái cửa vào", "en": "Ground floor, left of the entrance"}
RIGHT = {"vi": "Tầng 1, bên phải cửa vào", "en": "Ground floor, right of the entrance"}


@lru_cache(maxsize=1)
def centre() -> Json:
    """Names, fields with their services, and which counter serves what."""
    return tomllib.loads((Path(__file__).parent / "centre.toml").read_text(encoding="utf-8"))


def services(site_id: str) -> list[Service]:
    """Each field, followed by its services; all of a field share its series letter."""
    return [one for position, field in enumerate(centre()["fields"]) for one in _field(site_id, position * 100, field)]


def counters(site_id: str, ids: dict[str, str]) -> list[Counter]:
    """The counters, closed; `ids` leads from a service's code to its id."""
    return [_counter(site_id, number, codes, ids) for number, codes in enumerate(centre()["counters"]["services"], 1)]


def _field(site_id: str, position: int, field: Json) -> list[Service]:
    parent = Service(
        id=new_id(), site_id=site_id, parent_id=None, position=position, code=field["code"], name=field["name"],
        icon=field["icon"], series=None, bring=None, target_wait_s=WAIT_TARGET_S, target_service_s=600,
        daily_quota=None, is_open=True,
    )  # fmt: skip
    return [parent, *(_service(parent, field["series"], place, s) for place, s in enumerate(field["services"], 1))]


def _service(field: Service, series: str, place: int, service: Json) -> Service:
    bring = {
        language: "\n".join([centre()["identity"][language], *lines]) for language, lines in service["bring"].items()
    }
    return Service(
        id=new_id(), site_id=field.site_id, parent_id=field.id, position=field.position + place, code=service["code"],
        name=service["name"], icon=field.icon, series=series, bring=bring, target_wait_s=WAIT_TARGET_S,
        target_service_s=service["minutes"] * 60, daily_quota=None, is_open=True, slots=Slots(minutes=30, places=2),
    )  # fmt: skip


def _counter(site_id: str, number: int, codes: list[str], ids: dict[str, str]) -> Counter:
    return Counter(
        id=new_id(), site_id=site_id, number=number, name={"vi": f"Quầy {number}", "en": f"Counter {number}"},
        service_ids=tuple(ids[code] for code in codes), state=CounterState.CLOSED, pause_reason=None, officer_id=None,
        ticket_id=None, priority_run=0, location=LEFT if number <= LAST_ON_THE_LEFT else RIGHT,
    )  # fmt: skip
