"""Paper that its own printer cannot bring comes out at the one that stands in, once, and the kiosk says where."""

from __future__ import annotations

import threading
from itertools import pairwise

import pytest

from server.housekeeping import miss_printers, tend_paper
from tests.story.administrator import Setup
from tests.story.hall import Site
from tests.story.printers import Corner, backed, says_state
from tests.story.screens import Visit


def where(site: Site, visit: Visit) -> tuple[str, str | None]:
    """What the kiosk tells this person: what to do, and where."""
    shown = next(one for one in site.kiosk.state["prints"] if one["ticket_id"] == visit.id)
    return shown["advice"], shown["collect_at"]


def test_a_job_held_for_ten_seconds_comes_out_at_the_stand_in(site: Site) -> None:
    corner = backed(site)
    visit = site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "held", detail="paper is out").good()
    assert where(site, visit) == ("photograph_number", None)
    site.clock.advance(seconds=9)
    tend_paper(site.server)
    assert corner.agent.claims() is None
    site.clock.advance(seconds=1)
    tend_paper(site.server)
    assert where(site, visit) == ("printing", "Bàn hướng dẫn")
    taken = corner.agent.claims()
    assert taken
    assert (taken["id"], taken["copy"], taken["reprint"]) == (job["id"], 1, False)
    corner.agent.says(taken, "sending").good()
    corner.agent.says(taken, "confirmed").good()
    assert where(site, visit) == ("take_ticket", "Bàn hướng dẫn")
    assert "Phiếu chuyển sang máy in dự phòng" in told_of(site, visit)


def told_of(site: Site, visit: Visit) -> list[str]:
    """The ticket's story, as a supervisor reads it."""
    entries = site.supervisor.door.get(f"/tickets/{visit.id}/story").good()["entries"]
    return [one["words"]["vi"] for one in entries]


def test_two_failures_before_the_first_byte_do_not_wait_ten_seconds(site: Site) -> None:
    corner = backed(site)
    visit = site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    assert site.agent.says(job, "held", failures=1).good()["job"]["state"] == "held"
    assert site.agent.says(job, "held", failures=2).good()["job"]["state"] == "queued"
    assert where(site, visit) == ("printing", "Bàn hướng dẫn")
    assert corner.agent.claims()


def test_who_lost_a_job_to_the_stand_in_may_not_print_it(site: Site) -> None:
    backed(site)
    site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "held", failures=2).good()
    with site.unchanged():
        for state in ("held", "sending", "confirmed", "queued"):
            assert site.agent.says(job, state).refusal == (403, "auth.forbidden")


def test_a_job_whose_bytes_are_on_the_way_stays_where_it_is(site: Site) -> None:
    corner = backed(site)
    site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "sending").good()
    says_state(site.agent, "no_paper")
    site.clock.advance(seconds=11)
    tend_paper(site.server)
    assert corner.agent.claims() is None
    assert site.agent.says(job, "confirmed").good()


