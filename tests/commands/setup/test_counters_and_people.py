"""Counters while somebody works there; people, their roles, their passwords, and the last administrator."""

from __future__ import annotations

import pytest

from tests.story.administrator import Setup
from tests.story.doors import Door, Json
from tests.story.hall import Site
from tests.story.installation import PASSWORD
from tests.story.ledger import journal_of
from tests.story.people import Person


@pytest.fixture
def setup(site: Site) -> Setup:
    """The administrator."""
    return Setup(site)


@pytest.mark.parametrize(("state", "code"), [("open", "counter.still_open"), ("paused", "counter.still_open"),
                                             ("serving", "counter.busy")])  # fmt: skip
def test_a_counter_is_not_removed_while_somebody_works_there(site: Site, setup: Setup, state: str, code: str) -> None:
    site.kiosk.take_number("Đất đai")
    officer = site.officer(1).opens()
    if state == "paused":
        officer.pauses()
    if state == "serving":
        officer.calls_next()
    counter = setup.named("counters", "number", 1)
    with site.unchanged():
        for answer in (setup.removes("counters", counter), setup.tries("counters", counter, is_active=False)):
            assert (answer.refusal, answer.facts) == ((409, code), {"counter": 1})


def test_a_counter_that_rests_is_archived_and_nobody_opens_it(site: Site, setup: Setup) -> None:
    officer = site.officer(1)
    setup.removes("counters", setup.named("counters", "number", 1)).good()
    assert officer.tries("open").status >= 400
    setup.undoes(setup.last_edit["revision"]).good()
    officer.opens()


def test_an_edit_while_the_counter_serves_leaves_its_ticket_alone(site: Site, setup: Setup) -> None:
    visit = site.kiosk.take_number("Đất đai")
    officer = site.officer(1).opens()
    officer.calls_next()
    counter = setup.named("counters", "number", 1)
    setup.changes("counters", counter, name={"vi": "Quầy đất đai"}, service_ids=[site.centre.services["Khai sinh"]])
    assert officer.console["present"]["label"] == visit.label
    officer.starts().finishes()


def test_services_of_a_counter_must_give_numbers_and_be_of_this_site(
    site: Site, other_site: Site, setup: Setup
) -> None:
    counter = setup.named("counters", "number", 1)
    field = setup.named("services", "code", "dat-dai")["id"]
    own = site.centre.services["Đất đai"]
    with site.unchanged():
        cases: list[tuple[Json, str, str]] = [
            ({"service_ids": [field]}, "service_ids", "is_a_field"), ({"number": 0}, "number", "range"),
            ({"number": 1000}, "number", "range"), ({"service_ids": [own], "ranks": {own: 10}}, "ranks", "ranks"),
            ({"service_ids": [], "ranks": {own: 1}}, "ranks", "ranks"),
        ]  # fmt: skip
        for fields, name, rule in cases:
            answer = setup.tries("counters", counter, **fields)
            assert (answer.refusal, answer.facts["field"], answer.facts["rule"]) == ((422, "request.field"), name, rule)
        theirs = setup.tries("counters", counter, service_ids=[other_site.centre.services["Đất đai"]])
        assert theirs.refusal == (404, "service.unknown")
        assert setup.tries("counters", counter, number=2).facts == {"field": "number", "archived": False}


def test_nobody_gives_or_takes_more_rights_than_she_has(site: Site, setup: Setup) -> None:
    setup.makes("roles", code="nhan-su", name={"vi": "Nhân sự"}, rights=["staff.admin", "counter.work"])
    setup.makes("staff", login="co.nhan.su", name="Cô Nhân Sự", role="nhan-su", password=PASSWORD)
    hers = Setup(site, "co.nhan.su")
    administrator = setup.named("staff", "login", "quantri")
    mine = setup.named("staff", "login", "co.nhan.su")
    high, own = (setup.named("roles", "code", code) for code in ("administrator", "nhan-su"))
    with site.unchanged():
        tries = [
            hers.tries("staff", mine, role="administrator"), hers.tries("staff", administrator, name="Khác"),
            hers.tries("staff", administrator, password="mật-khẩu-khác"),
            hers.tries("staff", administrator, role="officer"),
            hers.tries("staff", None, login="x", name="X", role="supervisor", password=PASSWORD),
            hers.tries("roles", None, code="moi", name={"vi": "Mới"}, rights=["floor.see"]),
            hers.tries("roles", own, rights=["staff.admin", "device.admin"]),
            hers.tries("roles", high, name={"vi": "Tôi"}), hers.tries("services", None, code="m", name={"vi": "Mới"}),
        ]  # fmt: skip
        assert [answer.refusal for answer in tries] == [(403, "auth.forbidden")] * len(tries)
    hers.makes("staff", login="ban", name="Bạn", role="nhan-su", password=PASSWORD)


def test_an_edit_is_taken_back_only_by_who_may_make_it(site: Site, setup: Setup) -> None:
    birth = setup.named("services", "code", "khai-sinh")
    edited = setup.changes("services", birth, target_wait_s=600)
    setup.makes("roles", code="nhan-su", name={"vi": "Nhân sự"}, rights=["staff.admin"])
    setup.makes("staff", login="co.nhan.su", name="Cô Nhân Sự", role="nhan-su", password=PASSWORD)
    hers = Setup(site, "co.nhan.su")
    with site.unchanged():
        assert hers.undoes(edited["revision"]).refusal == (403, "auth.forbidden")
    seen = {edit["revision"]: edit["may_undo"] for edit in hers.door.get("/setup-changes").good()["changes"]}
    assert seen[edited["revision"]] is False


