"""Print jobs: one agent at a time, nothing printed twice unseen, and the number stands whatever the paper does."""

import pytest

from printers.jobs import JobState
from tests.story.hall import Site
from tests.story.printers import says_state
from tests.story.screens import Agent


def test_a_ticket_brings_its_slip_to_the_agent(site: Site) -> None:
    visit = site.kiosk.take_number("Khai sinh", priority="pregnant")
    job = site.agent.claims()
    assert job
    assert (job["ticket_id"], job["copy"], job["reprint"]) == (visit.id, 1, False)
    assert visit.label in str(job["slip"])
    assert f"http://hall.test/t/{visit.token}" in str(job["slip"])
    assert job["issued_at"] == "2026-11-23T01:00:00.000+00:00"
    assert job["expires_at"] == "2026-11-23T01:02:00.000+00:00"


def test_a_kiosk_without_printer_asks_for_a_photograph(site: Site) -> None:
    bare = Agent(site, "kiosk without printer", "/kiosk")
    body = {"service_id": site.centre.services["Đất đai"], "language": "vi", "request_id": "r"}
    assert bare.door.post("/tickets", body).good()["print_job"] is None
    assert bare.state["printer"] == "none"
    assert site.agent.claims() is None


def test_jobs_are_claimed_in_order_and_each_once(site: Site) -> None:
    visits = []
    for _ in range(3):
        visits.append(site.kiosk.take_number())
        site.clock.advance(seconds=1)
    claimed = [site.agent.claims() for _ in range(3)]
    assert [job["ticket_id"] for job in claimed if job] == [visit.id for visit in visits]
    assert site.agent.claims() is None


def test_the_kiosk_says_what_to_do_about_the_paper(site: Site) -> None:
    visit = site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    assert site.kiosk.advice(visit) == "printing"
    site.agent.says(job, "sending").good()
    assert site.kiosk.advice(visit) == "printing"
    site.agent.says(job, "confirmed", bytes=5000).good()
    assert site.kiosk.advice(visit) == "take_ticket"


def test_without_anybody_to_print_the_number_is_to_be_photographed_at_once(site: Site) -> None:
    visit = site.kiosk.take_number()
    assert site.kiosk.advice(visit) == "photograph_number"
    site.agent.claims()
    assert site.kiosk.advice(visit) == "printing"
    site.clock.advance(seconds=31)
    assert site.kiosk.advice(visit) == "photograph_number"


@pytest.mark.parametrize("trouble", ["held", "failed_before_send"])
def test_paper_out_still_gives_a_number(site: Site, trouble: str) -> None:
    visit = site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, trouble, detail="paper").good()
    assert site.kiosk.advice(visit) == "photograph_number"
    assert site.officer(1).opens().calls_next() == visit.label


def test_a_lease_that_ran_out_before_the_first_byte_lets_another_agent_print(site: Site) -> None:
    site.kiosk.take_number()
    job = site.agent.claims()
    other = Agent(site, "agent 2", "/printer")
    site.clock.advance(seconds=60)
    says_state(site.agent, "ok")
    assert other.asks().refusal == (409, "printer.taken")
    site.clock.advance(seconds=31)
    again = other.claims()
    assert job
    assert again
    assert again["id"] == job["id"]
    with site.unchanged():
        assert site.agent.says(job, "sending").refusal == (403, "auth.forbidden")


def test_a_job_whose_bytes_may_be_on_the_way_is_never_printed_again(site: Site) -> None:
    visit = site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "sending").good()
    site.clock.advance(seconds=61)
    assert Agent(site, "agent 2", "/printer").claims() is None
    assert site.kiosk.state["prints"][0]["state"] == "unconfirmed"
    assert site.kiosk.advice(visit) == "photograph_number"


