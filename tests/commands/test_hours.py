"""Hours, holidays and quotas as people meet them at the doors."""

from datetime import datetime

import pytest

from tests.story.clock import HANOI
from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.setting_up import adds_holiday, week

OFFICE = week(("07:30", "11:30"), ("13:30", "17:00"))


def at(hour: int, minute: int = 0, *, day: int = 23) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=HANOI)


def leaf(site: Site, name: str = "Đất đai") -> Json:
    leaves = [child for field in site.kiosk.state["services"] for child in field["children"]]
    found: Json = next(one for one in leaves if one["name"] == name)
    return found


@pytest.mark.parametrize(
    ("now", "reason", "title", "again"),
    [
        (at(6), "early", "Chưa đến giờ làm việc", "Mở cửa lúc 07:30"),
        (at(11, 30), "lunch", "Nghỉ trưa đến 13:30", None),
        (at(17), "over", "Đã hết giờ làm việc", "Mở lại 07:30 ngày mai, thứ Ba 24/11"),
    ],
)
def test_a_closed_centre_says_why_and_when_again(
    site: Site, now: datetime, reason: str, title: str, again: str | None
) -> None:
    site.sets(hours=OFFICE)
    site.clock.strikes(now)
    answer = site.kiosk.asks()
    assert answer.refusal == (409, "site.closed")
    assert answer.facts["reason"] == reason
    for screen in (site.kiosk, site.board):
        opening = screen.state["opening"]
        assert (screen.state["open"], opening["title"]["vi"]) == (False, title)
        assert (opening["again"] or {"vi": None})["vi"] == again
    assert datetime.fromisoformat(answer.facts["opens_at"]) == datetime.fromisoformat(opening["opens_at"])


def test_on_friday_evening_people_are_told_of_monday(site: Site) -> None:
    site.sets(hours=OFFICE)
    site.clock.strikes(at(18, day=27))
    opening = site.kiosk.state["opening"]
    assert opening["again"] == {"vi": "Mở lại 07:30 thứ Hai 30/11", "en": "Open again on Monday 30/11 at 07:30"}
    site.clock.strikes(at(9, day=28))
    assert site.kiosk.state["opening"]["title"]["vi"] == "Hôm nay trung tâm không làm việc"


def test_officers_go_on_serving_after_closing_time(site: Site) -> None:
    site.sets(hours=OFFICE)
    site.clock.strikes(at(16, 50))
    visit, officer = site.kiosk.take_number(), site.officer(1).opens()
    site.clock.strikes(at(17, 10))
    assert officer.calls_next() == visit.label
    officer.starts().finishes()
    assert visit.phone["state"] == "done"


def test_a_holiday_added_today_closes_the_doors_at_once_and_its_removal_opens_them(site: Site) -> None:
    waiting = site.kiosk.take_number()
    added = adds_holiday(site, "2026-11-23", "Giỗ Tổ Hùng Vương")
    assert site.kiosk.asks().refusal == (409, "site.closed")
    assert site.kiosk.state["opening"]["title"]["vi"] == "Hôm nay nghỉ: Giỗ Tổ Hùng Vương"
    assert site.board.state["opening"]["title"]["en"] == "Closed today: Giỗ Tổ Hùng Vương"
    assert site.officer(1).opens().calls_next() == waiting.label, "who holds a number is served"
    row = added["row"]
    site.admin.door.post(f"/setup/holidays/{row['id']}/remove", {"version": row["version"]}).good()
    assert site.kiosk.take_number().label == "A002"


def test_a_holiday_may_have_hours_of_its_own(site: Site) -> None:
    site.sets(hours=OFFICE)
    adds_holiday(site, "2026-11-23", "Trực Tết", ("08:00", "10:00"))
    assert site.kiosk.state["opening"]["holiday"]["vi"] == "Trực Tết"
    assert site.kiosk.take_number().label == "A001"
    site.clock.strikes(at(10))
    assert site.kiosk.asks().facts["reason"] == "over"
    site.clock.strikes(at(8, day=24))
    assert not site.kiosk.state["opening"]["holiday"]


def test_a_service_with_hours_of_its_own_closes_alone_and_keeps_the_centre_open(site: Site) -> None:
    site.sets(hours=OFFICE)
    site.sets_service("Khai sinh", hours=[{"weekday": 0, "opens": "13:30", "closes": "20:00"}])
    answer = site.kiosk.asks("Khai sinh")
    assert answer.refusal == (409, "service.closed")
    assert leaf(site, "Khai sinh")["closed_words"]["vi"] == "Chưa đến giờ"
    assert leaf(site, "Khai sinh")["again"]["vi"] == "Mở lại lúc 13:30"
    site.clock.strikes(at(18))
    assert site.kiosk.state["open"]
    assert leaf(site)["closed_because"] == "site.closed"
    assert site.kiosk.take_number("Khai sinh").label == "C001"


