"""What the page of printers is told: the kinds that are known by name, and where each fact is known from."""

from __future__ import annotations

from printers.profiles import PROFILES, Profile
from server import views
from server.storage.reading import Reading
from server.storage.schema import print_job as job_table
from server.views import Json

_FACTS = ("dots", "dpi", "native_qr", "doubles", "cut", "largest_band", "confirmation", "never_rows", "baud")


def profiles_view() -> Json:
    """Every kind, those that fit any printer first; a fact that `sources` does not name has the general value."""
    return {"profiles": [_view(one) for one in PROFILES.values()]}


def _view(profile: Profile) -> Json:
    facts = {name: getattr(profile, name) for name in _FACTS}
    return {
        "name": profile.name, "title": profile.title, "width_mm": profile.width_mm, **facts,
        "sources": profile.sources,
    }  # fmt: skip


def test_page_view(reading: Reading, printer_id: str) -> Json:
    """The last test page of a printer, null when there was none; raises NotFound."""
    printer = reading.printers.get(printer_id)
    pages = reading.print_jobs.where(
        job_table.c.printer_id == printer.id, job_table.c.ticket_id.is_(None),
        order_by=job_table.c.created_at.desc(), limit=1,
    )  # fmt: skip
    told = [
        {"id": one.id, "state": one.state, "detail": one.detail, "bytes": one.bytes,
         "asked_at": views.instant(one.created_at)}
        for one in pages
    ]  # fmt: skip
    return {"print_job": told[0] if told else None, "printer_state": printer.state, "found": printer.found}
