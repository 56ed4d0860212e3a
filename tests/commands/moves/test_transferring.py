"""Sending somebody on: to a service, a counter or an officer, with or without coming back."""

import pytest

from tests.commands.moves.rows import last_event, turns, waiting
from tests.story.doors import Json, new_request
from tests.story.hall import Site
from tests.story.people import Officer
from tests.story.screens import Visit


def at_the_counter(site: Site, number: int = 1) -> tuple[Officer, Visit]:
    """A001 is served at that counter for four minutes."""
    visit = site.kiosk.take_number()
    officer = site.officer(number).opens()
    site.clock.advance(minutes=5)
    officer.calls_next()
    officer.starts()
    site.clock.advance(minutes=4)
    return officer, visit


def test_to_a_service_a_new_turn_of_the_same_number_begins(site: Site) -> None:
    officer, visit = at_the_counter(site)
    answer = officer.tries("transfer", service_id=site.centre.services["Kết hôn"], note="cần trích lục").good()
    ticket = answer["ticket"]
    assert (ticket["label"], ticket["state"], ticket["service"]["name"]) == ("A001", "waiting", "Kết hôn")
    assert (ticket["called_at"], answer["because"], officer.console["present"]) == (None, None, None)
    site.clock.advance(minutes=6)
    other = site.officer(4).opens()
    assert other.calls_next() == "A001"
    first, second = turns(site)
    assert (first["state"], first["service"], first["service_s"]) == ("transferred", "Đất đai", 240)
    assert first["ended_at"] == second["waiting_since"] == "2026-11-23T01:09:00.000+00:00"
    assert (second["service"], second["wait_s"], second["from_turn_id"]) == ("Kết hôn", 360, first["turn_id"])
    assert other.console["present"]["sent_by"] == {
        "service": visit.issued["service"], "counter": 1, "officer": "Cán bộ quay1", "note": "cần trích lục",
        "ended": "transferred", "at": "2026-11-23T01:09:00.000+00:00",
    }  # fmt: skip


def test_the_citizen_sees_where_she_waits_now_and_the_call_leaves_the_board(site: Site) -> None:
    officer, visit = at_the_counter(site)
    officer.tries("transfer", service_id=site.centre.services["Khai sinh"]).good()
    phone = visit.phone
    assert (phone["state"], phone["service"]["name"], phone["counter"]) == ("waiting", "Khai sinh", None)
    assert phone["rating"]["counter"] == 1, "the service that is over can be rated while she waits for the next"
    assert site.board.calls == []
    assert site.display(1).state["ticket"] is None
    invitation = site.tablet(1).invitation
    assert invitation is not None
    assert invitation["label"] == "A001"


def test_whoever_is_sent_on_joins_the_other_line_behind_those_who_wait(site: Site) -> None:
    officer, _ = at_the_counter(site)
    site.kiosk.take_number("Khai sinh")
    officer.tries("transfer", service_id=site.centre.services["Khai sinh"]).good()
    site.kiosk.take_number("Khai sinh")
    assert waiting(site, 4) == ["C001", "A001", "C002"]


def test_to_a_counter_it_alone_calls_even_if_it_does_not_serve_that_service(site: Site) -> None:
    officer, _ = at_the_counter(site)
    four = site.officer(4).opens()
    officer.tries("transfer", counter_id=site.centre.counters[4]).good()
    assert site.officer(2).opens().calls_next() is None
    assert officer.calls_next() is None
    (queued,) = four.console["queue"]
    assert (queued["label"], queued["for_counter"], queued["service"]["name"]) == ("A001", 4, "Đất đai")
    assert four.calls_next() == "A001"


def test_to_an_officer_wherever_she_works_by_then(site: Site) -> None:
    officer, _ = at_the_counter(site)
    colleague = site.officer(2).opens()
    officer.tries("transfer", officer_id=colleague.id).good()
    assert waiting(site, 1) == []
    assert colleague.console["queue"][0]["for_officer"] == "Cán bộ quay2"
    counters = site.centre.counters
    site.supervisor.door.post(f"/counters/{counters[2]}/move-officer", {"to_counter_id": counters[4]}).good()
    assert colleague.tries("call-next", at=4).good()["ticket"]["label"] == "A001"


def test_with_coming_back_the_sender_has_it_first_after_the_other_has_finished(site: Site) -> None:
    officer, visit = at_the_counter(site)
    site.kiosk.take_number()
    officer.tries("transfer", service_id=site.centre.services["Kết hôn"], return_to=True, note="trích lục").good()
    four = site.officer(4).opens()
    four.calls_next()
    present = four.console["present"]
    assert (present["comes_back"], present["back_to"]) == (True, 1)
    site.clock.advance(minutes=3)
    answer = four.finishes(note="đã ký").console
    assert answer["present"] is None
    back = next(one for one in officer.console["queue"] if one["is_returning"])
    assert (back["label"], back["is_returning"], back["for_counter"]) == ("A001", True, 1)
    assert site.officer(2).opens().calls_next() == "A002", "it is for counter 1 alone"
    assert officer.calls_next() == "A001"
    assert officer.console["present"]["sent_by"]["note"] == "đã ký"
    assert officer.console["present"]["comes_back"] is False
    officer.finishes()
    assert visit.phone["state"] == "done"
    assert [row["state"] for row in turns(site)] == ["transferred", "done", "done"]
    assert len({row["turn_id"] for row in turns(site)}) == 3


