"""The doors of the set-up: who is let in, what is refused and by which rule, two at once, a slip before it is kept."""

from __future__ import annotations

import io
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any, get_args

import pytest
from PIL import Image
from sqlalchemy import select

from server.domain.centre.service import Icon
from server.storage.schema import staff
from tests.story.administrator import OF_KINDS, OfKind, Setup
from tests.story.doors import Door, Json
from tests.story.hall import Site
from tests.story.installation import PASSWORD

pytestmark = pytest.mark.any_database

every_kind = pytest.mark.parametrize("of", OF_KINDS, ids=lambda of: of.kind)
ODD = {
    "a left-to-right override": "Đất\u202e đai", "a zero width space": "Đất\u200b đai", "a bell": "Đất\u0007 đai",
    "marks apart": "Đất đai".replace("ấ", "a\u0302\u0301"), "space around": "  Đất đai\n", "a null": "Đất\u0000 đai",
}  # fmt: skip


@pytest.fixture
def setup(site: Site) -> Setup:
    """The administrator."""
    return Setup(site)


@every_kind
def test_who_may_set_nothing_up_sees_nothing_and_changes_nothing(site: Site, of: OfKind) -> None:
    row = Setup(site).makes(of.kind, **of.new)
    doors = [site.officer(1).door, site.supervisor.door]
    with site.unchanged():
        for door in doors:
            assert door.get(f"/setup/{of.kind}").refusal == (403, "auth.forbidden")
            assert door.get("/setup-changes").refusal == (403, "auth.forbidden")
            assert door.post(f"/setup/{of.kind}", of.new).refusal == (403, "auth.forbidden")
            assert door.post(f"/setup/{of.kind}/{row['id']}", {"version": 1}).refusal == (403, "auth.forbidden")
            answer = door.post(f"/setup/{of.kind}/{row['id']}/remove", {"version": 1})
            assert answer.refusal == (403, "auth.forbidden")


def test_who_sets_up_one_part_looks_at_the_others_without_touching_them(site: Site, setup: Setup) -> None:
    setup.makes("roles", code="nhan-su", name={"vi": "Nhân sự"}, rights=["staff.admin"])
    setup.makes("staff", login="co.nhan.su", name="Cô Nhân Sự", role="nhan-su", password=PASSWORD)
    door = Setup(site, "co.nhan.su").door
    assert door.get("/setup/staff").good()["may_edit"] is True
    answer = door.get("/setup/services").good()
    assert (answer["may_edit"], len(answer["rows"])) == (False, 6)


def test_a_kind_that_nobody_knows(site: Site, setup: Setup) -> None:
    with site.unchanged():
        for kind in ("journal", "tickets", "__class__", "%00", "devices"):
            assert setup.door.get(f"/setup/{kind}").refusal == (404, "kind.unknown")
            assert setup.door.post(f"/setup/{kind}", {}).refusal == (404, "kind.unknown")
            assert setup.door.post(f"/setup/{kind}/x/remove", {"version": 1}).refusal == (404, "kind.unknown")


