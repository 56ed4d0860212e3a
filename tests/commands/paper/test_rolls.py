"""The roll of paper: what has gone of it, how many tickets it still holds, and who is told before it is out."""

from __future__ import annotations

from tests.story.administrator import Setup
from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.printers import says_state


def rolls(site: Site, metres: int) -> Setup:
    """The administrator says how long a new roll is."""
    setup = Setup(site)
    setup.changes("printers", setup.named("printers", "id", site.centre.printer_id), roll_m=metres)
    says_state(site.agent, "ok")
    return setup


def prints(site: Site, paper_mm: int, times: int = 1) -> None:
    """So many tickets of that length come out."""
    for _ in range(times):
        site.kiosk.take_number()
        job = site.agent.claims()
        assert job
        site.agent.says(job, "sending").good()
        site.agent.says(job, "confirmed", paper_mm=paper_mm).good()


def on_floor(site: Site) -> Json:
    """The printer, as the supervisor sees it."""
    printer: Json = site.supervisor.floor["printers"][0]
    return printer


def changes_roll(site: Site) -> Json:
    """An officer puts a new roll in."""
    done: Json = site.officer(1).door.post(f"/printers/{site.centre.printer_id}/roll-changed").good()["printer"]
    return done


def test_without_the_length_of_a_roll_nobody_reckons(site: Site) -> None:
    says_state(site.agent, "ok")
    prints(site, 140)
    assert (on_floor(site)["tickets_left"], on_floor(site)["is_low"]) == (None, False)


def test_the_tickets_left_follow_what_has_come_out(site: Site) -> None:
    rolls(site, 20)
    assert on_floor(site)["tickets_left"] == 20_000 // 130, "the usual length, before anything was printed"
    prints(site, 100, times=2)
    assert on_floor(site)["tickets_left"] == (20_000 - 200) // 100
    assert changes_roll(site)["tickets_left"] == 200


def test_a_report_that_comes_twice_uses_no_more_paper(site: Site) -> None:
    rolls(site, 20)
    site.kiosk.take_number()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "sending").good()
    site.agent.says(job, "unconfirmed", paper_mm=100).good()
    left = on_floor(site)["tickets_left"]
    site.agent.says(job, "confirmed", paper_mm=100).good()
    assert on_floor(site)["tickets_left"] == left


def test_a_low_roll_is_a_notice_until_there_is_a_new_one(site: Site) -> None:
    rolls(site, 5)
    prints(site, 150, times=3)
    assert site.supervisor.floor["alerts"] == []
    prints(site, 150)
    alert = site.supervisor.alert("printer")
    assert alert["facts"] == {"state": "low_paper", "detail": None, "tickets_left": 29}
    assert on_floor(site)["is_low"]
    prints(site, 150)
    assert site.supervisor.alert("printer")["id"] == alert["id"], "said once"
    changes_roll(site)
    assert site.supervisor.floor["alerts"] == []
    assert not on_floor(site)["is_low"]


def test_paper_where_there_was_none_is_a_new_roll(site: Site) -> None:
    rolls(site, 10)
    prints(site, 150, times=4)
    says_state(site.agent, "no_paper")
    assert site.supervisor.alert("printer")["facts"]["state"] == "no_paper"
    says_state(site.agent, "ok")
    assert on_floor(site)["tickets_left"] == 10_000 // 150
    assert site.supervisor.floor["alerts"] == []


def test_the_metrics_tell_of_paper_jobs_and_printers(site: Site) -> None:
    rolls(site, 10)
    before = figures(site)
    prints(site, 144)
    site.kiosk.take_number()
    now = figures(site)
    assert now["toiluot_print_paper_mm_total"] - before["toiluot_print_paper_mm_total"] == 144
    assert now["toiluot_print_seconds_count"] - before["toiluot_print_seconds_count"] == 1
    assert now['toiluot_print_reports_total{state="confirmed"}'] > 0
    assert now['toiluot_print_jobs{state="queued"}'] == 1
    assert now['toiluot_printers{state="ok"}'] == 1


def figures(site: Site) -> dict[str, float]:
    """Name and labels → value, as Prometheus reads them."""
    text = site.kiosk.door.client.get("/metrics").get_data(as_text=True)
    rows = [line.rpartition(" ") for line in text.splitlines() if line and not line.startswith("#")]
    return {name: float(value) for name, _, value in rows}
