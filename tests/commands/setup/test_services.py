"""Fields and services: their tree, their letters, and the people who wait for them while somebody edits."""

from __future__ import annotations

import pytest

from tests.story.administrator import Setup
from tests.story.doors import Json
from tests.story.hall import Site


@pytest.fixture
def setup(site: Site) -> Setup:
    """The administrator."""
    return Setup(site)


def order_of(setup: Setup) -> list[str]:
    """Codes as the kiosk shows them, fields before their services."""
    rows = sorted(setup.rows("services"), key=lambda row: (row["position"], row["code"]))
    tops = [row for row in rows if row["parent_id"] is None]
    return [code for top in tops for code in (top["code"], *(r["code"] for r in rows if r["parent_id"] == top["id"]))]


def place(row: Json, parent: Json | None, position: int) -> Json:
    return {
        "id": row["id"], "version": row["version"], "parent_id": parent["id"] if parent else None, "position": position,
    }  # fmt: skip


def test_services_change_places_in_one_edit_that_is_taken_back_as_one(site: Site, setup: Setup) -> None:
    before = order_of(setup)
    land, civil = (setup.named("services", "code", code) for code in ("dat-dai", "ho-tich"))
    birth = setup.named("services", "code", "khai-sinh")
    places = [place(birth, land, 5), place(civil, None, 1), place(land, None, 2)]
    saved = setup.door.post("/setup/services/order", {"places": places}).good()
    assert saved["row"]["code"] == "khai-sinh"
    assert order_of(setup) == ["ho-tich", "ket-hon", "dat-dai", "dat-nhan", "dat-nop", "khai-sinh"]
    edit = setup.last_edit
    assert (edit["action"], edit["id"], edit["may_undo"]) == ("moved", birth["id"], True)
    assert edit["after"].keys() == {birth["id"], civil["id"], land["id"]}
    assert {row["version"] for row in setup.rows("services") if row["id"] in edit["after"]} == {2}
    setup.undoes(edit["revision"]).good()
    assert order_of(setup) == before


def test_places_that_are_kept_already_are_no_edit(site: Site, setup: Setup) -> None:
    birth = setup.named("services", "code", "khai-sinh")
    there = {**place(birth, None, birth["position"]), "parent_id": birth["parent_id"]}
    before = site.revision
    setup.door.post("/setup/services/order", {"places": [there]}).good()
    assert site.revision == before


def test_a_move_after_which_somebody_else_moved_is_not_taken_back(setup: Setup) -> None:
    birth, land = (setup.named("services", "code", code) for code in ("khai-sinh", "dat-dai"))
    moved = setup.door.post("/setup/services/order", {"places": [place(birth, land, 5)]}).good()
    setup.door.post("/setup/services/order", {"places": [place(moved["row"], None, 7)]}).good()
    answer = setup.undoes(moved["revision"])
    assert answer.refusal == (409, "setup.conflict")
    assert answer.facts["by"] == "Cán bộ quantri"


@pytest.mark.parametrize("wrong", ["a stale version", "below itself", "below a service", "twice", "in a ring"])
def test_a_move_that_makes_no_sense_moves_nothing(site: Site, setup: Setup, wrong: str) -> None:
    land, civil = (setup.named("services", "code", code) for code in ("dat-dai", "ho-tich"))
    birth, wedding = (setup.named("services", "code", code) for code in ("khai-sinh", "ket-hon"))
    places, expected = {
        "a stale version": ([{**place(birth, land, 1), "version": 7}], (409, "setup.conflict", None)),
        "below itself": ([place(land, land, 1)], (422, "request.field", "below_itself")),
        "below a service": ([place(birth, wedding, 1)], (422, "request.field", "not_a_field")),
        "twice": ([place(birth, land, 1), place(birth, civil, 2)], (422, "request.field", "twice")),
        "in a ring": ([place(land, civil, 1), place(civil, land, 1)], (422, "request.field", "below_itself")),
    }[wrong]
    with site.unchanged():
        answer = setup.door.post("/setup/services/order", {"places": places})
        assert (*answer.refusal, answer.facts.get("rule")) == expected


def test_another_sites_service_is_not_moved(site: Site, other_site: Site, setup: Setup) -> None:
    theirs = Setup(other_site).named("services", "code", "khai-sinh")
    mine = setup.named("services", "code", "khai-sinh")
    their_field = Setup(other_site).named("services", "code", "dat-dai")
    with site.unchanged():
        for places in ([place(theirs, None, 1)], [place(mine, their_field, 1)]):
            assert setup.door.post("/setup/services/order", {"places": places}).refusal == (404, "service.unknown")


def test_a_service_is_moved_and_renamed_while_people_wait_and_they_keep_their_place(site: Site, setup: Setup) -> None:
    visits = [site.kiosk.take_number("Khai sinh") for _ in range(3)]
    birth, land = (setup.named("services", "code", code) for code in ("khai-sinh", "dat-dai"))
    moved = setup.door.post("/setup/services/order", {"places": [place(birth, land, 1)]}).good()["row"]
    setup.changes("services", moved, name={"vi": "Khai sinh và nhận con"}, target_wait_s=300)
    officer = site.officer(4).opens()
    for visit in visits:
        assert officer.calls_next() == visit.label
        assert officer.console["present"]["service"]["name"] == "Khai sinh và nhận con"
        officer.starts().finishes()


