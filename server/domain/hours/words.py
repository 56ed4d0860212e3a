"""Hours in words, for people who stand before a closed door, in both languages."""

from __future__ import annotations

from datetime import datetime

from server.domain.centre.hours import Words
from server.domain.hours.moment import Half, Rest
from server.domain.hours.timetable import ONE_DAY
from server.domain.hours.wall_clock import NOON, local_clock, local_day

WEEKDAYS = (
    ("thứ Hai", "Monday"), ("thứ Ba", "Tuesday"), ("thứ Tư", "Wednesday"), ("thứ Năm", "Thursday"),
    ("thứ Sáu", "Friday"), ("thứ Bảy", "Saturday"), ("Chủ nhật", "Sunday"),
)  # fmt: skip

_WHOLE: dict[Rest, Words] = {
    Rest.STOPPED: {"vi": "Trung tâm hiện không cấp số", "en": "The centre is not giving out numbers now"},
    Rest.DAY_OFF: {"vi": "Hôm nay trung tâm không làm việc", "en": "The centre is closed today"},
    Rest.EARLY: {"vi": "Chưa đến giờ làm việc", "en": "The centre is not open yet"},
    Rest.OVER: {"vi": "Đã hết giờ làm việc", "en": "The centre is closed for today"},
    Rest.LAST_TICKET: {"vi": "Đã hết giờ lấy số hôm nay", "en": "No more numbers today"},
    Rest.BREAK: {"vi": "Tạm nghỉ", "en": "Closed for a while"},
    Rest.LUNCH: {"vi": "Nghỉ trưa", "en": "Lunch break"},
}
_SERVICE: dict[Rest, Words] = {
    Rest.STOPPED: {"vi": "Tạm ngưng", "en": "Paused"},
    Rest.HOLIDAY: {"vi": "Hôm nay nghỉ", "en": "Closed today"},
    Rest.DAY_OFF: {"vi": "Hôm nay không nhận", "en": "Not today"},
    Rest.EARLY: {"vi": "Chưa đến giờ", "en": "Not open yet"},
    Rest.OVER: {"vi": "Đã hết giờ", "en": "Over for today"},
    Rest.LAST_TICKET: {"vi": "Đã hết giờ lấy số", "en": "No more numbers today"},
    Rest.BREAK: {"vi": "Tạm nghỉ", "en": "Closed for a while"},
    Rest.LUNCH: {"vi": "Nghỉ trưa", "en": "Lunch break"},
    Rest.QUOTA: {"vi": "Hết số hôm nay", "en": "Full for today"},
    Rest.FULL: {"vi": "Người chờ đã đủ đến giờ đóng cửa", "en": "Those waiting fill the time until closing"},
}
_HALVES: dict[Half, Words] = {
    Half.MORNING: {"vi": "Đã hết số buổi sáng", "en": "Full for this morning"},
    Half.AFTERNOON: {"vi": "Đã hết số buổi chiều", "en": "Full for this afternoon"},
}


def site_rest(rest: Rest, opens_at: datetime | None, holiday: Words | None, now: datetime, timezone: str) -> Words:
    """Why the whole centre rests: "Hôm nay nghỉ: Giỗ Tổ Hùng Vương", "Nghỉ trưa đến 13:30"."""
    if rest is Rest.HOLIDAY and holiday is not None:
        return {"vi": f"Hôm nay nghỉ: {holiday['vi']}", "en": f"Closed today: {holiday.get('en') or holiday['vi']}"}
    words = _WHOLE.get(rest, _WHOLE[Rest.OVER])
    if rest in (Rest.LUNCH, Rest.BREAK) and opens_at is not None and _same_day(opens_at, now, timezone):
        clock = local_clock(opens_at, timezone)
        return {"vi": f"{words['vi']} đến {clock}", "en": f"{words['en']} until {clock}"}
    return words


