"""What the filters of the audit offer: who has acted or may act here, and what can happen."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select

from server.domain.centre.devices import Device
from server.domain.roles import ActorKind
from server.queries.audit.glossary import SETTINGS, in_words
from server.queries.audit.told import KINDS
from server.storage import schema
from server.storage.reading import Reading
from server.views import Json


def audit_choices(reading: Reading) -> Json:
    """People (those of other centres with a role here too), devices, kinds of events and parts of the set-up."""
    return {
        "people": _people(reading),
        "devices": [{"id": one.id, "name": one.name} for one in _devices(reading)],
        "actor_kinds": [kind.value for kind in ActorKind],
        "kinds": [{"code": code, "words": words} for code, words in KINDS.items()],
        "settings": [{"code": code, "words": in_words(SETTINGS, code)} for code in SETTINGS],
    }


def _people(reading: Reading) -> list[Json]:
    staff, grant, here = schema.staff, schema.grant, reading.site.id
    given = select(grant.c.staff_id).where(grant.c.site_id == here)
    people = select(staff.c.id, staff.c.name).where(or_(staff.c.site_id == here, staff.c.id.in_(given)))
    return [{"id": one, "name": name} for one, name in reading.connection.execute(people.order_by(staff.c.name))]


def _devices(reading: Reading) -> Sequence[Device]:
    return reading.devices.where(order_by=schema.device.c.name)