def test_somebody_is_always_left_who_sets_people_up(site: Site, setup: Setup) -> None:
    me = setup.named("staff", "login", "quantri")
    with site.unchanged():
        for answer in (setup.removes("staff", me), setup.tries("staff", me, role="supervisor"),
                       setup.tries("staff", me, is_active=False)):  # fmt: skip
            assert answer.refusal == (409, "setup.last_administrator")
    setup.makes("staff", login="pho", name="Phó", role="administrator", password=PASSWORD)
    setup.removes("staff", me).good()


def test_a_role_is_not_emptied_while_only_its_people_set_people_up(site: Site, setup: Setup) -> None:
    made = setup.makes("roles", code="to-truong", name={"vi": "Tổ trưởng"}, rights=["staff.admin"])
    high = setup.named("roles", "code", "administrator")
    setup.makes("staff", login="to.truong", name="Tổ trưởng", role="to-truong", password=PASSWORD)
    setup.removes("staff", setup.named("staff", "login", "quantri")).good()
    hers = Setup(site, "to.truong")
    with site.unchanged():
        assert hers.tries("roles", made, rights=[]).refusal == (409, "setup.last_administrator")
        assert hers.tries("roles", high, rights=[]).status in (403, 422)


def test_the_built_in_roles_stay_and_keep_their_codes(site: Site, setup: Setup) -> None:
    officer = setup.named("roles", "code", "officer")
    unused = setup.makes("roles", code="thu", name={"vi": "Thử"}, rights=[])
    with site.unchanged():
        assert setup.removes("roles", officer).refusal == (409, "setup.in_use")
        answer = setup.tries("roles", officer, code="can-bo")
        assert (answer.refusal, answer.facts["rule"]) == ((422, "request.field"), "builtin")
        answer = setup.tries("roles", setup.named("roles", "code", "administrator"), rights=["counter.work"])
        assert (answer.refusal, answer.facts["rule"]) == ((422, "request.field"), "administrators")
        answer = setup.tries("roles", unused, rights=["print.work"])
        assert (answer.refusal, answer.facts["rule"]) == ((422, "request.field"), "not_for_people")
    setup.makes("staff", login="ai.do", name="Ai Đó", role="thu", password=PASSWORD)
    assert setup.removes("roles", unused).refusal == (409, "setup.in_use")


def test_a_right_that_a_role_loses_is_lost_at_once_by_those_who_are_signed_in(site: Site, setup: Setup) -> None:
    supervisor = site.supervisor
    supervisor.door.get("/floor").good()
    role = setup.named("roles", "code", "supervisor")
    setup.changes("roles", role, rights=[one for one in role["rights"] if one != "floor.see"])
    assert supervisor.door.get("/floor").refusal == (403, "auth.forbidden")
    setup.undoes(setup.last_edit["revision"]).good()
    supervisor.door.get("/floor").good()


def test_a_new_password_opens_and_ends_every_older_sign_in(site: Site, setup: Setup) -> None:
    officer = site.officer(1)
    row = setup.named("staff", "login", "quay1")
    saved = setup.changes("staff", row, password="mật-khẩu-mới-tinh")
    assert officer.door.get("/session").refusal == (401, "auth.required")
    door = Door(site.server.app, staff=True)
    assert door.post("/session", {"login": "quay1", "password": PASSWORD}).refusal == (401, "auth.wrong")
    door.post("/session", {"login": "quay1", "password": "mật-khẩu-mới-tinh"}).good()
    assert setup.last_edit["may_undo"] is False
    assert setup.undoes(saved["revision"]).refusal == (409, "setup.cannot_undo")


def test_who_is_archived_is_out_at_once_and_comes_back_without_her_old_sign_in(site: Site, setup: Setup) -> None:
    person = Person(site, "quay2")
    archived = setup.removes("staff", setup.named("staff", "login", "quay2")).good()
    assert person.door.get("/session").refusal == (401, "auth.required")
    setup.undoes(archived["revision"]).good()
    assert person.door.get("/session").refusal == (401, "auth.required")
    Person(site, "quay2")


def test_nobody_is_archived_at_an_open_counter(site: Site, setup: Setup) -> None:
    site.officer(1).opens()
    answer = setup.removes("staff", setup.named("staff", "login", "quay1"))
    assert (answer.refusal, answer.facts) == ((409, "counter.still_open"), {"counter": 1})


def test_sign_in_names_are_one_name_in_every_spelling_and_in_every_site(site: Site, setup: Setup) -> None:
    new = {"name": "Ai", "role": "officer", "password": PASSWORD}
    for login in ("QUAY1", " quay1 ", "ｑｕａｙ１", "hk-quay1"):
        answer = setup.tries("staff", None, login=login, **new)
        assert (answer.refusal, answer.facts["field"]) == ((409, "name.taken"), "login"), login
    for login in ("", "   ", "\u200b", "x" * 65):
        assert setup.tries("staff", None, login=login, **new).refusal == (422, "request.field"), login


def test_no_secret_is_journaled_or_told(site: Site, setup: Setup) -> None:
    row = setup.makes("staff", login="bi.mat", name="Bí Mật", role="officer", password="mật-khẩu-bí-mật")
    setup.changes("staff", row, password="mật-khẩu-bí-mật-hơn")
    told = str(setup.rows("staff")) + str(setup.door.get("/setup-changes").good()) + str(row)
    told += str([vars(line) for line in journal_of(site.server.store, site.centre.id)])
    for secret in ("bí-mật", "$argon2"):
        assert secret not in told