def opens(rest: Rest, opens_at: datetime | None, now: datetime, timezone: str) -> Words | None:
    """When a whole centre opens; None where the reason of its rest has said so already."""
    if opens_at is None or (rest in (Rest.LUNCH, Rest.BREAK) and _same_day(opens_at, now, timezone)):
        return None
    if rest is Rest.EARLY:
        clock = local_clock(opens_at, timezone)
        return {"vi": f"Mở cửa lúc {clock}", "en": f"Opens at {clock}"}
    return again(opens_at, now, timezone)


def service_rest(rest: Rest, half: Half) -> Words:
    """The same of one service, short enough for its card."""
    return _HALVES[half] if rest is Rest.HALF_DAY_QUOTA else _SERVICE[rest]


def again(opens_at: datetime | None, now: datetime, timezone: str) -> Words | None:
    """When it opens again: "Mở lại lúc 13:30", "Mở lại 07:30 thứ Hai 23/11"; None when nobody knows."""
    if opens_at is None:
        return None
    clock, day = local_clock(opens_at, timezone), local_day(opens_at, timezone)
    if _same_day(opens_at, now, timezone):
        return {"vi": f"Mở lại lúc {clock}", "en": f"Open again at {clock}"}
    vi, en = WEEKDAYS[day.weekday()]
    if day == local_day(now, timezone) + ONE_DAY:
        return {"vi": f"Mở lại {clock} ngày mai, {vi} {day:%d/%m}", "en": f"Open again tomorrow, {en}, at {clock}"}
    return {"vi": f"Mở lại {clock} {vi} {day:%d/%m}", "en": f"Open again on {en} {day.day}/{day.month} at {clock}"}


def soon(ends_at: datetime, timezone: str) -> Words:
    """The end of the day's numbers is near."""
    clock = local_clock(ends_at, timezone)
    return {"vi": f"Sắp hết giờ: số cuối cùng lúc {clock}", "en": f"Closing soon: the last number is at {clock}"}


def soon_rest(closes_at: datetime, opens_at: datetime, timezone: str) -> Words:
    """A break is near; it ends nobody's number."""
    closes, opens = local_clock(closes_at, timezone), local_clock(opens_at, timezone)
    vi, en = ("nghỉ trưa", "Lunch break") if closes <= NOON < opens else ("nghỉ giữa giờ", "Break")
    return {"vi": f"Sắp {vi}: {closes} – {opens}", "en": f"{en} soon: {closes} – {opens}"}


def still_served(closes_at: datetime | None, timezone: str) -> Words:
    """For those who hold a number already."""
    if closes_at is None:
        return {"vi": "Người đã có số vẫn được phục vụ.", "en": "Those who hold a number are still served."}
    clock = local_clock(closes_at, timezone)
    return {
        "vi": f"Người đã có số vẫn được phục vụ đến {clock}.",
        "en": f"Those who hold a number are served until {clock}.",
    }  # fmt: skip


def phone_rest(closes_at: datetime | None, opens_at: datetime | None, timezone: str) -> Words:
    """For somebody who waits: the rest that comes at `closes_at`, or the present one; it ends today, or not."""
    closes = local_clock(closes_at, timezone) if closes_at else None
    opens = local_clock(opens_at, timezone) if opens_at else None
    if opens is not None:
        vi, en = (f"{closes} – {opens}", f"{closes} – {opens}") if closes else (f"đến {opens}", f"until {opens}")
        return {
            "vi": f"Trung tâm nghỉ {vi}. Số của bạn vẫn có hiệu lực.",
            "en": f"The centre rests {en}. Your number stays good.",
        }
    if closes is not None:
        return {
            "vi": f"Trung tâm đóng cửa lúc {closes}. Số chỉ dùng trong hôm nay.",
            "en": f"The centre closes at {closes}. Numbers are good for today only.",
        }
    return {
        "vi": "Trung tâm đã hết giờ, quầy vẫn gọi người đang chờ. Số chỉ dùng trong hôm nay.",
        "en": "The centre has closed; those who wait are still called. Numbers are good for today only.",
    }


def _same_day(one: datetime, other: datetime, timezone: str) -> bool:
    return local_day(one, timezone) == local_day(other, timezone)
