"""Reports: figures over turns, one module a kind. `report` knows them all."""

from server.queries.reports.catalogue import NAMES, report
from server.queries.reports.wish import Filters, Wish

__all__ = ["NAMES", "Filters", "Wish", "report"]
