"""What an officer records at the finish becomes what the centre knows of a dossier."""

from __future__ import annotations

from datetime import date, timedelta

from server.domain.dossier import Dossier, DossierState, code_key, code_plain, is_code, shown_code
from server.domain.errors import BadRequest
from server.domain.turn import Came
from server.storage.schema import dossier as dossier_table
from server.storage.tx import Tx, new_id

BECOMES = {
    "received": DossierState.RECEIVED, "supplement": DossierState.SUPPLEMENT, "returned": DossierState.HANDED_OVER,
    "refused": DossierState.REFUSED,
}  # fmt: skip
"""Outcome of a service → state of its dossier; any other outcome leaves dossiers alone."""
FARTHEST = timedelta(days=3 * 366)


def must_be_promise(came: Came, today: date) -> None:
    """Raise BadRequest for a promise without a dossier, for a past day, or for one that is years away."""
    if came.promised_on is None:
        return
    if not came.dossier_code or not is_code(came.dossier_code):
        raise BadRequest("dossier_code", "a promised date needs the dossier's code", "needs_code")
    if not today <= came.promised_on <= today + FARTHEST:
        raise BadRequest("promised_on", "today or a day of the next three years", "not_to_come")


def note_dossier(tx: Tx, service_id: str, came: Came) -> None:
    """Add the dossier or bring it up to date. A text that is no code stays with the turn alone."""
    state = BECOMES.get(came.outcome or "") or (DossierState.RECEIVED if came.promised_on else None)
    if state is None or not came.dossier_code or not is_code(came.dossier_code):
        return
    key = code_key(came.dossier_code)
    known = tx.dossiers.one_where(dossier_table.c.code_key == key)
    noted = (known or _new(tx, came.dossier_code, service_id)).noted(state, tx.now, tx.lines.today, came.promised_on)
    if known:
        tx.dossiers.save(noted)
    else:
        tx.dossiers.add(noted)


def _new(tx: Tx, code: str, service_id: str) -> Dossier:
    return Dossier(
        id=new_id(), site_id=tx.site.id, code=shown_code(code), code_key=code_key(code), code_plain=code_plain(code),
        service_id=service_id, state=DossierState.RECEIVED, changed_at=tx.now,
    )  # fmt: skip
