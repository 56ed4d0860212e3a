"""Tickets at the officer's desk: issued there, found there, given up for somebody who has gone."""

import pytest

from tests.commands.moves.rows import last_event, turn
from tests.story.doors import Answer, Json, new_request
from tests.story.hall import Site


def issues(site: Site, service: str = "Đất đai", **more: object) -> Answer:
    """The officer of counter 1 issues a ticket."""
    body = {"service_id": site.centre.services[service], "request_id": new_request(), **more}
    return site.officer(1).door.post("/tickets", body)


def test_an_officer_issues_a_number_and_the_centres_printer_prints_it(site: Site) -> None:
    answer = issues(site, priority_class="aged_80").good()
    assert (answer["ticket"]["label"], answer["print_job"]["state"]) == ("A001", "queued")
    job = site.agent.claims()
    assert job
    assert job["ticket_id"] == answer["ticket"]["id"]
    row = turn(site)
    assert (row["channel"], row["priority_class"]) == ("staff", "aged_80")
    assert site.kiosk.state["prints"] == [], "it is not the kiosk's paper"
    assert last_event(site, "TicketIssued")["actor_id"] == site.officer(1).id


def test_at_a_named_printer_or_without_paper(site: Site) -> None:
    assert issues(site, printer_id=site.centre.printer_id).good()["print_job"]
    assert issues(site, printer_id="none").good()["print_job"] is None
    with site.unchanged():
        assert issues(site, printer_id="nosuchprinter").refusal == (404, "printer.unknown")


def test_a_kiosk_prints_where_it_stands(site: Site) -> None:
    with site.unchanged():
        assert site.kiosk.asks(printer_id=site.centre.printer_id).refusal == (422, "request.field")


def test_the_same_rules_hold_as_at_the_kiosk(site: Site) -> None:
    site.supervisor.door.post(f"/services/{site.centre.services['Kết hôn']}/close").good()
    site.officer(1).opens()
    with site.unchanged():
        assert issues(site, "Kết hôn").refusal == (409, "service.closed")
        assert issues(site, priority_class="vip").refusal == (422, "request.field")


def test_several_services_at_the_desk_too(site: Site) -> None:
    plan = [site.centre.services["Khai sinh"]]
    label = issues(site, plan=plan).good()["ticket"]["label"]
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.finishes()
    assert site.officer(4).opens().calls_next() == label


def find(site: Site, label: str) -> list[str]:
    answer = site.officer(1).door.get(f"/tickets?label={label}").good()
    return [one["label"] for one in answer["tickets"]]


def test_a_ticket_is_found_by_what_stands_on_the_slip(site: Site) -> None:
    for service in ("Đất đai", "Khai sinh", "Đất đai"):
        site.kiosk.take_number(service)
    assert find(site, "A002") == find(site, "a002") == ["A002"]
    assert find(site, "A") == ["A001", "A002"]
    assert find(site, "1") == find(site, "001") == ["A001", "C001"]
    assert find(site, "A9") == find(site, "%25") == find(site, "_") == []


def test_what_is_found_says_where_it_stands_and_no_secret(site: Site) -> None:
    visit = site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    answer = site.officer(2).door.get("/tickets?label=A001")
    (found,) = answer.good()["tickets"]
    assert (found["state"], found["counter"], found["id"]) == ("called", 1, visit.id)
    assert visit.token not in answer.raw.text


def test_only_todays_and_this_centres_are_found(site: Site, other_site: Site) -> None:
    other_site.kiosk.take_number()
    site.kiosk.take_number()
    site.clock.advance(days=1)
    person = type(site.officer(1))(site, 1)
    assert person.door.get("/tickets?label=A001").good()["tickets"] == []


@pytest.mark.parametrize("query", ["", "?label=", "?label=%20", "?label=A0000000000001", "?number=1"])
def test_a_question_that_is_none(site: Site, query: str) -> None:
    assert site.officer(1).door.get(f"/tickets{query}").refusal == (422, "request.field")


def gives_up(site: Site, ticket_id: str, reason: str = "Đã ra về") -> Answer:
    return site.officer(1).door.post(f"/tickets/{ticket_id}/cancel-by-staff", {"reason": reason})


def test_somebody_who_has_gone_is_taken_out_of_the_line_for_a_reason(site: Site) -> None:
    visit, other = site.kiosk.take_number(), site.kiosk.take_number()
    site.clock.advance(minutes=8)
    assert gives_up(site, visit.id).good()["ticket"]["state"] == "cancelled"
    assert (visit.phone["state"], other.phone["ahead"]) == ("cancelled", 0)
    kept = last_event(site, "TicketCancelled")
    assert (kept["reason"], kept["facts"]["reason"], kept["actor_id"]) == ("Đã ra về",) * 2 + (site.officer(1).id,)
    assert turn(site)["ended_at"] == "2026-11-23T01:08:00.000+00:00"


def test_without_a_reason_nobody_is_taken_out(site: Site) -> None:
    visit = site.kiosk.take_number()
    site.officer(1).opens()
    with site.unchanged():
        assert gives_up(site, visit.id, "  ").refusal == (422, "request.field")


@pytest.mark.parametrize("move", ["call-next", "start", "finish", "no-show", "park"])
def test_only_who_waits_is_taken_out(site: Site, move: str) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    if move != "call-next":
        more: Json = {"reason": "form"} if move == "park" else {}
        officer.tries(move, **more).good()
    with site.unchanged():
        assert gives_up(site, visit.id).refusal == (409, "ticket.illegal_move")


def test_somebody_elses_secret_is_no_name_at_this_door(site: Site) -> None:
    visit = site.kiosk.take_number()
    site.officer(1).opens()
    with site.unchanged():
        assert gives_up(site, visit.token).refusal == (404, "ticket.unknown")
