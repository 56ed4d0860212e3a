"""What people said, found again by the supervisors, followed up, and told on one page a week."""

from tests.story.doors import Json
from tests.story.hall import Site

DAY = "from=2026-11-23&to=2026-11-23"


def found(site: Site, more: str = "") -> list[Json]:
    rows: list[Json] = site.supervisor.door.get(f"/feedback?{DAY}{more}").good()["rows"]
    return rows


def rated(site: Site) -> None:
    """Three visits at counter 1: a complaint, praise, and no words."""
    site.serves_one(1).rates(1, reasons=["long_wait"], comment="Chờ Đất đai quá lâu", answer=False).good()
    site.clock.advance(minutes=10)
    site.serves_one(1).rates(5, reasons=["kind"], comment="Cô cán bộ tận tình").good()
    site.clock.advance(minutes=10)
    site.serves_one(1).rates(4).good()


def test_comments_are_found_with_and_without_their_marks_and_tell_no_number(site: Site) -> None:
    rated(site)
    for words in ("đất đai", "dat dai", "LAU cho"):
        (row,) = found(site, f"&words={words}")
        assert row["comment"] == "Chờ Đất đai quá lâu"
    assert found(site, "&words=%") == []
    assert "A001" not in str(found(site))
    assert [row["score"] for row in found(site)] == [4, 5, 1]
    assert [row["score"] for row in found(site, "&commented=true&score=5")] == [5]
    assert found(site, "&flag=any") == [one for one in found(site) if one["flags"]]


def test_the_lowest_mark_opens_a_follow_up_and_its_steps_keep_their_times(site: Site) -> None:
    rated(site)
    (row,) = found(site, "&follow_up=unsolved")
    assert row["follow_up"]["state"] == "open"
    assert site.supervisor.floor["alerts"][0]["kind"] == "rating"
    door, path = site.supervisor.door, f"/ratings/{row['id']}/follow-up"
    door.post(path, {"step": "talked", "note": "Đã gọi lại"}).good()
    assert site.supervisor.floor["alerts"] == []
    site.clock.advance(hours=2)
    solved = door.post(path, {"step": "solved"}).good()["follow_up"]
    assert (solved["state"], solved["note"]) == ("solved", "Đã gọi lại")
    assert solved["talked_at"] < solved["solved_at"]
    assert found(site, "&follow_up=unsolved") == []
    with site.unchanged():
        assert door.post(path, {"step": "seen"}).refusal == (409, "follow_up.over")
        assert site.officer(1).door.post(path, {"reopen": True}).refusal == (403, "auth.forbidden")


def test_a_supervisor_at_a_counter_neither_reads_nor_follows_up_her_own(site: Site) -> None:
    site.kiosk.take_number()
    door, counter = site.supervisor.door, site.centre.counters[1]
    for move in ("open", "call-next", "start", "finish"):
        door.post(f"/counters/{counter}/{move}", {}).good()
    site.tablet(1).rates(1, comment="Tệ").good()
    assert found(site) == []
    assert door.get("/feedback/digest?day=2026-11-23").good()["comments"] == []
    (row,) = site.admin.door.get(f"/feedback?{DAY}").good()["rows"]
    with site.unchanged():
        assert door.post(f"/ratings/{row['id']}/follow-up", {"step": "seen"}).refusal == (404, "rating.unknown")


def test_a_week_is_told_on_one_page(site: Site) -> None:
    rated(site)
    site.serves_one(1)
    week = site.supervisor.door.get("/feedback/digest?day=2026-11-25").good()
    assert (week["week"], week["from"], week["to"]) == ("2026-W48", "2026-11-23", "2026-11-29")
    assert (week["answers"], week["finished"], week["response_rate"]) == (3, 4, 0.75)
    assert round(week["index"], 4) == 0.6667
    assert {one["code"]: one["count"] for one in week["reasons"]} == {"long_wait": 1, "kind": 1}
    assert week["questions"] == [{"question": "Hôm nay việc của bạn có được giải quyết không?", "yes": 0, "no": 1}]
    assert week["follow_ups"]["opened"] == 1
    assert [one["score"] for one in week["comments"]] == [1, 5]


def test_a_question_without_days_or_for_a_decade_is_refused(site: Site) -> None:
    door = site.supervisor.door
    assert door.get("/feedback").refusal == (422, "request.field")
    assert door.get("/feedback?from=2020-01-01&to=2026-01-01").refusal == (422, "request.field")