@pytest.mark.parametrize(
    ("truth", "advice"), [("confirmed", "take_ticket"), ("failed_before_send", "photograph_number")]
)
def test_the_truth_may_arrive_late(site: Site, truth: str, advice: str) -> None:
    visit = site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "sending").good()
    site.clock.advance(seconds=61)
    site.agent.claims()
    assert site.agent.says(job, truth).good()["job"]["state"] == truth
    assert site.kiosk.advice(visit) == advice


def test_a_held_job_stays_with_its_agent_as_long_as_it_says_so(site: Site) -> None:
    site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "held", detail="cover").good()
    for _ in range(2):
        site.clock.advance(seconds=50)
        site.agent.says(job, "held", detail="cover").good()
    assert site.agent.claims() is None
    assert site.agent.says(job, "sending").good()["job"]["state"] == "sending"


def test_a_ticket_is_printed_for_two_minutes(site: Site) -> None:
    site.kiosk.take_number()
    site.clock.advance(minutes=2)
    assert site.agent.claims()


def test_after_two_minutes_the_kiosk_asks_for_a_photograph_instead(site: Site) -> None:
    visit = site.kiosk.take_number()
    site.clock.advance(minutes=2, seconds=1)
    assert site.agent.claims() is None
    assert site.kiosk.state["prints"][0]["state"] == "expired"
    assert site.kiosk.advice(visit) == "photograph_number"


def test_a_repeated_report_is_the_same_report(site: Site) -> None:
    site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "sending").good()
    first = site.agent.says(job, "confirmed", bytes=100).good()
    with site.unchanged():
        assert site.agent.says(job, "confirmed", bytes=100).good() == first


def test_what_is_printed_stays_printed(site: Site) -> None:
    site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "sending")
    site.agent.says(job, "confirmed").good()
    with site.unchanged():
        for state in set(JobState) - {JobState.CONFIRMED}:
            answer = site.agent.says(job, state)
            assert answer.refusal == (409, "print_job.illegal_move")
            assert answer.facts == {"state": "confirmed", "to": state}


def test_a_job_handed_back_is_printed_by_the_next_who_asks(site: Site) -> None:
    site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "queued").good()
    again = site.agent.claims()
    assert again
    assert again["id"] == job["id"]


def test_nobody_reports_on_a_job_that_was_not_claimed(site: Site) -> None:
    site.kiosk.take_number()
    waiting = site.kiosk.state["prints"][0]
    with site.unchanged():
        assert site.agent.says(waiting, "confirmed").refusal == (403, "auth.forbidden")
        assert site.agent.says({"id": "nosuchjob"}, "confirmed").refusal == (404, "print_job.unknown")


def test_a_printers_trouble_is_seen_by_kiosk_console_and_floor(site: Site) -> None:
    site.agent.door.post("/printer/state", {"state": "no_paper", "detail": "roll is empty"}).good()
    assert site.kiosk.state["printer"] == "no_paper"
    assert site.officer(1).console["printer"] == "no_paper"
    printer = site.supervisor.floor["printers"][0]
    assert (printer["state"], printer["detail"]) == ("no_paper", "roll is empty")
    assert printer["seen_at"] is not None
    with site.unchanged():
        site.agent.door.post("/printer/state", {"state": "no_paper", "detail": "roll is empty"}).good()


def test_a_state_that_printers_do_not_have_is_refused(site: Site) -> None:
    with site.unchanged():
        assert site.agent.door.post("/printer/state", {"state": "on fire"}).refusal == (422, "request.field")


def test_the_floor_counts_the_paper_that_waits(site: Site) -> None:
    for _ in range(2):
        site.kiosk.take_number()
    assert site.supervisor.floor["printers"][0]["queued"] == 2
    site.clock.advance(minutes=3)
    assert site.supervisor.floor["printers"][0]["queued"] == 0


def test_each_centre_prints_its_own(site: Site, other_site: Site) -> None:
    site.kiosk.take_number()
    assert other_site.agent.claims() is None
    job = site.agent.claims()
    assert job
    with site.unchanged():
        assert other_site.agent.says(job, "sending").refusal == (404, "print_job.unknown")