INNER: list[tuple[str, Json]] = [
    ("services", {"id": "x" * 16}), ("services", {"site_id": "x" * 16}), ("services", {"is_open": False}),
    ("counters", {"state": "open"}), ("counters", {"officer_id": "x" * 16}), ("counters", {"ticket_id": None}),
    ("staff", {"password_hash": "$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA"}), ("roles", {"is_builtin": True}),
    ("printers", {"state": "ok"}), ("holidays", {"surprise": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "inner"), INNER)
def test_what_is_not_set_up_here_is_refused(site: Site, setup: Setup, kind: str, inner: Json) -> None:
    new = next(of.new for of in OF_KINDS if of.kind == kind)
    with site.unchanged():
        answer = setup.tries(kind, None, **new, **inner)
        assert (answer.refusal, answer.facts["rule"]) == ((422, "request.field"), "unknown_field")
        assert answer.facts["field"] == next(iter(inner))


@every_kind
def test_a_field_that_is_needed_is_asked_for_by_name(site: Site, setup: Setup, of: OfKind) -> None:
    with site.unchanged():
        for name in of.new:
            answer = setup.tries(of.kind, None, **{other: value for other, value in of.new.items() if other != name})
            wanted = "password_hash" if name == "password" else name
            assert (answer.refusal, answer.facts["field"], answer.facts["rule"]) == (
                (422, "request.field"), wanted, "missing",
            )  # fmt: skip


WRONG: list[tuple[str, str, Any, str, str]] = [
    ("services", "target_wait_s", 5, "target_wait_s", "range"), ("services", "daily_quota", 0, "daily_quota", "range"),
    ("services", "code", "Đất Đai", "code", "pattern"), ("services", "code", "x" * 40, "code", "pattern"),
    ("services", "name", {}, "name.vi", "missing"), ("services", "name", {"vi": " \u200b "}, "name.vi", "missing"),
    ("services", "name", {"vi": "x" * 201}, "name.vi", "too_long"), ("services", "position", "1", "position", "number"),
    ("services", "name", {"vi": "x" * 1001}, "name.vi", "too_long"), ("services", "icon", "nope", "icon", "choice"),
    ("services", "name", {"vi": "Đất", "Tiếng Anh": "x"}, "name.Tiếng Anh.[key]", "pattern"),
    ("services", "parent_id", 7, "parent_id", "wrong"), ("counters", "number", 1.5, "number", "number"),
    ("counters", "service_ids", "abc", "service_ids", "wrong"), ("counters", "ranks", {"x": "1"}, "ranks.x", "number"),
    ("staff", "password", "ngắn", "password", "too_short"), ("staff", "role", "vua", "role", "no_such_role"),
    ("roles", "rights", ["fly"], "rights.0", "choice"), ("roles", "rights", ["system"], "rights", "not_for_people"),
    ("holidays", "day", "30/02/2027", "day", "date"), ("printers", "width_mm", 70, "width_mm", "choice"),
]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong[0]}-{wrong[3]}-{wrong[4]}")
def test_a_wrong_value_is_named_with_its_rule(site: Site, setup: Setup, wrong: tuple[str, str, Any, str, str]) -> None:
    kind, name, value, field, rule = wrong
    new = next(of.new for of in OF_KINDS if of.kind == kind)
    with site.unchanged():
        answer = setup.tries(kind, None, **{**new, name: value})
        assert answer.refusal == (422, "request.field")
        assert (answer.facts["field"], answer.facts["rule"]) == (field, rule)
        assert answer.facts["reason"]


def test_a_service_may_have_each_drawing_that_the_screens_know_and_no_other() -> None:
    drawings, also = Path("kiosk_ui/design/drawings/fields.ts").read_text("utf-8").split("ALSO", 1)
    known = re.findall(r"^  (\w+): \{", drawings, re.MULTILINE) + re.findall(r'(\w+): "', also)
    assert sorted(known) == sorted(get_args(Icon))


@pytest.mark.parametrize("odd", ODD)
def test_odd_signs_are_made_plain_before_they_are_kept(setup: Setup, odd: str) -> None:
    made = setup.makes("services", code="le", name={"vi": ODD[odd]})
    assert made["name"] == {"vi": "Đất đai"}
    setup.removes("services", made).good()


def test_two_administrators_edit_one_service_one_wins_and_the_other_sees_both_values(site: Site, setup: Setup) -> None:
    setup.makes("staff", login="pho", name="Phó Giám đốc", role="administrator", password=PASSWORD)
    both = {"Cán bộ quantri": setup, "Phó Giám đốc": Setup(site, "pho")}
    for turn in range(5):
        row = setup.named("services", "code", "khai-sinh")
        start = Barrier(len(both))
        asked = {who: {"vi": f"Khai sinh {turn} của {who}"} for who in both}

        def saves(who: str, row: Json = row, start: Barrier = start, asked: dict[str, Json] = asked) -> Any:
            start.wait()
            return both[who].tries("services", row, name=asked[who])

        with ThreadPoolExecutor(len(both)) as threads:
            answers = dict(zip(both, threads.map(saves, both), strict=True))
        winner = next(who for who, answer in answers.items() if answer.status == 200)
        (loser,) = both.keys() - {winner}
        assert answers[loser].refusal == (409, "setup.conflict")
        assert answers[loser].facts["by"] == winner
        theirs = both[loser].row("services", row["id"])
        assert theirs is not None
        assert (theirs["name"], theirs["version"]) == (asked[winner], answers[loser].facts["version"])
        mine = both[loser].changes("services", theirs, name=asked[loser])
        assert mine["row"]["name"] == asked[loser]


