"""The people of a site: its own, and those of other sites who were given a role here."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import bindparam, select

from server.domain.centre.people import Staff
from server.storage.prepared import Prepared
from server.storage.records import Records
from server.storage.schema import grant

_ROLE_HERE = Prepared(
    select(grant.c.role).where(grant.c.site_id == bindparam("of_site"), grant.c.staff_id == bindparam("person"))
)


class Colleagues(Records[Staff]):
    """`get` and `where` know the site's own people alone: nobody else's can be changed here."""

    def find(self, row_id: str) -> Staff | None:
        """Whoever works here by that id; somebody of another site as she is here, with the role that she has here."""
        return super().find(row_id) or self._guest(row_id)

    def get(self, row_id: str) -> Staff:
        """The site's own person; raises NotFound for guests."""
        return self._got(super().find(row_id))

    def known(self, row_id: str) -> Staff | None:
        """Anybody at all, for the names behind ids that the site's own rows hold: of guests too who have gone."""
        return self.find(row_id) or self._loaded.get(row_id)

    def _guest(self, row_id: str) -> Staff | None:
        person = self._loaded.get(row_id)
        role = _ROLE_HERE.first(self._connection, {"of_site": self._site_id, "person": row_id}) if person else None
        return replace(person, site_id=self._site_id, role=role[0], service_ids=None) if person and role else None
