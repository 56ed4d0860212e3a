"""A kiosk without its server: leased numbers, and what becomes of them when it is back."""

from datetime import datetime, timedelta

from server.commands.day import CloseDay
from server.domain.roles import system_actor
from tests.story.alone import AloneKiosk
from tests.story.hall import Site
from tests.story.ledger import journal_of, present_rows, replayed_rows


def events(site: Site, name: str) -> list[dict[str, object]]:
    """The facts of the journal's rows of that name."""
    return [row.facts for row in journal_of(site.server.store, site.centre.id) if row.event == name]


def test_a_kiosk_leases_a_block_in_each_series_for_today_and_tomorrow_once(site: Site) -> None:
    kiosk = AloneKiosk(site)
    first = kiosk.leases_numbers()
    assert [(one["series"], one["business_day"], one["first"], one["last"]) for one in first] == [
        ("A", "2026-11-23", 801, 850), ("C", "2026-11-23", 801, 850),
        ("A", "2026-11-24", 801, 850), ("C", "2026-11-24", 801, 850),
    ]  # fmt: skip
    revision = site.revision
    assert kiosk.leases_numbers() == first
    assert site.revision == revision


def test_two_kiosks_never_hold_the_same_number(site: Site) -> None:
    one, other = AloneKiosk(site), AloneKiosk(site, "kiosk without printer")
    one.leases_numbers()
    other.leases_numbers()
    assert (one.block()["last"], other.block()["first"]) == (850, 851)
    assert [one.gives(), other.gives(), site.kiosk.take_number().label] == ["A801", "A851", "A001"]
    assert one.states() == other.states() == ["accepted"]


def test_a_kiosk_that_lost_its_notebook_gets_other_numbers(site: Site) -> None:
    AloneKiosk(site).leases_numbers()
    renewed = AloneKiosk(site)
    renewed.leases_numbers()
    assert renewed.block()["first"] == 851


def test_a_machine_that_asks_without_end_is_stopped(site: Site) -> None:
    for _ in range(12):
        AloneKiosk(site).leases_numbers()
    answer = AloneKiosk(site).screen.door.post("/kiosk/numbers", {"keeper": "0123456789abcdefghij"})
    assert answer.refusal == (409, "lease.limit")