def test_who_comes_back_goes_before_those_who_came_earlier(site: Site) -> None:
    officer, _ = at_the_counter(site)
    for _ in range(3):
        site.kiosk.take_number()
    officer.tries("transfer", service_id=site.centre.services["Kết hôn"], return_to=True).good()
    four = site.officer(4).opens()
    four.calls_next()
    four.finishes()
    assert officer.calls_next() == "A001"


def test_it_may_come_back_to_another_counter(site: Site) -> None:
    officer, _ = at_the_counter(site)
    site.officer(2).opens()
    back_to = site.centre.counters[2]
    officer.tries("transfer", service_id=site.centre.services["Kết hôn"], return_to=back_to).good()
    four = site.officer(4).opens()
    four.calls_next()
    four.finishes()
    assert officer.calls_next() is None
    assert site.officer(2).calls_next() == "A001"


def test_if_the_sender_has_gone_any_counter_of_the_service_has_it_first(site: Site) -> None:
    officer, _ = at_the_counter(site)
    officer.tries("transfer", service_id=site.centre.services["Kết hôn"], return_to=True).good()
    officer.closes()
    site.kiosk.take_number()
    four = site.officer(4).opens()
    four.calls_next()
    four.finishes()
    assert site.officer(2).opens().calls_next() == "A001"


def test_each_counter_of_the_visit_is_rated_for_itself(site: Site) -> None:
    officer, visit = at_the_counter(site)
    officer.tries("transfer", service_id=site.centre.services["Kết hôn"], return_to=True).good()
    four = site.officer(4).opens()
    four.calls_next()
    four.finishes()
    assert site.tablet(4).rates(5).status == 201
    officer.calls_next()
    officer.finishes()
    assert site.tablet(1).rates(3).status == 201
    assert [row["rated"] for row in turns(site)] == [False, True, True]
    left = visit.phone["rating"]
    assert left["counter"] == 1, "what she was served there before she was sent on"
    answer = {"turn_token": left["turn_token"], "score": 4, "reasons": [], "comment": None}
    assert visit.door.post("/ratings", {**answer, "request_id": new_request()}).status == 201
    assert visit.phone["rating"] is None


class TestNobodyWaitsWhereNobodyCalls:
    """A transfer is refused rather than lose a person, and whoever waits for somebody is let go when she leaves."""

    def test_to_a_closed_counter(self, site: Site) -> None:
        officer, _ = at_the_counter(site)
        with site.unchanged():
            answer = officer.tries("transfer", counter_id=site.centre.counters[4])
            assert answer.refusal == (409, "transfer.nobody_there")

    def test_to_an_officer_who_is_at_no_counter(self, site: Site) -> None:
        officer, _ = at_the_counter(site)
        absent = site.officer(4).id
        with site.unchanged():
            assert officer.tries("transfer", officer_id=absent).refusal == (409, "transfer.nobody_there")
            assert officer.tries("transfer", officer_id="nobody").refusal == (409, "transfer.nobody_there")

    def test_to_a_counter_that_rests_for_a_while(self, site: Site) -> None:
        officer, _ = at_the_counter(site)
        site.officer(4).opens().pauses()
        officer.tries("transfer", counter_id=site.centre.counters[4]).good()
        site.officer(4).resumes()
        assert site.officer(4).calls_next() == "A001"

    def test_to_a_service_that_no_counter_serves(self, site: Site) -> None:
        officer, _ = at_the_counter(site)
        nobody_serves = {"code": "moi", "name": {"vi": "Mới"}, "series": "E", "parent_id": None, "position": 9}
        row = site.admin.door.post("/setup/services", nobody_serves).good()["row"]
        with site.unchanged():
            assert officer.tries("transfer", service_id=row["id"]).refusal == (409, "transfer.nobody_there")

    @pytest.mark.parametrize("to", ["counter", "officer"])
    def test_who_waits_for_one_that_closes_waits_for_any_of_the_service(self, site: Site, to: str) -> None:
        officer, _ = at_the_counter(site)
        four = site.officer(4).opens()
        aim: Json = {"counter_id": site.centre.counters[4]} if to == "counter" else {"officer_id": four.id}
        officer.tries("transfer", **aim).good()
        assert officer.calls_next() is None
        four.closes()
        assert last_event(site, "TicketReleased")["facts"]["label"] == "A001"
        assert officer.calls_next() == "A001"

    def test_who_waits_for_a_counter_whose_officer_is_sent_elsewhere(self, site: Site) -> None:
        officer, _ = at_the_counter(site)
        site.officer(4).opens()
        site.kiosk.take_number()
        officer.tries("transfer", counter_id=site.centre.counters[4]).good()
        four, two = site.centre.counters[4], site.centre.counters[2]
        site.supervisor.door.post(f"/counters/{four}/move-officer", {"to_counter_id": two}).good()
        assert [officer.calls_next(), officer.calls_next()] == ["A002", "A001"]

    def test_who_waits_for_somebody_else_is_not_let_go(self, site: Site) -> None:
        officer, _ = at_the_counter(site)
        site.officer(4).opens()
        site.officer(2).opens()
        officer.tries("transfer", counter_id=site.centre.counters[4]).good()
        site.officer(2).closes()
        officer.closes()
        assert officer.opens().calls_next() is None
        assert site.officer(4).calls_next() == "A001"

    def test_who_was_parked_meanwhile_is_let_go_when_the_time_is_over(self, site: Site) -> None:
        officer, _ = at_the_counter(site)
        four = site.officer(4).opens()
        officer.tries("transfer", counter_id=site.centre.counters[4]).good()
        four.calls_next()
        four.tries("park", reason="form", minutes=5).good()
        four.closes()
        site.clock.advance(minutes=5)
        assert officer.calls_next() == "A001"

    def test_a_service_that_is_closed_for_new_ones_still_takes_whom_an_officer_sends(self, site: Site) -> None:
        officer, _ = at_the_counter(site)
        site.supervisor.door.post(f"/services/{site.centre.services['Kết hôn']}/close").good()
        officer.tries("transfer", service_id=site.centre.services["Kết hôn"]).good()
        assert site.officer(4).opens().calls_next() == "A001"


