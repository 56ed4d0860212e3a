"""The console: the present ticket with its reason, the line in order, and what was done lately."""

from tests.story.hall import Site


def test_the_present_ticket_with_its_times_and_its_reason(site: Site) -> None:
    site.kiosk.take_number("Khai sinh", priority="pregnant", language="en")
    officer = site.officer(4).opens()
    site.clock.advance(minutes=3)
    officer.calls_next()
    site.clock.advance(minutes=1)
    officer.recalls()
    present = officer.console["present"]
    assert (present["label"], present["state"], present["calls"]) == ("C001", "called", 2)
    assert present["priority_class"]["name"]["vi"] == "Phụ nữ mang thai"
    assert present["language"] == "en"
    assert present["issued_at"] == "2026-11-23T01:00:00.000+00:00"
    assert present["called_at"] == "2026-11-23T01:04:00.000+00:00"
    assert (present["target_wait_s"], present["target_service_s"]) == (900, 600)
    assert officer.console["because"]["code"] == "priority"
    officer.starts()
    assert officer.console["present"]["started_at"] == "2026-11-23T01:04:00.000+00:00"


def test_the_line_holds_this_counters_services_in_the_order_in_which_people_came(site: Site) -> None:
    for service in ("Khai sinh", "Đất đai", "Kết hôn", "Khai sinh"):
        site.kiosk.take_number(service)
        site.clock.advance(minutes=1)
    assert [one["label"] for one in site.officer(4).console["queue"]] == ["C001", "C002", "C003"]
    assert [one["label"] for one in site.officer(3).console["queue"]] == ["C001", "A001", "C003"]
    assert site.officer(2).console["waiting"] == 1


def test_a_long_line_is_counted_whole_and_shown_in_part(site: Site) -> None:
    for _ in range(53):
        site.kiosk.take_number()
    console = site.officer(1).console
    assert (console["waiting"], len(console["queue"])) == (53, 50)
    assert console["queue"][0]["label"] == "A001"


def test_what_was_done_lately_and_what_may_be_taken_back(site: Site) -> None:
    for _ in range(7):
        site.kiosk.take_number()
    officer = site.officer(1).opens()
    for place in range(7):
        site.clock.advance(minutes=1)
        officer.calls_next()
        officer.reports_no_show() if place == 5 else officer.finishes()
    recent = officer.console["recent"]
    assert [one["label"] for one in recent] == ["A007", "A006", "A005", "A004", "A003"]
    assert [one["may_undo"] for one in recent] == [False, True, False, False, False]
    assert officer.console["served_today"] == 6


def test_an_empty_console_says_that_it_is_empty(site: Site) -> None:
    console = site.officer(1).console
    assert (console["present"], console["because"], console["queue"], console["recent"]) == (None, None, [], [])
    assert (console["counter"]["state"], console["counter"]["officer"]) == ("closed", None)
    assert console["recalls_allowed"] == 3
    assert {reason["code"] for reason in console["pause_reasons"]} >= {"lunch", "break"}


def test_a_console_shows_no_secret_and_no_mark(site: Site) -> None:
    visit = site.serves_one(1)
    site.tablet(1).rates(1, comment="Thái độ").good()
    told = str(site.officer(1).console)
    assert visit.token not in told
    assert "Thái độ" not in told
