"""Every kind of set-up is added, changed, removed and taken back in one way, and the journal can tell all of it."""

from __future__ import annotations

import pytest

from server.commands.setup.kinds import KINDS
from server.domain.roles import SETUP_RIGHTS
from server.web.setup_bodies import BODIES
from tests.story.administrator import OF_KINDS, OfKind, Setup, without_version
from tests.story.hall import Site
from tests.story.ledger import present_rows, replayed_rows

pytestmark = pytest.mark.any_database
KEPT_AS = {("staff", "password"): "password_hash", ("grants", "login"): "staff_id"}
"""What a door takes under another name than it is kept."""

OF_THEIR_OWN = {"grants", "slides"}
"""One needs a person of another centre first, the other a picture: tests/web/test_sites.py, test_slides.py."""

every_kind = pytest.mark.parametrize("of", OF_KINDS, ids=lambda of: of.kind)


@pytest.fixture
def setup(site: Site) -> Setup:
    """The administrator."""
    return Setup(site)


def journal_tells_all(site: Site) -> None:
    present = present_rows(site.server.store, site.centre.id)
    replayed = replayed_rows(site.server.store, site.centre.id)
    for table in ("service", "counter", "staff", "staff_role", "holiday", "printer", "webhook", "recording", "site"):
        assert replayed.get(table, {}) == present.get(table, {}), table


def test_commands_doors_and_views_know_the_same_kinds() -> None:
    assert KINDS.keys() == BODIES.keys() == SETUP_RIGHTS.keys()
    for name, kind in KINDS.items():
        told = BODIES[name].model_fields.keys() - {"version", "request_id", "reason"}
        told = {KEPT_AS.get((name, one), one) for one in told}
        assert told == kind.editable, name
        assert set(kind.needed) <= kind.editable


def test_every_kind_that_can_be_added_has_its_case() -> None:
    assert {of.kind for of in OF_KINDS} == {name for name, kind in KINDS.items() if kind.added} - OF_THEIR_OWN
    assert {of.kind for of in OF_KINDS if of.archives} == {name for name, kind in KINDS.items() if kind.archives}


@every_kind
def test_a_new_row_is_kept_as_it_was_asked_for(site: Site, setup: Setup, of: OfKind) -> None:
    row = setup.makes(of.kind, **of.new)
    assert row["version"] == 1
    assert {name: row[name] for name in of.new if name != "password"} == {
        name: value for name, value in of.new.items() if name != "password"
    }
    assert setup.row(of.kind, row["id"]) == row
    assert (setup.last_edit["action"], setup.last_edit["by"]) == ("added", "Cán bộ quantri")
    journal_tells_all(site)


@every_kind
def test_an_edit_changes_its_fields_alone_and_raises_the_version(site: Site, setup: Setup, of: OfKind) -> None:
    row = setup.makes(of.kind, **of.new)
    changed = setup.changes(of.kind, row, **of.edit)["row"]
    assert changed == {**row, **of.edit, "version": 2}
    edit = setup.last_edit
    assert edit["action"] == "changed"
    assert edit["after"] == of.edit
    assert edit["before"] == {name: row[name] for name in of.edit}
    journal_tells_all(site)


@every_kind
def test_an_edit_that_changes_nothing_is_no_edit(setup: Setup, of: OfKind) -> None:
    row = setup.makes(of.kind, **of.new)
    before = setup.last_edit
    same = {name: value for name, value in of.new.items() if name != "password"}
    assert setup.changes(of.kind, row, **same)["row"] == row
    assert setup.last_edit == before


@every_kind
def test_a_removed_row_is_gone_or_archived(site: Site, setup: Setup, of: OfKind) -> None:
    row = setup.makes(of.kind, **of.new)
    setup.removes(of.kind, row).good()
    after = setup.row(of.kind, row["id"])
    assert after == ({**row, "is_active": False, "version": 2} if of.archives else None)
    journal_tells_all(site)


@every_kind
def test_each_edit_is_taken_back_newest_first(site: Site, setup: Setup, of: OfKind) -> None:
    row = setup.makes(of.kind, **of.new)
    added = setup.last_edit["revision"]
    edited = setup.changes(of.kind, row, **of.edit)
    now = setup.row(of.kind, row["id"])
    assert now is not None
    removed = setup.removes(of.kind, now).good()
    setup.undoes(removed["revision"]).good()
    assert without_version(setup.row(of.kind, row["id"])) == without_version(now)
    setup.undoes(edited["revision"]).good()
    assert without_version(setup.row(of.kind, row["id"])) == without_version(row)
    setup.undoes(added).good()
    gone = setup.row(of.kind, row["id"])
    assert gone is None or gone["is_active"] is False
    journal_tells_all(site)


