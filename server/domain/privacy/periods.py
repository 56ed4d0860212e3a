"""What is kept for how long: the one table that the erasing job, the administrator's page and docs/privacy share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from server.domain.centre.hours import Words
from server.domain.errors import BadRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """Days that a centre keeps what may point to a person; whole days of its own calendar, today not counted."""

    comments_days: int = 365
    words_days: int = 365
    dossiers_days: int = 1095
    links_days: int = 90
    slips_days: int = 7
    origins_days: int = 90


USUAL = Retention()


class How(StrEnum):
    """What becomes of it at the end."""

    ERASED = "erased"
    """The value goes; the visit's times, service and marks stay."""
    CUT = "cut"
    """What links a paper or a phone to the row goes; the row stays."""
    DELETED = "deleted"
    """The whole row goes."""
    STAYS = "stays"
    """It points to nobody, or is needed as long as the person works here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One row of the table. `least` and `most` bound what a centre may choose, in days; without them the period is
    fixed: `usual` days, or as `until` says."""

    code: str
    what: Words
    how: How
    usual: int | None = None
    least: int | None = None
    most: int | None = None
    until: Words | None = None

    @property
    def setting(self) -> str | None:
        """The field of Retention; None for a fixed period."""
        return f"{self.code}_days" if self.least is not None else None


KEPT = (
    Kept(code="figures", how=How.STAYS, until={"vi": "không thời hạn", "en": "without end"}, what={
        "vi": "Số thứ tự, lượt, giờ chờ và phục vụ, giờ chờ đã báo, mức đánh giá, lý do chọn sẵn: không chỉ đến ai",
        "en": "Tickets, turns, times of waiting and service, waits as told, marks, reasons from a list: nobody's",
    }),
    Kept(code="comments", how=How.ERASED, usual=365, least=30, most=1095, what={
        "vi": "Góp ý người dân tự viết và ghi chú xử lý góp ý",
        "en": "Comments in citizens' own words, and the notes of following them up",
    }),
    Kept(code="words", how=How.ERASED, usual=365, least=30, most=1095, what={
        "vi": "Ghi chú, lý do, lời nhắn cán bộ tự viết",
        "en": "Notes, reasons and messages in officers' own words",
    }),
    Kept(code="dossiers", how=How.ERASED, usual=1095, least=90, most=3650, what={
        "vi": "Mã hồ sơ", "en": "Codes of dossiers",
    }),
    Kept(code="links", how=How.CUT, usual=90, least=1, most=365, what={
        "vi": "Liên kết từ mã QR trên phiếu đến lượt của người dân",
        "en": "The link from the QR code on a ticket to its visit",
    }),
    Kept(code="slips", how=How.CUT, usual=7, least=1, most=90, what={
        "vi": "Nội dung phiếu đã in (có mã QR)", "en": "What printed tickets say (their QR code is in it)",
    }),
    Kept(code="origins", how=How.ERASED, usual=90, least=30, most=730, what={
        "vi": "Địa chỉ mạng của cán bộ trong nhật ký; của người dân thì không bao giờ giữ",
        "en": "Network addresses of staff in the audit; those of citizens are never kept",
    }),
    Kept(code="answers", how=How.DELETED, usual=2, what={
        "vi": "Câu trả lời đã gửi, để yêu cầu gửi lại không làm hai lần",
        "en": "Answers that were given, so that a request that comes again is not done twice",
    }),
    Kept(code="contacts", how=How.DELETED, what={
        "vi": "Số điện thoại hoặc địa chỉ trình duyệt mà người dân để lại để được báo khi đến lượt, được nhắc lịch hẹn "
        "hoặc được mời đến khi đang giữ chỗ",
        "en": "Telephone numbers and browsers' addresses at which people asked to be told of their turn, "
        "reminded of an appointment, or told to come for a place",
    }, until={
        "vi": "đến khi lượt hoặc lịch hẹn kết thúc, chậm nhất một ngày sau đó",
        "en": "until the visit or the appointment ends, a day after it at most",
    }),
    Kept(code="notices", how=How.DELETED, usual=30, what={
        "vi": "Tin đã gửi cho phần mềm khác", "en": "Notices that were sent to other software",
    }),
    Kept(code="presence", how=How.DELETED, usual=30, what={
        "vi": "Lần cuối thấy một thiết bị và địa chỉ mạng của nó",
        "en": "When a device was last heard of, and its network address",
    }),
    Kept(code="sessions", how=How.DELETED, what={
        "vi": "Phiên đăng nhập của cán bộ", "en": "Sign-ins of staff",
    }, until={
        "vi": "đến khi phiên hết hạn, rồi xóa trong một giờ",
        "en": "until they end, then deleted within an hour",
    }),
    Kept(code="staff", how=How.STAYS, what={
        "vi": "Tên, tên đăng nhập, vai trò của cán bộ", "en": "Names, sign-in names and roles of staff",
    }, until={
        "vi": "chừng nào nhật ký còn cần tên người chịu trách nhiệm",
        "en": "as long as the audit needs who answers for it",
    }),
    Kept(code="journal", how=How.STAYS, what={
        "vi": "Nhật ký mọi thay đổi, đã bỏ những gì nêu trên khi hết hạn",
        "en": "The journal of all changes, without the above once its time is over",
    }, until={"vi": "không thời hạn", "en": "without end"}),
    Kept(code="logs", how=How.DELETED, what={
        "vi": "Nhật ký kỹ thuật (ra stderr; không ghi địa chỉ, tên hay chữ tự viết của ai)",
        "en": "Technical logs (to stderr; nobody's address, name or words are in them)",
    }, until={"vi": "theo journald của máy", "en": "as the machine's journald is set"}),
    Kept(code="backups", how=How.STAYS, what={
        "vi": "Bản sao lưu: giữ những gì có lúc sao; phục hồi xong, việc xóa chạy lại",
        "en": "Backups: they hold what stood there; after a restore the erasing runs again",
    }, until={
        "vi": "nên không quá 30 ngày, theo người vận hành",
        "en": "30 days at most are advised; whoever runs the machine decides",
    }),
)  # fmt: skip
"""The table. docs/privacy.md and docs/privacy.vi.md show it; a test compares them."""
OF_CODE = {one.code: one for one in KEPT}
SETTINGS = tuple(one for one in KEPT if one.setting)
RULES = tuple(one.code for one in SETTINGS)
"""What the job erases site by site; housekeeping drops what no journal tells of."""


def must_be_retention(chosen: Retention) -> None:
    """Raise BadRequest for a period outside of its bounds."""
    for kept in SETTINGS:
        days = getattr(chosen, str(kept.setting))
        if not (kept.least or 0) <= days <= (kept.most or 0):
            raise BadRequest(
                f"retention.{kept.setting}", f"{kept.least} to {kept.most} days", "range",
                least=kept.least, most=kept.most,
            )  # fmt: skip


def days_of(chosen: Retention, code: str) -> int:
    """For how many days a centre keeps what this row tells of; raises KeyError for one without a number of days."""
    kept = OF_CODE[code]
    if kept.setting:
        return int(getattr(chosen, kept.setting))
    if kept.usual is None:
        raise KeyError(code)
    return kept.usual