def test_of_two_printers_one_prints_however_close_they_are(site: Site) -> None:
    """The own printer gets its paper in the very moment in which the job goes on: eight tries at both doors at once."""
    corner = backed(site)
    for _ in range(8):
        site.kiosk.take_number()
        job = site.agent.claims()
        assert job
        site.agent.says(job, "held").good()
        site.clock.advance(seconds=10)
        sent: list[str] = []
        start = threading.Barrier(2)

        def own(job: dict[str, object] = job, sent: list[str] = sent, start: threading.Barrier = start) -> None:
            start.wait()
            if site.agent.says(job, "sending").status == 200:
                sent.append("own")

        def other(sent: list[str] = sent, start: threading.Barrier = start) -> None:
            start.wait()
            tend_paper(site.server)
            taken = corner.agent.claims()
            if taken and corner.agent.says(taken, "sending").status == 200:
                sent.append("stand-in")

        threads = [threading.Thread(target=one) for one in (own, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(sent) == 1, sent


def test_while_a_printer_is_known_to_be_out_new_tickets_go_to_the_stand_in_at_once(site: Site) -> None:
    corner = backed(site)
    says_state(site.agent, "no_paper")
    assert site.kiosk.state["paper_at"] == "Bàn hướng dẫn"
    visit = site.kiosk.take_number()
    assert where(site, visit) == ("printing", "Bàn hướng dẫn")
    assert site.agent.claims() is None
    assert corner.agent.claims()
    says_state(site.agent, "ok")
    assert site.kiosk.state["paper_at"] is None
    assert where(site, site.kiosk.take_number()) == ("printing", None)


def test_who_stands_behind_others_at_a_printer_that_prints_is_not_sent_away(site: Site) -> None:
    corner = backed(site)
    for _ in range(3):
        site.kiosk.take_number()
    says_state(site.agent, "ok")
    site.clock.advance(seconds=30)
    tend_paper(site.server)
    assert corner.agent.claims() is None


def test_a_stand_in_that_is_out_too_gets_nothing(site: Site) -> None:
    corner = backed(site)
    corner.is_now("cover_open")
    says_state(site.agent, "no_paper")
    visit = site.kiosk.take_number()
    site.clock.advance(seconds=11)
    tend_paper(site.server)
    assert site.kiosk.state["paper_at"] is None
    assert where(site, visit)[1] is None
    assert corner.agent.claims() is None
    assert site.agent.claims()


def test_behind_a_stand_in_that_is_out_stands_the_next_one(site: Site) -> None:
    second = backed(site)
    third = Corner(site, "Phòng trực")
    third.is_now("ok")
    second.setup.changes("printers", second.row, backup_printer_id=third.id)
    second.is_now("error")
    says_state(site.agent, "unreachable")
    assert where(site, site.kiosk.take_number())[1] == "Phòng trực"


def test_a_printer_whose_agent_fell_silent_is_out_and_its_paper_goes_on(site: Site) -> None:
    corner = backed(site)
    says_state(site.agent, "ok")
    visit = site.kiosk.take_number()
    site.clock.advance(seconds=31)
    corner.is_now("ok")
    miss_printers(site.server)
    assert site.kiosk.state["printer"] == "unreachable"
    tend_paper(site.server)
    assert where(site, visit) == ("printing", "Bàn hướng dẫn")
    says_state(site.agent, "ok")
    assert site.kiosk.state["printer"] == "ok"


def test_time_moves_jobs_on_though_no_agent_asks(site: Site) -> None:
    sending, leased, queued = (site.kiosk.take_number() for _ in range(3))
    job = site.agent.claims()
    assert job
    site.agent.says(job, "sending").good()
    site.agent.claims()
    site.clock.advance(minutes=2, seconds=1)
    tend_paper(site.server)
    states = {one["ticket_id"]: one["state"] for one in site.kiosk.state["prints"]}
    assert states == {sending.id: "unconfirmed", leased.id: "expired", queued.id: "expired"}
    with site.unchanged():
        tend_paper(site.server)


@pytest.mark.parametrize("length", [1, 2, 3])
def test_printers_never_stand_in_for_each_other_in_a_ring(site: Site, length: int) -> None:
    setup = Setup(site)
    ring = [setup.makes("printers", name=f"Máy {number}") for number in range(length)]
    for one, behind in pairwise(ring):
        setup.changes("printers", one, backup_printer_id=behind["id"])
    last = setup.named("printers", "id", ring[-1]["id"])
    with site.unchanged():
        answer = setup.tries("printers", last, backup_printer_id=ring[0]["id"])
        assert answer.refusal == (422, "request.field")
        assert (answer.facts["field"], answer.facts["rule"]) == ("backup_printer_id", "ring")


def test_a_printer_that_was_put_away_stands_in_for_nobody(site: Site) -> None:
    setup = Setup(site)
    kept, gone = setup.makes("printers", name="Máy 1"), setup.makes("printers", name="Máy 2")
    setup.removes("printers", gone).good()
    assert setup.tries("printers", kept, backup_printer_id=gone["id"]).facts["rule"] == "put_away"


def test_a_printer_that_another_counts_on_is_not_put_away(site: Site) -> None:
    corner = backed(site)
    corner.setup.door.post(f"/devices/{corner.agent.id}/revoke").good()
    refused = corner.setup.removes("printers", corner.row)
    assert (refused.refusal, refused.facts) == ((409, "setup.in_use"), {"printers": 1})


def test_a_stand_in_is_taken_back_as_any_other_edit(site: Site) -> None:
    corner = backed(site)
    edit = corner.setup.last_edit
    corner.setup.undoes(edit["revision"]).good()
    assert corner.setup.named("printers", "id", site.centre.printer_id)["backup_printer_id"] is None


def test_another_centres_printer_stands_in_for_nobody_here(site: Site, other_site: Site) -> None:
    setup = Setup(site)
    own = setup.named("printers", "id", site.centre.printer_id)
    with site.unchanged():
        answer = setup.tries("printers", own, backup_printer_id=other_site.centre.printer_id)
        assert answer.refusal == (404, "printer.unknown")


def test_a_site_file_names_stand_ins_before_those_that_they_stand_in_for(site: Site, other_site: Site) -> None:
    backed(site, "Aa máy đứng trước theo tên")
    text = site.admin.door.client.get("/api/v1/setup-files/site.yaml").get_data(as_text=True)
    printers = text[text.index("\nprinters:") : text.index("\ndevices:")].replace("Máy in sảnh", "Máy in sảnh lớn")
    text = text[: text.index("\nsite:")] + printers + "\n"
    there = Setup(other_site)
    there.door.post("/setup-files/site.yaml", {"text": text, "preview": False}).good()
    names = {row["id"]: row["name"] for row in there.rows("printers")}
    hall = there.named("printers", "name", "Máy in sảnh lớn")
    assert names[hall["backup_printer_id"]] == "Aa máy đứng trước theo tên"
