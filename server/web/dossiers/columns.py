"""The columns of a file of dossiers, and how their cells are read."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from functools import lru_cache

from server.domain.dossier import DossierState
from server.domain.errors import BadRequest
from server.domain.numbering import zone

NAMES: dict[str, tuple[str, ...]] = {
    "code": ("mã hồ sơ", "số hồ sơ", "mã số hồ sơ"),
    "service": ("thủ tục", "mã thủ tục", "mã dịch vụ", "lĩnh vực", "mã lĩnh vực"),
    "state": ("trạng thái", "tình trạng"),
    "received_at": ("ngày tiếp nhận", "tiếp nhận lúc", "ngày nhận"),
    "promised_on": ("ngày hẹn trả", "ngày hẹn trả kết quả", "hạn trả", "hẹn trả"),
    "result_ready_on": ("ngày có kết quả", "ngày hoàn thành"),
    "handed_over_at": ("ngày trả kết quả", "trả kết quả lúc", "ngày trả"),
    "apologised_on": ("ngày gửi phiếu xin lỗi", "ngày xin lỗi"),
    "changed_at": ("cập nhật lúc", "thời điểm cập nhật", "thay đổi lúc"),
}
"""Column → what Vietnamese files call it, whatever the capitals and marks."""
STATES: dict[DossierState, tuple[str, ...]] = {
    DossierState.RECEIVED: ("đã tiếp nhận", "tiếp nhận", "đang giải quyết", "đang xử lý"),
    DossierState.SUPPLEMENT: ("chờ bổ sung", "yêu cầu bổ sung", "bổ sung", "tạm dừng", "chờ bổ sung giấy tờ"),
    DossierState.READY: ("đã có kết quả", "có kết quả", "chờ trả kết quả", "đã giải quyết"),
    DossierState.HANDED_OVER: ("đã trả kết quả", "đã trả"),
    DossierState.REFUSED: ("từ chối", "từ chối, trả lại", "trả lại hồ sơ", "không tiếp nhận", "không đủ điều kiện"),
}
"""State → what a file may say for it; its own code does too."""
DAY = re.compile(r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<D>\d{1,2})[/.-](?P<M>\d{1,2})[/.-](?P<Y>\d{4}))")
CLOCK = re.compile(r"[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6})\d*)?)? ?(Z|[+-]\d{2}:?\d{2})?")


def flat(text: str) -> str:
    """Small letters without marks, one space between words."""
    parts = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[a-z0-9]+", plain))


COLUMN_OF = {flat(one): name for name, others in NAMES.items() for one in (name, *others)}
STATE_OF = {flat(one): state for state, others in STATES.items() for one in (state.value, *others)}


@lru_cache(maxsize=64)
def state_of(cell: str) -> DossierState:
    """Raises BadRequest for a word that is none of STATES."""
    found = STATE_OF.get(flat(cell))
    if found is None:
        raise BadRequest("state", "one of " + ", ".join(state.value for state in DossierState), "choice")
    return found


@lru_cache(maxsize=8192)
def day_of_cell(column: str, cell: str) -> date:
    """`2026-11-23` or, as Vietnamese files have it, `23/11/2026`; the time of day is left out."""
    return _read(column, cell)[0]


def instant_of_cell(column: str, cell: str, timezone: str) -> datetime:
    """In UTC: a day with or without its time, by the site's clock unless the cell names an offset."""
    day, rest = _read(column, cell)
    local = _clock(column, day, rest) if rest else datetime(day.year, day.month, day.day)  # noqa: DTZ001 - zoned below
    return (local if local.tzinfo else local.replace(tzinfo=zone(timezone))).astimezone(UTC)


def _read(column: str, cell: str) -> tuple[date, str]:
    found = DAY.match(cell)
    if found is None or (cell[found.end() :] and not CLOCK.fullmatch(cell, found.end())):
        raise BadRequest(column, "a day such as 2026-11-23 or 23/11/2026", "date")
    year, month, day = (int(found[a] or found[b]) for a, b in (("y", "Y"), ("m", "M"), ("d", "D")))
    try:
        told = date(year, month, day)
    except ValueError as error:
        raise BadRequest(column, "there is no such day", "date") from error
    if not 2000 <= told.year <= 2199:
        raise BadRequest(column, "a day from 2000 on", "date")
    return told, cell[found.end() :]


def _clock(column: str, day: date, rest: str) -> datetime:
    found = CLOCK.fullmatch(rest)
    hour, minute, second, part, offset = found.groups() if found else ("99", "", "", "", "")
    text = f"{day.isoformat()}T{int(hour):02}:{minute}:{second or '00'}.{(part or '0'):0<6}{offset or ''}"
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise BadRequest(column, "there is no such time of day", "date") from error