def test_a_block_that_runs_low_is_renewed(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    for _ in range(26):
        kiosk.gives()
    kiosk.reports().good()
    blocks = [one for one in kiosk.leases_numbers() if one["series"] == "A" and one["business_day"] == "2026-11-23"]
    assert [(one["first"], one["last"]) for one in blocks] == [(801, 850), (851, 900)]


def test_who_came_first_is_called_first_whoever_gave_the_number(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    labels = []
    for is_alone in (True, False, True):
        labels.append(kiosk.gives() if is_alone else site.kiosk.take_number().label)
        site.clock.advance(minutes=1)
    site.clock.advance(minutes=10)
    assert kiosk.states() == ["accepted", "accepted"]
    officer = site.officer(1).opens()
    assert [officer.calls_next() for _ in range(3)] == labels == ["A801", "A001", "A802"]


def test_waits_count_from_the_issue_not_from_the_report(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    kiosk.gives()
    site.clock.advance(minutes=30)
    kiosk.reports().good()
    waiting = site.supervisor.floor["services"]
    (row,) = [one for one in waiting if one["service"]["name"] == "Đất đai"]
    assert row["waiting"] == 1
    with site.server.reader.of(site.centre.id) as reading:
        (turn,) = reading.turns.where()
        assert reading.now - turn.waiting_since == timedelta(minutes=30)


def test_the_phone_follows_the_number_by_the_secret_that_the_kiosk_drew(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    kiosk.gives()
    kiosk.reports().good()
    followed = kiosk.screen.door.get(f"/tickets/{kiosk.given[0]['token']}").good()
    assert (followed["label"], followed["state"], followed["ahead"]) == ("A801", "waiting", 0)


def test_a_report_said_again_in_parts_or_backwards_comes_to_the_same(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    labels = []
    for _ in range(5):
        labels.append(kiosk.gives())
        site.clock.advance(seconds=20)
    assert kiosk.states(kiosk.given[3], kiosk.given[1]) == ["accepted", "accepted"]
    assert kiosk.states(*reversed(kiosk.given)) == ["accepted", "known", "accepted", "known", "accepted"]
    with site.unchanged():
        assert kiosk.states() == ["known"] * 5
    officer = site.officer(1).opens()
    assert [officer.calls_next() for _ in range(5)] == labels


def test_what_cannot_be_is_refused_by_itself_and_the_technician_hears_of_it(site: Site) -> None:
    kiosk, other = AloneKiosk(site), AloneKiosk(site, "kiosk without printer")
    kiosk.leases_numbers()
    other.leases_numbers()
    for _ in range(6):
        kiosk.gives()
    good, foreign, outside, service, twice, unknown = kiosk.given
    foreign["lease_id"] = other.block()["id"]
    outside["number"] = 900
    service["service_id"] = site.centre.services["Khai sinh"]
    twice["number"] = good["number"]
    unknown["lease_id"] = "nosuchthing12345"
    answer = kiosk.reports().good()["tickets"]
    codes = {one["id"]: one["code"] for one in answer}
    assert [codes[one["id"]] for one in kiosk.given] == [
        None, "lease.foreign", "lease.outside", "lease.service", "lease.number_twice", "lease.foreign"
    ]  # fmt: skip
    with site.server.reader.of(site.centre.id) as reading:
        assert [one.label for one in reading.tickets.where()] == ["A801"]
    (alert,) = site.supervisor.floor["alerts"]
    assert (alert["kind"], alert["about"]["vi"]) == ("lease", "kiosk")
    with site.unchanged():
        kiosk.reports().good()


def test_another_kiosk_cannot_report_what_this_one_gave(site: Site) -> None:
    kiosk, other = AloneKiosk(site), AloneKiosk(site, "kiosk without printer")
    kiosk.leases_numbers()
    kiosk.gives()
    assert other.states(*kiosk.given) == ["refused"]
    assert kiosk.states() == ["accepted"]


def test_a_number_that_the_server_gave_and_nobody_heard_of_leaves_the_line(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    ghost = site.kiosk.take_number(request_id="the-same-touch")
    kiosk.gives(request_id="the-same-touch")
    kiosk.reports().good()
    assert ghost.phone["state"] == "cancelled"
    assert site.agent.claims() is None, "its paper never comes out"
    assert site.officer(1).opens().calls_next() == "A801"


def test_a_number_whose_paper_came_out_stays(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    printed = site.kiosk.take_number(request_id="the-same-touch")
    site.agent.says(site.agent.claims() or {}, "sending").good()
    kiosk.gives(request_id="the-same-touch")
    kiosk.reports().good()
    assert printed.phone["state"] == "waiting"


def test_a_request_that_wakes_up_late_gives_no_second_number(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    kiosk.gives(request_id="slow")
    kiosk.reports().good()
    with site.unchanged():
        assert site.kiosk.asks(request_id="slow").refusal == (409, "request.reused")


def test_the_paper_of_a_number_is_known_and_known_better_later(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    kiosk.gives(paper="unconfirmed")
    kiosk.reports().good()
    assert [one["state"] for one in site.kiosk.state["prints"]] == ["unconfirmed"]
    kiosk.given[0]["paper"] = "confirmed"
    assert kiosk.states() == ["known"]
    assert [one["state"] for one in site.kiosk.state["prints"]] == ["confirmed"]
    assert site.agent.claims() is None


def test_a_clock_that_is_hours_off_keeps_the_order_and_is_told(site: Site) -> None:
    kiosk = AloneKiosk(site, clock_is_off=timedelta(hours=-5))
    kiosk.leases_numbers()
    kiosk.gives()
    site.clock.advance(minutes=5)
    kiosk.reports().good()
    (told,) = events(site, "NumbersReported")
    assert told["clock_s"] == 5 * 3600
    with site.server.reader.of(site.centre.id) as reading:
        (ticket,) = reading.tickets.where()
        assert reading.now - ticket.issued_at == timedelta(minutes=5)
    assert [one["facts"]["code"] for one in site.supervisor.floor["alerts"]] == ["clock"]


def test_a_clock_that_jumped_in_between_is_kept_within_lease_and_report(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    kiosk.clock_is_off = timedelta(days=-400)
    kiosk.gives()
    kiosk.clock_is_off = timedelta()
    site.clock.advance(minutes=5)
    kiosk.reports().good()
    (told,) = events(site, "NumbersReported")
    assert told["doubtful"] == ["A801"]
    with site.server.reader.of(site.centre.id) as reading:
        (ticket,) = reading.tickets.where()
        assert reading.now - ticket.issued_at == timedelta(minutes=5), "not before its lease"


def test_tomorrow_begins_without_the_server(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    kiosk.gives()
    site.clock.strikes(datetime(2026, 11, 24, 8, 0))  # noqa: DTZ001
    assert kiosk.gives() == "A801"
    assert kiosk.states() == ["accepted", "accepted"]
    with site.server.reader.of(site.centre.id) as reading:
        found = {(str(one.business_day), one.label, one.state.value) for one in reading.tickets.where()}
    assert found == {("2026-11-23", "A801", "expired"), ("2026-11-24", "A801", "waiting")}
    assert site.officer(1).opens().calls_next() == "A801"


def test_at_the_end_of_the_day_the_journal_says_which_numbers_nobody_got(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    for _ in range(3):
        kiosk.gives()
    kiosk.states(kiosk.given[0], kiosk.given[2])
    site.clock.advance(days=1)
    site.server.executor.run(CloseDay(), system_actor(site.centre.id))
    unused = {one["label"]: one["unused"] for one in events(site, "LeaseEnded")}
    assert unused == {"A801": [[802, 802], [804, 850]], "C801": [[801, 850]]}
    assert kiosk.states() == ["known", "accepted", "known"], "a late report still counts"
    assert replayed_rows(site.server.store, site.centre.id) == present_rows(site.server.store, site.centre.id)


def test_a_kiosk_that_is_revoked_holds_no_numbers(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    site.admin.door.post(f"/devices/{kiosk.screen.id}/revoke").good()
    assert len(events(site, "LeaseEnded")) == 4
    assert kiosk.reports({**_a_ticket(kiosk)}).refusal[0] == 401


def _a_ticket(kiosk: AloneKiosk) -> dict[str, object]:
    kiosk.gives()
    return kiosk.given[-1]


def test_the_fleet_shows_who_may_work_alone_and_what_was_reported(site: Site) -> None:
    kiosk = AloneKiosk(site)

    def lease() -> dict[str, object] | None:
        devices = site.admin.door.get("/devices").good()["devices"]
        found: dict[str, object] | None = next(one["lease"] for one in devices if one["id"] == kiosk.screen.id)
        return found

    assert lease() is None
    kiosk.leases_numbers()
    assert lease() == {"left": 100, "given": 0, "reported_at": None}
    kiosk.gives()
    site.clock.advance(minutes=3)
    kiosk.reports().good()
    assert lease() == {"left": 99, "given": 1, "reported_at": "2026-11-23T01:03:00.000+00:00"}


def test_nobody_but_a_kiosk_leases_or_reports(site: Site) -> None:
    for door in (site.agent.door, site.board.door):
        assert door.post("/kiosk/numbers", {"keeper": "0123456789abcdefghij"}).refusal == (403, "auth.forbidden")
        assert door.get("/kiosk/alone").refusal == (403, "auth.forbidden")


def test_a_service_closed_meanwhile_still_serves_who_holds_its_number(site: Site) -> None:
    kiosk = AloneKiosk(site)
    kiosk.leases_numbers()
    kiosk.gives()
    site.supervisor.door.post(f"/services/{site.centre.services['Đất đai']}/close").good()
    assert kiosk.states() == ["accepted"]


def test_rules_for_working_alone_tell_hours_quotas_and_words(site: Site) -> None:
    site.sets(hours=[{"weekday": 0, "opens": "07:30", "closes": "11:30"}], last_ticket_min=30)
    facts = site.kiosk.door.get("/kiosk/alone").good()
    rows = {one["id"]: one for one in facts["services"]}
    land, wedding = (rows[site.centre.services[name]] for name in ("Đất đai", "Kết hôn"))
    assert land["windows"] == [{"from": "2026-11-23T00:30:00.000+00:00", "until": "2026-11-23T04:00:00.000+00:00"}]
    assert (land["limited"], wedding["limited"]) == (False, True)
    assert (facts["follow"], facts["timezone"]) == ("http://hall.test/t/", "Asia/Ho_Chi_Minh")
