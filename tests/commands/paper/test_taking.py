"""One agent a printer: the second one stands by, and what a killed one had in its hands is settled by the next."""

from __future__ import annotations

import threading

from tests.story.hall import Site
from tests.story.printers import says_state
from tests.story.screens import Agent


def second(site: Site) -> Agent:
    """The other agent that was placed at the kiosk's printer."""
    return Agent(site, "agent 2", "/printer")


def test_of_two_agents_at_one_printer_the_second_stands_by(site: Site) -> None:
    site.agent.takes("morning").good()
    site.kiosk.take_number()
    with site.unchanged():
        for answer in (second(site).takes("afternoon"), second(site).asks()):
            assert (answer.refusal, answer.facts) == ((409, "printer.taken"), {"agent": "agent"})
        assert second(site).door.post("/printer/state", {"state": "no_paper"}).refusal == (409, "printer.taken")
    shown = {one["name"]: one["printer_held_by"] for one in site.supervisor.floor["devices"]}
    assert (shown["agent"], shown["agent 2"]) == (None, "agent")
    assert site.agent.claims()


def test_who_stands_by_takes_over_once_the_first_has_fallen_silent(site: Site) -> None:
    site.agent.takes("morning").good()
    site.clock.advance(seconds=29)
    assert second(site).takes("afternoon").status == 409
    site.clock.advance(seconds=2)
    second(site).takes("afternoon").good()
    site.kiosk.take_number()
    assert site.agent.asks().refusal == (409, "printer.taken")
    assert second(site).claims()


def test_an_agent_that_was_sent_away_leaves_its_printer_free(site: Site) -> None:
    site.agent.takes("morning").good()
    site.admin.door.post(f"/devices/{site.agent.id}/revoke").good()
    second(site).takes("afternoon").good()


def test_of_two_that_start_at_once_one_has_the_printer(site: Site) -> None:
    start, answers = threading.Barrier(2), list[int]()

    def begins(agent: Agent) -> None:
        start.wait()
        answers.append(agent.takes("now").status)

    threads = [threading.Thread(target=begins, args=(agent,)) for agent in (site.agent, second(site))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200, 409]


def test_the_same_token_on_a_second_machine_ends_the_first(site: Site) -> None:
    site.agent.takes("machine-one").good()
    site.agent.takes("machine-two").good()
    site.kiosk.take_number()
    with site.unchanged():
        assert site.agent.asks(run="machine-one").refusal == (409, "printer.elsewhere")
    assert site.agent.asks(run="machine-two").good()["job"]


def test_a_power_cut_with_ten_jobs_queued_prints_nothing_twice_and_nothing_old(site: Site) -> None:
    for _ in range(3):
        site.kiosk.take_number()
    site.clock.advance(seconds=100)
    fresh = [site.kiosk.take_number() for _ in range(7)]
    site.agent.takes("before").good()
    sending = site.agent.claims()
    assert sending
    site.agent.says(sending, "sending").good()
    leased = site.agent.claims()
    assert leased
    site.clock.advance(seconds=30)
    site.agent.takes("after").good()
    says_state(site.agent, "ok")
    printed = []
    while job := site.agent.claims():
        printed.append(job["ticket_id"])
        site.agent.says(job, "sending").good()
        site.agent.says(job, "confirmed").good()
    assert printed == [visit.id for visit in fresh]
    shown = [one["state"] for one in reversed(site.kiosk.state["prints"])]
    assert shown == ["unconfirmed", "expired", "expired", *["confirmed"] * 7]
    assert site.agent.says(sending, "confirmed").good(), "the truth may still arrive"
