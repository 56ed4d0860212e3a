"""Paper once more: for a reason and marked, or by itself after a slip that came out spoilt; never without end."""

from __future__ import annotations

import pytest

from tests.story.administrator import Setup
from tests.story.doors import Answer, Json, new_request
from tests.story.hall import Site
from tests.story.people import Person
from tests.story.printers import Corner, backed, says_state
from tests.story.screens import Visit

WHY = "Công dân làm rách phiếu"


def again(who: Person, visit: Visit, reason: str = WHY, **more: str) -> Answer:
    """Somebody of the staff prints the ticket once more."""
    return who.door.post(f"/tickets/{visit.id}/reprint", {"reason": reason, "request_id": new_request(), **more})


def prints(site: Site, *states: str, **last: object) -> Json:
    """The agent takes the next job through these states; the last one has these facts."""
    job = site.agent.claims()
    assert job, "nothing to print"
    for state in states[:-1]:
        site.agent.says(job, state).good()
    site.agent.says(job, states[-1], **last).good()
    return job


def story(site: Site, visit: Visit) -> list[str]:
    """The ticket's story, as a supervisor reads it."""
    entries = site.supervisor.door.get(f"/tickets/{visit.id}/story").good()["entries"]
    return [one["words"]["vi"] for one in entries]


def test_an_officer_prints_a_ticket_again_for_a_reason(site: Site) -> None:
    visit = site.kiosk.take_number()
    first = prints(site, "sending", "confirmed")
    answer = again(site.officer(1), visit).good()
    assert answer["printer"]["name"] == "Máy in sảnh"
    copy = prints(site, "sending", "confirmed")
    assert (copy["ticket_id"], copy["copy"], copy["reprint"]) == (visit.id, 2, True)
    assert copy["slip"]["label"] == first["slip"]["label"]
    assert copy["slip"]["follow_url"] == first["slip"]["follow_url"]
    assert f"In lại phiếu, bản 2 · {WHY}" in story(site, visit)
    (row,) = (one for one in site.supervisor.door.get("/audit").good()["rows"] if one["event"] == "TicketReprinted")
    assert (row["reason"]["vi"], row["words"]["vi"]) == (WHY, "In lại phiếu A001, bản 2")


def test_without_a_reason_nothing_is_printed_again(site: Site) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1)
    with site.unchanged():
        assert again(officer, visit, reason=" ").refusal == (422, "request.field")


def test_a_ticket_is_printed_three_times_at_most(site: Site) -> None:
    visit = site.kiosk.take_number()
    prints(site, "sending", "confirmed")
    for _ in range(2):
        again(site.officer(1), visit).good()
        prints(site, "sending", "confirmed")
    supervisor = site.supervisor
    with site.unchanged():
        refused = again(supervisor, visit)
        assert (refused.refusal, refused.facts) == ((409, "reprint.limit"), {"copies": 3})


def test_only_who_is_still_to_come_gets_paper(site: Site) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    prints(site, "sending", "confirmed")
    officer.calls_next()
    again(officer, visit).good()
    officer.starts()
    with site.unchanged():
        assert again(officer, visit).refusal == (409, "ticket.illegal_move")
    officer.finishes()
    with site.unchanged():
        assert again(officer, visit).refusal == (409, "ticket.illegal_move")


def test_a_copy_that_no_printer_has_begun_is_given_up_for_the_new_one(site: Site) -> None:
    visit = site.kiosk.take_number()
    held = site.agent.claims()
    assert held
    site.agent.says(held, "held", detail="paper is out").good()
    desk = Corner(site, "Bàn hướng dẫn")
    again(site.officer(1), visit, printer_id=desk.id).good()
    copy = desk.agent.claims()
    assert copy
    assert (copy["ticket_id"], copy["copy"]) == (visit.id, 2)
    with site.unchanged():
        assert site.agent.says(held, "sending").refusal == (409, "print_job.illegal_move")


def test_nothing_is_printed_twice_while_it_is_being_printed(site: Site) -> None:
    visit = site.kiosk.take_number()
    prints(site, "sending")
    officer = site.officer(1)
    with site.unchanged():
        assert again(officer, visit).refusal == (409, "reprint.still_printing")


def test_a_reprint_goes_to_the_stand_in_of_a_printer_that_is_out(site: Site) -> None:
    corner = backed(site)
    visit = site.kiosk.take_number()
    prints(site, "sending", "confirmed")
    says_state(site.agent, "no_paper")
    assert again(site.officer(1), visit).good()["printer"]["name"] == "Bàn hướng dẫn"
    assert corner.agent.claims()


def test_a_ticket_without_paper_gets_its_first_one(site: Site) -> None:
    body = {"service_id": site.centre.services["Đất đai"], "language": "vi", "printer_id": "none"}
    answer = site.officer(1).door.post("/tickets", {**body, "request_id": new_request()}).good()
    assert answer["print_job"] is None
    visit = Visit(site.kiosk.door, answer["ticket"], None)
    again(site.officer(1), visit).good()
    assert prints(site, "sending", "confirmed")["copy"] == 1


def test_reprinting_is_a_right_of_its_own(site: Site) -> None:
    setup = Setup(site)
    officers = setup.named("roles", "code", "officer")
    setup.changes("roles", officers, rights=[one for one in officers["rights"] if one != "ticket.reprint"])
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    assert officer.console["may"]["reprint"] is False
    with site.unchanged():
        refused = again(officer, visit)
        assert (refused.refusal, refused.facts) == ((403, "auth.forbidden"), {"right": "ticket.reprint"})


def test_a_spoilt_ticket_comes_out_once_more_by_itself_when_its_printer_is_well_again(site: Site) -> None:
    visit = site.kiosk.take_number()
    prints(site, "sending", "unconfirmed", spoilt=True)
    says_state(site.agent, "no_paper")
    assert site.agent.claims() is None
    assert site.kiosk.advice(visit) == "photograph_number"
    says_state(site.agent, "ok")
    assert [one["advice"] for one in site.kiosk.state["prints"]] == ["printing", "printing"]
    copy = prints(site, "sending", "unconfirmed", spoilt=True)
    assert (copy["ticket_id"], copy["copy"], copy["reprint"]) == (visit.id, 2, True)
    assert "Bản trước in dở dang: tự in lại, bản 2" in story(site, visit)
    says_state(site.agent, "no_paper")
    says_state(site.agent, "ok")
    assert site.agent.claims() is None, "by itself only once"


def test_what_came_out_whole_after_all_is_not_printed_again(site: Site) -> None:
    site.kiosk.take_number()
    job = prints(site, "sending", "unconfirmed", spoilt=True)
    says_state(site.agent, "no_paper")
    site.agent.says(job, "confirmed").good()
    says_state(site.agent, "ok")
    assert site.agent.claims() is None


def test_a_printer_that_only_never_answers_does_not_print_everything_twice(site: Site) -> None:
    site.kiosk.take_number()
    prints(site, "sending", "unconfirmed", detail="no answer after the cut")
    says_state(site.agent, "ok")
    assert site.agent.claims() is None


@pytest.mark.parametrize("gone", ["cancelled", "too late"])
def test_nobody_gets_a_spoilt_ticket_again_who_is_no_longer_there(site: Site, gone: str) -> None:
    visit = site.kiosk.take_number()
    prints(site, "sending", "unconfirmed", spoilt=True)
    says_state(site.agent, "no_paper")
    if gone == "cancelled":
        visit.gives_up().good()
    else:
        site.clock.advance(minutes=2, seconds=1)
    says_state(site.agent, "ok")
    assert site.agent.claims() is None