@pytest.mark.parametrize("state", ["waiting", "called", "serving"])
def test_a_service_is_not_archived_while_people_wait_for_it_or_are_served(site: Site, setup: Setup, state: str) -> None:
    site.kiosk.take_number("Khai sinh")
    officer = site.officer(4).opens()
    if state != "waiting":
        officer.calls_next()
    if state == "serving":
        officer.starts()
    birth = setup.named("services", "code", "khai-sinh")
    with site.unchanged():
        for answer in (setup.removes("services", birth), setup.tries("services", birth, is_active=False)):
            assert answer.refusal == (409, "setup.in_use")
            assert answer.facts == {"people": 1}
        assert setup.tries("services", birth, series=None).refusal == (409, "setup.in_use")


def test_an_archived_service_leaves_the_kiosk_and_keeps_its_code(site: Site, setup: Setup) -> None:
    birth = setup.named("services", "code", "khai-sinh")
    setup.removes("services", birth).good()
    assert site.kiosk.asks("Khai sinh").status in (409, 422)
    taken = setup.tries("services", None, code="khai-sinh", name={"vi": "Khác"})
    assert taken.refusal == (409, "name.taken")
    assert taken.facts == {"field": "code", "archived": True}
    back = setup.row("services", birth["id"])
    assert back is not None
    setup.changes("services", back, is_active=True)
    site.kiosk.take_number("Khai sinh")


def test_a_field_stays_while_services_stand_below_it(site: Site, setup: Setup) -> None:
    land = setup.named("services", "code", "dat-dai")
    with site.unchanged():
        answer = setup.removes("services", land)
        assert (answer.refusal, answer.facts) == ((409, "setup.in_use"), {"services": 2})
        answer = setup.tries("services", land, series="K")
        assert (answer.refusal, answer.facts["rule"]) == ((422, "request.field"), "has_services")


@pytest.mark.parametrize(
    ("series", "rule"),
    [*((one, "series_letters") for one in ("O", "I", "AQ", "a", "1", "ABC")), ("", "missing"), ("ABCDE", "too_long")],
)
def test_letters_that_are_read_as_digits_are_refused(site: Site, setup: Setup, series: str, rule: str) -> None:
    birth = setup.named("services", "code", "khai-sinh")
    with site.unchanged():
        answer = setup.tries("services", birth, series=series)
        assert (answer.refusal, answer.facts["field"], answer.facts["rule"]) == ((422, "request.field"), "series", rule)


def test_letters_that_sound_alike_are_kept_with_a_warning(setup: Setup) -> None:
    wedding, birth = (setup.named("services", "code", code) for code in ("ket-hon", "khai-sinh"))
    assert setup.changes("services", wedding, series="B")["warnings"] == []
    warned = setup.changes("services", birth, series="Đ")
    assert warned["row"]["series"] == "Đ"
    assert warned["warnings"] == [{"code": "series_alike", "series": ["B"]}]


def test_a_service_that_nobody_serves_is_kept_with_a_warning(setup: Setup) -> None:
    field = setup.named("services", "code", "dat-dai")
    new = setup.tries("services", None, code="moi", name={"vi": "Mới"}, series="A", parent_id=field["id"]).good()
    assert new["warnings"] == [{"code": "nobody_serves", "service": "moi"}]
    counter = setup.named("counters", "number", 4)
    dropped = setup.changes("counters", counter, service_ids=[new["row"]["id"]])
    assert dropped["warnings"] == [{"code": "nobody_serves", "service": "ket-hon"}]


def test_what_a_slip_has_no_room_for_is_refused_with_the_limit(setup: Setup) -> None:
    birth = setup.named("services", "code", "khai-sinh")
    for note, rule, most in (("a\nb\nc\nd\ne", "too_many_lines", 4), ("x" * 121, "line_too_long", 120)):
        answer = setup.tries("services", birth, slip_note={"vi": "", "en": note})
        assert answer.refusal == (422, "request.field")
        assert (answer.facts["field"], answer.facts["rule"], answer.facts["most"]) == ("slip_note.en", rule, most)


def test_the_centres_texts_stand_on_the_slips_of_the_next_numbers(site: Site, setup: Setup) -> None:
    (centre,) = setup.rows("site")
    setup.changes("site", centre, slip_header={"vi": "UBND Phường\nBộ phận Một cửa"}, slip_footer={"vi": "Hẹn gặp lại"})
    birth = setup.named("services", "code", "khai-sinh")
    setup.changes("services", birth, slip_note={"vi": "Nhận kết quả ở tầng 2\nTừ 14 giờ"})
    site.kiosk.take_number("Khai sinh")
    job = site.agent.claims()
    assert job is not None
    assert job["slip"]["header"] == ["UBND Phường", "Bộ phận Một cửa"]
    assert job["slip"]["note"] == ["Nhận kết quả ở tầng 2", "Từ 14 giờ"]
    assert job["slip"]["footer"] == "Hẹn gặp lại"