def test_it_has_exactly_one_aim(site: Site) -> None:
    officer, _ = at_the_counter(site)
    four = site.officer(4).opens()
    service, counter = site.centre.services["Kết hôn"], site.centre.counters[4]
    wrong: list[Json] = [
        {}, {"service_id": service, "counter_id": counter}, {"counter_id": counter, "officer_id": four.id},
        {"return_to": True}, {"counter_id": site.centre.counters[1]}, {"officer_id": officer.id},
        {"service_id": site.kiosk.state["services"][0]["id"]},
    ]  # fmt: skip
    with site.unchanged():
        for body in wrong:
            assert officer.tries("transfer", **body).refusal == (422, "request.field"), body
        assert officer.tries("transfer", service_id="none").refusal == (404, "service.unknown")
        assert officer.tries("transfer", counter_id="none").refusal == (404, "counter.unknown")
        assert officer.tries("transfer", service_id=service, return_to="x").refusal == (404, "counter.unknown")


@pytest.mark.parametrize("stage", ["waiting", "done", "parked"])
def test_only_who_is_called_or_served_is_sent_on(site: Site, stage: str) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    if stage != "waiting":
        officer.calls_next()
        officer.tries("finish").good() if stage == "done" else officer.tries("park", reason="form").good()
    with site.unchanged():
        answer = officer.tries("transfer", ticket_id=visit.id, service_id=site.centre.services["Kết hôn"])
        assert answer.refusal == (409, "ticket.illegal_move")


def test_a_role_without_the_right_sends_nobody_on(site: Site) -> None:
    officer, _ = at_the_counter(site)
    role = {"code": "junior", "name": {"vi": "Tập sự"}, "rights": ["counter.work"]}
    site.admin.door.post("/setup/roles", role).good()
    (row,) = [one for one in site.admin.door.get("/setup/staff").good()["rows"] if one["id"] == officer.id]
    site.admin.door.post(f"/setup/staff/{officer.id}", {"version": row["version"], "role": "junior"}).good()
    officer = type(officer)(site, 1)
    assert not any(officer.console["may"].values())
    with site.unchanged():
        answer = officer.tries("transfer", service_id=site.centre.services["Kết hôn"])
        assert answer.refusal == (403, "auth.forbidden")


def test_whoever_is_sent_on_has_taken_one_of_the_days_numbers_all_the_same(site: Site) -> None:
    for _ in range(2):
        site.kiosk.take_number("Kết hôn")
    four = site.officer(4).opens()
    four.calls_next()
    four.tries("transfer", service_id=site.centre.services["Khai sinh"], return_to=True).good()
    with site.unchanged():
        assert site.kiosk.asks("Kết hôn").refusal == (409, "service.quota_reached")


def test_the_screen_is_told_where_somebody_may_be_sent(site: Site) -> None:
    officer, _ = at_the_counter(site)
    site.officer(4).opens().pauses()
    told = officer.door.get("/transfer-destinations").good()
    fields = {"Đất đai – Môi trường", "Hộ tịch – Chứng thực"}
    assert {one["name"] for one in told["services"]} == set(site.centre.services) - fields
    nobody_calls = [one["open_counters"] == 0 for one in told["services"]]
    assert any(nobody_calls)
    assert nobody_calls == sorted(nobody_calls), "services that nobody calls for come last"
    assert [(one["number"], one["state"], one["officer"]["name"]) for one in told["counters"]] == [
        (1, "open", "Cán bộ quay1"), (4, "paused", "Cán bộ quay4"),
    ]  # fmt: skip