def test_many_edits_at_once_are_kept_or_refused_whole(site: Site, setup: Setup) -> None:
    rows = [row for row in setup.rows("services") if row["series"]]
    everybody, start = [Setup(site) for _ in range(8)], Barrier(8)

    def saves(number: int) -> int:
        start.wait()
        return everybody[number].tries("services", rows[number % 4], daily_quota=number + 1).status

    with ThreadPoolExecutor(8) as threads:
        statuses = list(threads.map(saves, range(8)))
    assert sorted(statuses) == [200] * 4 + [409] * 4
    after = {row["id"]: row for row in setup.rows("services")}
    for at, row in enumerate(rows):
        assert after[row["id"]]["version"] == row["version"] + 1
        assert after[row["id"]]["daily_quota"] in (at + 1, at + 5)


def test_a_repeated_request_is_one_edit(site: Site, setup: Setup) -> None:
    row = setup.named("services", "code", "khai-sinh")
    first = setup.changes("services", row, target_wait_s=600, request_id="touch")
    assert setup.changes("services", row, target_wait_s=600, request_id="touch") == first
    assert setup.tries("services", row, target_wait_s=700, request_id="touch").refusal == (409, "request.reused")


def test_a_repeated_request_with_a_password_is_one_edit_too(site: Site, setup: Setup) -> None:
    person = {"login": "moi", "name": "Mới", "role": "officer", "password": PASSWORD, "request_id": "touch"}
    first = setup.makes("staff", **person)
    with site.unchanged():
        assert setup.makes("staff", **person) == first
        other = setup.tries("staff", None, **{**person, "password": "mat-khau-khac"})
        assert other.refusal == (409, "request.reused")
    Door(site.server.app).post("/session", {"login": "moi", "password": PASSWORD}).good()
    setup.makes("staff", **{**person, "login": "nua", "request_id": "another"})
    with site.server.store.reading() as connection:
        hashes = connection.execute(select(staff.c.password_hash).where(staff.c.login.in_(["moi", "nua"]))).scalars()
        assert len(set(hashes)) == 2, "one password, two salts"


def test_screens_have_the_new_names_at_once(site: Site, setup: Setup) -> None:
    setup.changes("services", setup.named("services", "code", "dat-dai"), name={"vi": "Nhà đất"})
    assert "Nhà đất" in [field["name"] for field in site.kiosk.state["services"]]


def slip_of(setup: Setup, **texts: Any) -> Image.Image:
    """The picture of a slip with these texts."""
    answer = setup.door.post("/slip/preview", {"name": {"vi": "Khai sinh", "en": "Birth"}, **texts})
    assert (answer.status, answer.raw.mimetype) == (200, "image/png")
    return Image.open(io.BytesIO(answer.raw.get_data()))


def test_a_slip_is_drawn_as_the_printer_prints_it_and_nothing_is_kept(site: Site, setup: Setup) -> None:
    with site.unchanged():
        plain, narrow = slip_of(setup), slip_of(setup, width_mm=58)
        longer = slip_of(setup, slip_note={"vi": "Nhận kết quả ở tầng 2"}, bring={"vi": "Căn cước\nĐơn"})
        assert (plain.width, narrow.width) == (640, 448)
        assert longer.height > plain.height
        assert slip_of(setup, series="C").tobytes() != plain.tobytes()
        assert slip_of(setup, language="en").tobytes() != plain.tobytes()
        assert slip_of(setup, slip_footer={"vi": "Hẹn gặp lại"}).tobytes() != plain.tobytes()


def test_a_slip_shows_what_the_centre_has_saved_where_nothing_else_is_told(site: Site, setup: Setup) -> None:
    before = slip_of(setup)
    (centre,) = setup.rows("site")
    setup.changes("site", centre, slip_header={"vi": "UBND Phường\nBộ phận Một cửa\nTầng 1"})
    assert slip_of(setup).height > before.height
    assert slip_of(setup, slip_header=None).height == before.height


@pytest.mark.parametrize("odd", ["\u202e", "x" * 900, "\n" * 50, "ế" * 300, "🙂", "中文"])
def test_no_text_breaks_the_picture(setup: Setup, odd: str) -> None:
    words = {"vi": odd, "en": odd}
    slip_of(setup, name=words, bring=words, slip_note=words, slip_header=words, slip_footer=words)
