"""Every report by its name."""

from __future__ import annotations

from collections.abc import Callable

from server.domain.errors import NotFound
from server.queries.reports.grouped import DIMENSION_OF, grouped_report
from server.queries.reports.shapes import distribution_report, heat_report, ratings_report
from server.queries.reports.sites import sites_report
from server.queries.reports.turns import turns_view
from server.queries.reports.wish import Wish, must_be_days, must_be_here
from server.storage.reading import Reading
from server.views import Json

REPORTS: dict[str, Callable[[Reading, Wish], Json]] = {
    **dict.fromkeys(DIMENSION_OF, grouped_report),
    "sites": sites_report, "heat": heat_report, "distribution": distribution_report, "ratings": ratings_report,
    "turns": turns_view,
}  # fmt: skip
NAMES = tuple(REPORTS)


def report(reading: Reading, wish: Wish) -> Json:
    """A report as contract.ts has it; raises NotFound for one that there is not, BadRequest for days that are none."""
    if wish.name not in REPORTS:
        raise NotFound("report")
    must_be_days(wish.first, wish.last)
    must_be_here(reading, wish.filters)
    return REPORTS[wish.name](reading, wish)
