"""Keys of programs as people see them."""

from __future__ import annotations

from server.domain.integration.api_key import FOR_PROGRAMS, NEEDS_A_PERSON, ApiKey
from server.domain.roles import Actor, Right
from server.storage.reading import Reading
from server.storage.schema import api_key as key_table
from server.views import Json, api_key_facts, instant


def keys_view(reading: Reading, asker: Actor) -> Json:
    """The asker's own keys, or with the right to set up integrations all of the site; newest first."""
    is_admin = Right.INTEGRATION_ADMIN in asker.rights
    whose = () if is_admin else (key_table.c.staff_id == asker.id,)
    keys = reading.api_keys.where(*whose, order_by=key_table.c.id.desc())
    return {
        "keys": [_key(reading, key, asker) for key in keys],
        "may_give": [] if asker.key_id else sorted(FOR_PROGRAMS & asker.rights),
        "for_people_alone": sorted(NEEDS_A_PERSON),
        "may_make_for_site": is_admin and asker.key_id is None,
    }


def _key(reading: Reading, key: ApiKey, asker: Actor) -> Json:
    maker = reading.staff.find(key.made_by)
    used_at = reading.seen.get(key.id)
    return {
        **api_key_facts(key), "for_site": key.staff_id is None, "is_mine": key.staff_id == asker.id,
        "made_by": maker.name if maker else None, "used_at": instant(used_at), "opens": key.opens(reading.now),
    }  # fmt: skip
