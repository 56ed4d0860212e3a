"""What is sent: the report of the period as a file, and what is written beside it."""

from __future__ import annotations

from dataclasses import dataclass

from server.queries.feedback import weekly_digest
from server.queries.report_paper import report_paper
from server.queries.reports import Wish, report
from server.report_files.apart import file_of
from server.report_files.names import MIMES, file_name, title_of
from server.storage.outbox.report_sendings import Leased
from server.storage.reading import Reading
from server.views import Json

TEXT = """Kính gửi quý cơ quan,

{centre} gửi kèm báo cáo:
{title}.

Thư này do hệ thống lấy số và đánh giá Tới Lượt tự động gửi theo lịch báo cáo của trung tâm. Xin không trả lời thư này.
"""
TRIAL = "Đây là thư gửi thử để kiểm tra việc gửi báo cáo.\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A file and its letter."""

    centre: str
    subject: str
    text: str
    file_name: str
    mime: str
    data: bytes


Told = tuple[Json, Json]
"""The report, and the paper that it is written on."""


def told(reading: Reading, leased: Leased) -> Told:
    """Looked up beside the event loop; raises NotFound for a report that there is no more."""
    figures = (_digest if leased.report == "digest" else _report)(reading, leased)
    return figures, report_paper(reading, {})


def _report(reading: Reading, leased: Leased) -> Json:
    return report(reading, Wish(name=leased.report, first=leased.first_day, last=leased.last_day))


def _digest(reading: Reading, leased: Leased) -> Json:
    """Without people's words: they are erased in their time, and a mailbox forgets nothing."""
    digest = weekly_digest(reading, leased.first_day)
    comments = digest.pop("comments")
    return {"report": "digest", "comment_count": len(comments), **digest}


def parcel_of(leased: Leased, found: Told) -> Parcel:
    """Raises Unavailable when the file cannot be written."""
    figures, paper = found
    title, centre = title_of(figures), paper["centre"]
    text = TEXT.format(centre=centre, title=title)
    return Parcel(
        centre=centre, subject=f"{'[Gửi thử] ' if leased.is_trial else ''}{title} – {centre}",
        text=(TRIAL if leased.is_trial else "") + text, file_name=file_name(figures, leased.form),
        mime=MIMES[leased.form], data=file_of(figures, paper, leased.form),
    )  # fmt: skip