def test_numbers_end_before_closing_time_and_screens_tell_it_half_an_hour_before(site: Site) -> None:
    site.sets(hours=OFFICE, last_ticket_min=30)
    site.clock.strikes(at(15, 59))
    assert not site.kiosk.state["opening"]["soon"]
    site.clock.strikes(at(16))
    assert site.kiosk.state["opening"]["soon"]["vi"] == "Sắp hết giờ: số cuối cùng lúc 16:30"
    site.kiosk.take_number()
    site.clock.strikes(at(16, 30))
    assert site.kiosk.asks().refusal == (409, "service.last_ticket_given")
    opening = site.board.state["opening"]
    assert opening["title"]["vi"] == "Đã hết giờ lấy số hôm nay"
    assert opening["note"]["vi"] == "Người đã có số vẫn được phục vụ đến 17:00."
    site.clock.strikes(at(11, 5, day=24))
    assert site.kiosk.state["opening"]["soon"]["vi"] == "Sắp nghỉ trưa: 11:30 – 13:30"


def test_a_half_days_quota_counts_each_half_for_itself(site: Site) -> None:
    site.sets(hours=OFFICE)
    site.sets_service("Đất đai", half_day_quota=2)
    site.kiosk.take_number()
    assert leaf(site)["left"] == 1
    site.kiosk.take_number()
    answer = site.kiosk.asks()
    assert answer.refusal == (409, "service.half_day_quota_reached")
    assert (answer.facts["half"], answer.facts["quota"]) == ("morning", 2)
    assert leaf(site)["closed_words"]["vi"] == "Đã hết số buổi sáng"
    assert leaf(site)["again"]["vi"] == "Mở lại lúc 13:30"
    site.clock.strikes(at(13, 30))
    assert leaf(site)["left"] == 2
    assert [site.kiosk.take_number().label for _ in range(2)] == ["A003", "A004"]
    assert site.kiosk.asks().facts["half"] == "afternoon"
    assert leaf(site)["closed_words"]["vi"] == "Đã hết số buổi chiều"


def test_numbers_end_when_those_who_wait_fill_the_time_until_closing(site: Site) -> None:
    """Ten minutes each at three counters: from 16:00 on eighteen people fit in, and no more."""
    site.sets(hours=OFFICE, stops_when_full=True)
    site.clock.strikes(at(16))
    for number in (1, 2, 3):
        site.officer(number).opens()
    for _ in range(16):
        site.kiosk.take_number()
    answer = site.kiosk.asks()
    assert answer.refusal == (409, "service.full_until_close")
    assert leaf(site)["closed_because"] == "service.full_until_close", "told before anybody touches it"
    assert site.kiosk.take_number("Kết hôn").label == "C001", "another counter has time"
    site.officer(1).calls_next()
    site.officer(2).calls_next()
    site.officer(3).calls_next()
    assert site.kiosk.take_number().label == "A017"
    site.officer(2).tries("finish").good()
    site.officer(2).closes()
    assert site.kiosk.asks().refusal == (409, "service.full_until_close"), "a counter less"


def test_the_estimate_follows_how_long_services_take_today(site: Site) -> None:
    site.sets(hours=OFFICE, stops_when_full=True)
    officer = site.officer(1).opens()
    for _ in range(5):
        site.kiosk.take_number()
        officer.calls_next()
        officer.starts()
        site.clock.advance(minutes=2)
        officer.finishes()
    site.clock.strikes(at(16, 50))
    for _ in range(5):
        site.kiosk.take_number()
    assert site.kiosk.asks().refusal == (409, "service.full_until_close"), "five of two minutes fit into ten"


def test_a_service_closed_live_is_told_with_its_notice_and_reopened_without(site: Site) -> None:
    path = f"/services/{site.centre.services['Đất đai']}"
    notice = {"vi": "Hệ thống đất đai bảo trì đến 14:00", "en": "The land register is down until 14:00"}
    site.supervisor.door.post(f"{path}/close", {"notice": notice}).good()
    assert leaf(site)["notice"] == notice
    assert leaf(site)["closed_words"]["vi"] == "Tạm ngưng"
    closed = site.board.state["closed_services"]
    assert [(one["service"]["name"], one["notice"]) for one in closed] == [("Đất đai", notice)]
    assert site.kiosk.asks().refusal == (409, "service.closed")
    site.supervisor.door.post(f"{path}/open").good()
    assert (leaf(site)["notice"], site.board.state["closed_services"]) == (None, [])


def test_a_notice_needs_its_vietnamese(site: Site) -> None:
    path, supervisor = f"/services/{site.centre.services['Đất đai']}/close", site.supervisor
    with site.unchanged():
        answer = supervisor.door.post(path, {"notice": {"en": "Down"}})
    assert answer.refusal == (422, "request.field")
    assert answer.facts["field"] == "notice.vi"


