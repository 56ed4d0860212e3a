"""Dossiers of the electronic one-stop system, a piece at a time: each piece is a transaction of its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import ClassVar

from server.commands.outcome import Command, Outcome
from server.commands.setup.importing import refused_line
from server.domain.dossier import code_key
from server.domain.dossier_import import DossierRow, is_told_already, made_of, told_of
from server.domain.errors import BadRequest, ImportRefused
from server.domain.events import DossiersImported
from server.domain.roles import Right
from server.storage.schema import dossier as dossier_table
from server.storage.schema import service as service_table
from server.storage.tx import Tx, new_id

AT_ONCE = 50
"""Dossiers of one transaction: some 8 ms of work and one commit, the longest that a call waits for an import."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDossiers(Command):
    """Add and change what the rows tell; each dossier once."""

    right: ClassVar[Right] = Right.DOSSIER_IMPORT
    rows: tuple[DossierRow, ...]


def import_dossiers(tx: Tx, command: ImportDossiers) -> Outcome:
    """The newest change of a dossier counts, whatever comes first; what is known already changes nothing."""
    services = service_ids(tx, {row.service for row in command.rows if row.service})
    keys = [code_key(row.code) for row in command.rows]
    known = {one.code_key: one for one in tx.dossiers.where(dossier_table.c.code_key.in_(keys))}
    done = Counter(added=0, changed=0, unchanged=0)
    wrote = False
    for key, row in zip(keys, command.rows, strict=True):
        before = known.get(key)
        service_id = _of(services, row)
        if before is None:
            known[key] = tx.dossiers.add(made_of(row, new_id(), tx.site.id, service_id, tx.now))
            done["added"] += 1
        elif is_told_already(before, row):
            done["unchanged"] += 1
            continue
        else:
            known[key] = tx.dossiers.save(told_of(before, row, service_id, tx.now))
            done["unchanged" if replace(known[key], changed_at=before.changed_at) == before else "changed"] += 1
        wrote = wrote or known[key] != before
    if wrote:
        tx.record(DossiersImported(added=done["added"], changed=done["changed"], unchanged=done["unchanged"]))
    return Outcome(dict(done))


def service_ids(tx: Tx, codes: set[str]) -> dict[str, str]:
    """Code → id, of those that the centre has."""
    return {one.code: one.id for one in tx.services.where(service_table.c.code.in_(codes))} if codes else {}


def _of(services: dict[str, str], row: DossierRow) -> str | None:
    if row.service is None:
        return None
    if row.service not in services:
        error = BadRequest("service", f"there is no {row.service}", "unknown_row", value=row.service)
        raise ImportRefused([refused_line("dossiers", row.line, {}, error)])
    return services[row.service]