@every_kind
def test_taking_back_can_itself_be_taken_back(setup: Setup, of: OfKind) -> None:
    row = setup.makes(of.kind, **of.new)
    edited = setup.changes(of.kind, row, **of.edit)
    undone = setup.undoes(edited["revision"]).good()
    setup.undoes(undone["revision"]).good()
    assert without_version(setup.row(of.kind, row["id"])) == without_version(edited["row"])


@every_kind
def test_a_later_edit_of_the_same_fields_stands_in_the_way(setup: Setup, of: OfKind) -> None:
    row = setup.makes(of.kind, **of.new)
    first = setup.changes(of.kind, row, **of.edit)
    back = {name: row[name] for name in of.edit}
    later = setup.changes(of.kind, first["row"], **back)
    assert setup.undoes(first["revision"]).refusal == (409, "setup.conflict")
    assert setup.row(of.kind, row["id"]) == later["row"]


@every_kind
def test_the_asker_must_have_seen_the_newest_version(site: Site, setup: Setup, of: OfKind) -> None:
    row = setup.makes(of.kind, **of.new)
    setup.changes(of.kind, row, **of.edit)
    with site.unchanged():
        late = setup.tries(of.kind, row, **of.edit)
        assert late.refusal == (409, "setup.conflict")
        assert (late.facts["version"], late.facts["by"]) == (2, "Cán bộ quantri")
        assert late.facts["at"]
        assert setup.removes(of.kind, row).refusal == (409, "setup.conflict")


@every_kind
def test_a_row_of_another_site_is_not_there(site: Site, other_site: Site, of: OfKind) -> None:
    stranger = Setup(other_site).makes(of.kind, **{**of.new, **({"login": "hk-ba"} if of.kind == "staff" else {})})
    setup = Setup(site)
    table = "staff" if of.kind == "staff" else "staff_role" if of.kind == "roles" else of.kind.removesuffix("s")
    with site.unchanged():
        assert setup.row(of.kind, stranger["id"]) is None
        assert setup.tries(of.kind, stranger, **of.edit).refusal == (404, f"{table}.unknown")
        assert setup.removes(of.kind, stranger).refusal == (404, f"{table}.unknown")


@every_kind
def test_an_edit_of_another_site_is_not_taken_back(site: Site, other_site: Site, of: OfKind) -> None:
    theirs = Setup(other_site)
    theirs.makes(of.kind, **{**of.new, **({"login": "hk-ba"} if of.kind == "staff" else {})})
    revision, setup = theirs.last_edit["revision"], Setup(site)
    with site.unchanged():
        assert setup.undoes(revision).refusal == (404, "change.unknown")


def test_what_is_no_edit_of_the_set_up_is_not_taken_back(site: Site, setup: Setup) -> None:
    site.kiosk.take_number()
    with site.unchanged():
        assert setup.undoes(site.revision).refusal == (404, "change.unknown")


def test_the_centre_itself_is_changed_and_changed_back_and_never_removed(site: Site, setup: Setup) -> None:
    (row,) = setup.rows("site")
    header = {"vi": "UBND Phường\nMột cửa"}
    edited = setup.changes("site", row, recalls_allowed=5, slip_header=header)
    assert (edited["row"]["recalls_allowed"], edited["row"]["slip_header"]) == (5, header)
    journal_tells_all(site)
    setup.undoes(edited["revision"]).good()
    assert without_version(setup.rows("site")[0]) == without_version(row)
    (now,) = setup.rows("site")
    assert setup.removes("site", now).refusal == (409, "setup.in_use")
    assert setup.tries("site", None, name={"vi": "Hai"}).refusal == (422, "request.field")


def test_a_role_is_granted_to_somebody_of_another_site_and_taken_back(site: Site, other_site: Site) -> None:
    setup = Setup(site)
    granted = setup.makes("grants", login="HK-giamsat", role="supervisor")
    assert granted["staff_id"] == other_site.supervisor.id
    changed = setup.changes("grants", granted, role="officer")
    assert setup.tries("grants", None, login="hk-giamsat", role="officer").refusal == (409, "name.taken")
    for nobody in ("giamsat", "khong.co"):
        own = setup.tries("grants", None, login=nobody, role="officer")
        assert (own.refusal, own.facts["rule"]) == ((422, "request.field"), "same_site")
    setup.undoes(changed["revision"]).good()
    row = setup.row("grants", granted["id"])
    assert row is not None
    assert row["role"] == "supervisor"
    setup.removes("grants", row).good()
    assert setup.rows("grants") == []
