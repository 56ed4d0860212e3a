"""How each kind of report is laid out: from its JSON to tables and charts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from server.report_files.document import Shown
from server.report_files.figures import GROUPED
from server.report_files.layouts.digest import digest
from server.report_files.layouts.dossiers import dossiers, late_dossiers
from server.report_files.layouts.estimates import estimates
from server.report_files.layouts.grouped import grouped
from server.report_files.layouts.plain import plain
from server.report_files.layouts.ratings import ratings
from server.report_files.layouts.spread import distribution, heat
from server.report_files.layouts.turns import turns

LAYOUTS: dict[str, Callable[[dict[str, Any]], Shown]] = {
    "heat": heat, "distribution": distribution, "ratings": ratings, "turns": turns, "digest": digest,
    "dossiers": dossiers, "late_dossiers": late_dossiers, "estimates": estimates, **dict.fromkeys(GROUPED, grouped),
}  # fmt: skip


def shown(report: dict[str, Any]) -> Shown:
    """A report that has no layout of its own is a table of its rows."""
    return LAYOUTS.get(report["report"], plain)(report)
