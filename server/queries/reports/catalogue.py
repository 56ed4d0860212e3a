"""Every report by its name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from server.domain.errors import BadRequest, NotFound
from server.queries.days import must_be_period
from server.queries.dossiers.figures import dossiers_report
from server.queries.dossiers.lists import late_dossiers
from server.queries.reports.estimates import estimates_report
from server.queries.reports.grouped import DIMENSION_OF, grouped_report
from server.queries.reports.shapes import distribution_report, heat_report, ratings_report
from server.queries.reports.sites import sites_report
from server.queries.reports.turns import turns_view
from server.queries.reports.wish import Wish, must_be_days, must_be_here
from server.storage.reading import Reading
from server.views import Json


def _of_days(look: Callable[[Reading, date, date], Json]) -> Callable[[Reading, Wish], Json]:
    """A report over the dossiers of a year at most; none of the turns' filters is for it."""

    def looked(reading: Reading, wish: Wish) -> Json:
        must_be_period(wish.first, wish.last)
        for name in wish.filters.told:
            raise BadRequest(name, "this report has no filters")
        return look(reading, wish.first, wish.last)

    return looked


REPORTS: dict[str, Callable[[Reading, Wish], Json]] = {
    **dict.fromkeys(DIMENSION_OF, grouped_report),
    "sites": sites_report, "heat": heat_report, "distribution": distribution_report, "ratings": ratings_report,
    "turns": turns_view, "dossiers": _of_days(dossiers_report), "late_dossiers": _of_days(late_dossiers),
    "estimates": estimates_report,
}  # fmt: skip
NAMES = tuple(REPORTS)


def report(reading: Reading, wish: Wish) -> Json:
    """A report as contract.ts has it; raises NotFound for one that there is not, BadRequest for days that are none."""
    if wish.name not in REPORTS:
        raise NotFound("report")
    must_be_days(wish.first, wish.last)
    must_be_here(reading, wish.filters)
    return REPORTS[wish.name](reading, wish)
