"""Paper in figures: what agents told this process, and how printers and open jobs stand at the moment of asking."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from sqlalchemy import Connection

from printers.jobs import JobState
from server.queries.paper_figures import open_jobs, printers_now

PAPER = CollectorRegistry()
TOLD = Counter("toiluot_print_reports", "Print jobs that came into a state, as agents told.", ["state"], registry=PAPER)
SECONDS = Histogram(
    "toiluot_print_seconds", "From the number to its confirmed slip.", registry=PAPER,
    buckets=(0.5, 1, 2, 3, 5, 10, 20, 40, 60, 120),
)  # fmt: skip
MILLIMETRES = Counter("toiluot_print_paper_mm", "Paper that has come out, in millimetres.", registry=PAPER)
OPEN = Gauge("toiluot_print_jobs", "Print jobs that are not over, by state.", ["state"], registry=PAPER)
PRINTERS = Gauge("toiluot_printers", "Ticket printers of all centres, by state.", ["state"], registry=PAPER)


def count_report(state: JobState, age_s: float, paper_mm: int | None) -> None:
    """One report that told something new: `age_s` since the job was made."""
    TOLD.labels(state.value).inc()
    if state is JobState.CONFIRMED:
        SECONDS.observe(max(0.0, age_s))
    MILLIMETRES.inc(paper_mm or 0)


def look(connection: Connection) -> None:
    """The gauges, as things stand."""
    OPEN.clear()
    for state, count in open_jobs(connection):
        OPEN.labels(state).set(count)
    PRINTERS.clear()
    for state, count in printers_now(connection):
        PRINTERS.labels(state).set(count)