def test_a_phone_is_told_of_the_next_rest_while_its_number_waits(site: Site) -> None:
    site.sets(hours=OFFICE)
    visit = site.kiosk.take_number()
    rest = visit.phone["rest"]
    assert datetime.fromisoformat(rest["from"]) == at(11, 30)
    assert datetime.fromisoformat(rest["until"]) == at(13, 30)
    assert rest["words"]["vi"] == "Trung tâm nghỉ 11:30 – 13:30. Số của bạn vẫn có hiệu lực."
    site.clock.strikes(at(14))
    rest = visit.phone["rest"]
    assert (datetime.fromisoformat(rest["from"]), rest["until"]) == (at(17), None)
    assert rest["words"]["vi"] == "Trung tâm đóng cửa lúc 17:00. Số chỉ dùng trong hôm nay."
    site.sets(hours=[])
    assert visit.phone["rest"] is None


def test_a_week_of_hours_for_whoever_sets_them_up(site: Site) -> None:
    site.sets(hours=OFFICE, last_ticket_min=15)
    site.sets_service("Khai sinh", hours=[{"weekday": 1, "opens": "08:00", "closes": "10:00"}], daily_quota=20)
    adds_holiday(site, "2026-11-24", "Ngày Văn hóa Việt Nam")
    days = site.admin.door.get("/hours/preview?from=2026-11-23").good()["days"]
    assert [day["day"] for day in days] == [f"2026-11-{day}" for day in range(23, 30)]
    monday, tuesday, saturday = days[0], days[1], days[5]
    assert monday["spans"] == [{"opens": "07:30", "closes": "11:30"}, {"opens": "13:30", "closes": "17:00"}]
    assert monday["last_ticket"] == "16:45"
    assert (tuesday["holiday"]["vi"], tuesday["spans"], tuesday["last_ticket"]) == ("Ngày Văn hóa Việt Nam", [], None)
    assert saturday["spans"] == []
    said = {one["service"]["name"]: (one["why"], len(one["spans"])) for one in monday["services"]}
    assert said == {
        "Đất đai": ("site", 2), "Nhận kết quả đất đai": ("site", 2), "Khai sinh": ("closed", 0), "Kết hôn": ("site", 2),
    }  # fmt: skip
    assert {one["why"] for one in tuesday["services"]} == {"holiday"}
    assert site.supervisor.door.get("/hours/preview?from=2026-11-23").refusal == (403, "auth.forbidden")


def test_the_years_holidays_are_proposed_and_never_applied(site: Site) -> None:
    site.sets(hours=OFFICE)
    with site.unchanged():
        proposed = site.admin.door.get("/holidays/proposed?year=2026").good()["holidays"]
    by_day = {one["day"]: one for one in proposed}
    assert by_day["2026-02-17"]["name"]["vi"] == "Tết Nguyên đán (mùng 1)"
    assert by_day["2026-04-27"]["name"]["vi"] == "Nghỉ bù Giỗ Tổ Hùng Vương"
    assert by_day["2026-02-17"]["is_decided"]
    assert by_day["2026-01-01"]["basis"] == "Bộ luật Lao động 2019, Điều 112"
    adds_holiday(site, "2026-11-24", "Ngày Văn hóa Việt Nam")
    left = {one["day"] for one in site.admin.door.get("/holidays/proposed?year=2026").good()["holidays"]}
    assert by_day.keys() - left == {"2026-11-24"}
    assert site.admin.door.get("/holidays/proposed?year=1999").refusal == (422, "request.field")


def test_a_mended_time_zone_is_the_one_that_doors_open_by_at_once(site: Site) -> None:
    site.sets(hours=OFFICE, timezone="UTC")
    assert site.kiosk.asks().facts["reason"] == "early", "eight in Hà Nội is one in the night there"
    site.sets(timezone="Asia/Ho_Chi_Minh")
    assert site.kiosk.take_number().label == "A001"


def test_a_saturday_that_is_worked_in_exchange_is_a_day_with_hours(site: Site) -> None:
    site.sets(hours=OFFICE)
    adds_holiday(site, "2026-11-28", "Làm bù", ("07:30", "11:30"))
    site.clock.strikes(at(8, day=28))
    assert site.kiosk.take_number().label == "A001"
    site.clock.strikes(at(12, day=28))
    assert site.kiosk.state["opening"]["again"]["vi"] == "Mở lại 07:30 thứ Hai 30/11"


def test_two_centres_keep_their_own_hours(site: Site, other_site: Site) -> None:
    site.sets(hours=OFFICE)
    adds_holiday(site, "2026-11-23", "Nghỉ")
    assert site.kiosk.asks().refusal == (409, "site.closed")
    assert other_site.kiosk.take_number().label == "A001"
