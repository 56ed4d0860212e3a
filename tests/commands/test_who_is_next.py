"""Who is next, through the doors: the site's policy, ranks at the counter, the officer's skills, who was sent."""

from typing import Any

import pytest

from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.ledger import journal_of


def sets(site: Site, kind: str, row_id: str, **fields: Any) -> None:
    """The administrator changes a part of the set-up."""
    rows = site.admin.door.get(f"/setup/{kind}").good()["rows"]
    version = next(row["version"] for row in rows if row["id"] == row_id)
    site.admin.door.post(f"/setup/{kind}/{row_id}", {"version": version, **fields}).good()


def because(site: Site, number: int = 1) -> Json:
    told: Json = site.officer(number).tries("call-next").good()["because"]
    return told


def test_the_sites_policy_decides(site: Site) -> None:
    for priority in (None, "pregnant", "pregnant", "pregnant"):
        site.kiosk.take_number("Đất đai", priority=priority)
    sets(site, "site", site.centre.id, policy={"kind": "strict", "in_a_row": 1, "rank_run": 5})
    officer = site.officer(1).opens()
    assert [officer.calls_next() for _ in range(4)] == ["A002", "A003", "A004", "A001"]


def test_ageing_passes_nobody_who_waits_longer_than_the_head_start(site: Site) -> None:
    sets(site, "site", site.centre.id, policy={"kind": "ageing", "in_a_row": 1, "rank_run": 5})
    site.kiosk.take_number("Đất đai")
    site.clock.advance(minutes=20)
    for priority in (None, "pregnant"):
        site.kiosk.take_number("Đất đai", priority=priority)
    officer = site.officer(1).opens()
    assert [officer.calls_next() for _ in range(3)] == ["A001", "A003", "A002"]


def test_a_counter_calls_its_better_rank_first_and_says_so(site: Site) -> None:
    sets(site, "site", site.centre.id, policy={"kind": "interleaved", "in_a_row": 2, "rank_run": 2})
    sets(site, "counters", site.centre.counters[3], ranks={site.centre.services["Đất đai"]: 2})
    for service in ("Đất đai", "Khai sinh", "Khai sinh", "Khai sinh"):
        site.kiosk.take_number(service)
    site.officer(3).opens()
    told = [because(site, 3) for _ in range(4)]
    assert [one["code"] for one in told] == ["better_rank", "better_rank", "rank_owed", "first_come"]
    called = [row.facts for row in journal_of(site.server.store, site.centre.id) if row.event == "TicketCalled"]
    assert [one["label"] for one in called] == ["C001", "C002", "A001", "C003"]
    assert [one["why"].get("rank_run") for one in called] == [1, 2, None, None], "the audit keeps the facts"
    assert [one["because"] for one in called] == [one["code"] for one in told]


def test_an_officer_is_given_only_what_she_can_serve(site: Site) -> None:
    staff = site.admin.door.get("/setup/staff").good()["rows"]
    own = next(row["id"] for row in staff if row["login"] == site.centre.login("quay3"))
    sets(site, "staff", own, service_ids=[site.centre.services["Khai sinh"]])
    site.kiosk.take_number("Đất đai")
    site.kiosk.take_number("Khai sinh")
    officer = site.officer(3).opens()
    assert [officer.calls_next(), officer.calls_next()] == ["C001", None]


@pytest.mark.parametrize("whom", ["counter", "officer"])
def test_who_is_sent_to_a_counter_or_an_officer_is_called_there_alone_and_told_why(site: Site, whom: str) -> None:
    site.kiosk.take_number("Khai sinh")
    site.officer(4).opens().calls_next()
    site.officer(1).opens()
    site.officer(3).opens()
    aim: Json = {"counter_id": site.centre.counters[1]} if whom == "counter" else {"officer_id": site.officer(1).id}
    site.officer(4).tries("transfer", **aim).good()
    assert site.officer(3).calls_next() is None, "counter 3 serves it, but it was sent elsewhere"
    told = because(site, 1)
    assert (told["code"], told["facts"]) == ("sent_here", {"aimed": whom})


def test_who_comes_back_goes_before_the_line_and_says_so(site: Site) -> None:
    site.kiosk.take_number("Đất đai")
    one, three = site.officer(1).opens(), site.officer(3).opens()
    one.calls_next()
    one.tries("transfer", service_id=site.centre.services["Khai sinh"], return_to=True).good()
    site.kiosk.take_number("Đất đai")
    three.calls_next()
    three.starts().finishes()
    told = because(site, 1)
    assert told["code"] == "returning"
    assert told["words"]["vi"].startswith("Quay lại từ quầy khác (lượt ưu tiên thứ 1, nhiều nhất 2 lượt liên tiếp)")
    assert one.calls_next() == "A002"


def test_the_console_tells_the_rule_and_its_bound(site: Site) -> None:
    rule = site.officer(1).opens().console["rule"]
    assert (rule["kind"], rule["name"]["vi"]) == ("interleaved", "Xen kẽ")
    assert "bị vượt nhiều nhất 2 lần ở mỗi quầy" in rule["bound"]["vi"]


def test_the_report_of_turns_names_the_reason(site: Site) -> None:
    site.kiosk.take_number("Đất đai", priority="disabled")
    site.officer(1).opens().calls_next()
    report = site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-23").good()
    assert [row["because"] for row in report["rows"]] == ["priority"]
