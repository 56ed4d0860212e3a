"""A report that goes out by itself after each week, month or quarter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from server.domain.errors import BadRequest

MOST_RECIPIENTS = 20
LONGEST_ADDRESS = 254
REPORTS = (
    "services", "fields", "counters", "officers", "hours", "weekdays", "days", "channels", "classes", "heat",
    "distribution", "ratings", "digest", "dossiers", "estimates",
)  # fmt: skip
"""What may go out by itself: figures. Single turns may not; who needs them asks for them."""
WEEKLY = frozenset({"digest"})
"""Made for weeks alone."""
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*")
_FOLDER = re.compile(r"[A-Za-z0-9_-]{1,40}(/[A-Za-z0-9_-]{1,40}){0,3}")


class Every(StrEnum):
    """How long the periods are. Weeks begin on Monday."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduledReport:
    """`recipients` are addresses of offices, `folder` lies below `reports` of the data; one of them is set."""

    id: str
    site_id: str
    name: str
    report: str
    every: Every = Every.MONTH
    form: Literal["pdf", "xlsx"] = "pdf"
    recipients: tuple[str, ...] = ()
    folder: str = ""
    is_on: bool = True
    version: int = 1


def must_be_scheduled_report(row: ScheduledReport) -> None:
    """Raise BadRequest for an unknown report, wrong addresses, a folder that leads elsewhere, or nobody to send to."""
    if row.report not in REPORTS:
        raise BadRequest("report", f"one of {', '.join(REPORTS)}", "choice")
    if row.report in WEEKLY and row.every is not Every.WEEK:
        raise BadRequest("every", "this one is made for weeks", "weekly")
    if not row.recipients and not row.folder:
        raise BadRequest("recipients", "somebody, or a folder", "missing")
    if len(row.recipients) > MOST_RECIPIENTS:
        raise BadRequest("recipients", f"more than {MOST_RECIPIENTS}", "too_many", most=MOST_RECIPIENTS)
    for address in row.recipients:
        if len(address) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(address):
            raise BadRequest("recipients", f"{address} is no address", "no_address", address=address)
    if len({address.casefold() for address in row.recipients}) < len(row.recipients):
        raise BadRequest("recipients", "one address twice", "twice")
    if row.folder and not _FOLDER.fullmatch(row.folder):
        raise BadRequest("folder", "letters without marks, digits, - and _, parted by /", "folder")
