"""In time or late: a table that was reckoned by hand, over a holiday and a Saturday that was worked instead."""

from datetime import UTC, date, datetime

import pytest

from server.domain.centre.hours import Holiday, Span
from server.domain.dossier import Dossier, DossierState, Timing, code_key, code_plain, is_code, on_time_rate, shown_code
from server.domain.hours.timetable import Timetable
from server.domain.hours.working_days import WorkingDays

OFFICE = tuple(Span(weekday=day, opens="07:30", closes="17:00") for day in range(5))
SATURDAY = Span(weekday=5, opens="07:30", closes="11:30")


def a_day(number: int) -> date:
    """Of November 2026, which begins on a Sunday."""
    return date(2026, 11, number)


def a_holiday(number: int, *hours: Span) -> Holiday:
    return Holiday(id=str(number), site_id="s", day=a_day(number), name={"vi": "Nghỉ"}, hours=hours)


DAYS = WorkingDays(
    Timetable(
        timezone="Asia/Ho_Chi_Minh", week=OFFICE,
        holidays={a_day(18): a_holiday(18), a_day(21): a_holiday(21, SATURDAY)},
    )
)  # fmt: skip
"""Wednesday the 18th is a holiday, for which Saturday the 21st is worked."""
TODAY = a_day(23)

S, T = DossierState, Timing
TABLE = [  # state, promised, result → timing, working days late, apology due
    (S.HANDED_OVER, 20, 19, T.EARLY, 0, None),
    (S.HANDED_OVER, 20, 20, T.ON_TIME, 0, None),
    (S.READY, 20, 21, T.LATE, 1, None),  # the Saturday that was worked
    (S.READY, 17, 19, T.LATE, 1, None),  # the holiday between does not count
    (S.REFUSED, 19, 23, T.LATE, 3, None),  # 20, 21, 23
    (S.RECEIVED, 25, None, T.IN_TIME, 0, None),
    (S.RECEIVED, 24, None, T.AT_RISK, 0, 23),
    (S.RECEIVED, 23, None, T.AT_RISK, 0, 21),
    (S.RECEIVED, 20, None, T.OVERDUE, 2, 19),  # 21, 23; the letter was due on the 19th
    (S.RECEIVED, 19, None, T.OVERDUE, 3, 17),
    (S.SUPPLEMENT, 19, None, T.PAUSED, 0, None),
    (S.RECEIVED, None, None, T.UNPROMISED, 0, None),
    (S.READY, None, 20, T.UNPROMISED, 0, None),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]} {row[1]} {row[2]}")
def test_each_row_of_the_table(row: tuple[DossierState, int | None, int | None, Timing, int, int | None]) -> None:
    state, promised, ready, timing, late, apology = row
    found = a_dossier(state, promised, ready)
    assert found.timing(TODAY, DAYS) is timing
    assert found.days_late(TODAY, DAYS) == late
    assert found.apology_due_on(TODAY, DAYS) == (a_day(apology) if apology else None)


def a_dossier(state: DossierState, promised: int | None, ready: int | None) -> Dossier:
    at = datetime(2026, 11, 2, 2, tzinfo=UTC)
    return Dossier(
        id="d", site_id="s", code="H01.02-261102-0001", code_key="H01-02-261102-0001", code_plain="H01022611020001",
        service_id=None, state=state, received_at=at, changed_at=at,
        promised_on=a_day(promised) if promised else None, result_ready_on=a_day(ready) if ready else None,
    )  # fmt: skip


def test_the_rate_of_the_table() -> None:
    timings = [a_dossier(s, p, r).timing(TODAY, DAYS) for s, p, r, *_ in TABLE]
    came = [timings.count(one) for one in (T.EARLY, T.ON_TIME, T.LATE)]
    assert (came, on_time_rate(*came)) == ([1, 1, 3], 0.4)
    assert on_time_rate(0, 0, 0) is None


def test_five_working_days_from_a_tuesday_over_the_holiday() -> None:
    assert DAYS.after(a_day(17), 5) == a_day(24)  # 19, 20, 21, 23, 24
    assert DAYS.following(a_day(17), 3) == [a_day(19), a_day(20), a_day(21)]
    assert DAYS.before(a_day(19), 1) == a_day(17)


def test_a_centre_without_hours_promises_nothing_for_a_weekend() -> None:
    always = WorkingDays(Timetable(timezone="Asia/Ho_Chi_Minh", holidays={a_day(23): a_holiday(23)}))
    assert always.after(a_day(20), 1) == a_day(24)


def test_a_code_is_one_however_it_is_written() -> None:
    written = ("H01.02-261102-0001", " h01.02-261102-0001\r", "H01/02 261102–0001")
    assert {code_key(one) for one in written} == {"H01-02-261102-0001"}
    assert code_key("HS-1-11") != code_key("HS-11-1"), "parted elsewhere, it is another one"
    assert code_plain("đ01.02") == "D0102"
    assert shown_code(" h01.02 -261102") == "H01.02-261102"
    assert [is_code(one) for one in ("H01.02", "chưa có mã", "A-1", "....", "1" * 65)] == [True, *[False] * 4]
