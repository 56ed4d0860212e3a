"""API keys: made of their maker's rights, told once, bound in time and pace, and each act told by its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from server.app import Server
from server.domain.centre.people import hashed
from server.domain.integration.api_key import BEGINS, FOR_PROGRAMS, NEEDS_A_PERSON
from server.domain.roles import ROLE_RIGHTS, Role
from tests.story.clock import Clock
from tests.story.doors import Door, Json, new_request
from tests.story.hall import Site
from tests.story.installation import Template
from tests.story.ledger import everything, journal_of
from tests.story.people import Person


def made(maker: Person, *rights: str, **more: Any) -> Json:
    """A key with its secret."""
    return maker.door.post("/api-keys", {"name": "Cổng dịch vụ công", "rights": list(rights), **more}).good()


def holder(maker: Person, *rights: str, **more: Any) -> Door:
    """A program that holds a new key."""
    return Door(maker.site.server.app, made(maker, *rights, **more)["secret"])


def last(site: Site) -> Any:
    """The newest row of the journal."""
    return journal_of(site.server.store, site.centre.id)[-1]


def test_a_key_is_told_once_and_kept_hashed(site: Site) -> None:
    answer = made(site.admin, "floor.see", "report.see")
    secret = answer["secret"]
    assert secret.startswith(BEGINS)
    assert len(secret) > 40
    kept = repr(everything(site.server.store))
    assert secret not in kept
    assert hashed(secret) in kept
    told = repr([row._mapping for row in journal_of(site.server.store, site.centre.id)])
    assert hashed(secret) not in told
    assert secret not in repr(site.admin.door.get("/api-keys").good())


def test_a_program_sees_what_its_rights_allow_and_no_more(site: Site) -> None:
    program = holder(site.admin, "floor.see")
    assert program.get("/floor").status == 200
    assert program.get("/reports/turns?from=2026-11-23&to=2026-11-23").refusal == (403, "auth.forbidden")
    assert program.get("/devices").refusal == (403, "auth.forbidden")
    service = site.centre.services["Đất đai"]
    assert program.post(f"/services/{service}/close").refusal == (403, "auth.forbidden")


def test_a_program_changes_without_a_cookie_or_its_header_and_is_journaled_as_itself(site: Site) -> None:
    key = made(site.admin, "service.close")
    program = Door(site.server.app, key["secret"])
    program.post(f"/services/{site.centre.services['Đất đai']}/close").good()
    row = last(site)
    assert (row.event, row.actor_kind, row.actor_id) == ("ServiceWasClosed", "program", key["key"]["id"])
    first = site.admin.door.get("/audit?kind=service").good()["rows"][0]
    assert first["actor"]["name"]["vi"] == "Cổng dịch vụ công"


def test_a_number_that_a_program_takes_is_not_printed_unless_it_names_a_printer(site: Site) -> None:
    program = holder(site.admin, "ticket.issue")
    body = {"service_id": site.centre.services["Đất đai"]}
    assert program.post("/tickets", {**body, "request_id": new_request()}).good()["print_job"] is None
    printed = {**body, "printer_id": site.centre.printer_id, "request_id": new_request()}
    assert program.post("/tickets", printed).good()["print_job"]


def test_nobody_gives_a_right_that_she_lacks(site: Site) -> None:
    officer = site.officer(1)
    for right in FOR_PROGRAMS - ROLE_RIGHTS[Role.OFFICER]:
        refused = officer.door.post("/api-keys", {"name": "x", "rights": [right], "for_me": True})
        assert refused.refusal == (422, "request.field"), right
        assert (refused.facts["field"], refused.facts["rule"], refused.facts["right"]) == ("rights", "not_yours", right)


def test_a_key_of_the_centre_is_made_by_whoever_sets_up_integrations(site: Site) -> None:
    body = {"name": "x", "rights": ["ticket.issue"]}
    assert site.supervisor.door.post("/api-keys", body).refusal == (403, "auth.forbidden")
    assert site.admin.door.post("/api-keys", body).status == 201


def test_a_counter_is_worked_by_a_person_even_through_a_key(site: Site) -> None:
    for right in NEEDS_A_PERSON:
        refused = site.admin.door.post("/api-keys", {"name": "x", "rights": [right]})
        assert (refused.facts["field"], refused.facts["rule"]) == ("rights", "person")


def test_a_key_of_her_own_acts_as_the_officer_herself(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    program = holder(officer, "counter.work", for_me=True, name="Bàn phím gọi số")
    called = program.post(f"/counters/{officer.counter_id}/call-next", {"request_id": new_request()}).good()
    assert called["ticket"]["state"] == "called"
    row = last(site)
    assert (row.actor_kind, row.actor_id) == ("staff", officer.id)
    key = officer.door.get("/api-keys").good()["keys"][0]
    assert (row.key_id, key["name"]) == (key["id"], "Bàn phím gọi số"), "the journal says that it came by a key"


def test_a_key_of_her_own_shrinks_with_her_role(site: Site) -> None:
    program = holder(site.supervisor, "floor.see", for_me=True)
    assert program.get("/floor").status == 200
    row = next(r for r in site.admin.door.get("/setup/staff").good()["rows"] if r["id"] == site.supervisor.id)
    change = {"role": "officer", "version": row["version"]}
    site.admin.door.post(f"/setup/staff/{row['id']}", change).good()
    assert program.get("/floor").refusal == (403, "auth.forbidden")
    site.admin.door.post(f"/setup/staff/{row['id']}", {"is_active": False, "version": row["version"] + 1}).good()
    assert program.get("/floor").refusal == (401, "auth.required")


def test_a_key_ends_by_itself(site: Site, clock: Clock) -> None:
    short, usual = holder(site.admin, "floor.see", days=1), holder(site.admin, "floor.see")
    clock.advance(hours=23, minutes=59)
    assert short.get("/floor").status == 200
    clock.advance(minutes=1)
    assert short.get("/floor").refusal == (401, "auth.required")
    clock.advance(days=363)
    assert usual.get("/floor").status == 200
    clock.advance(days=1)
    assert usual.get("/floor").refusal == (401, "auth.required")


def test_a_revoked_key_opens_nothing_and_is_revoked_once(site: Site) -> None:
    key = made(site.admin, "floor.see")
    program = Door(site.server.app, key["secret"])
    assert program.get("/floor").status == 200
    revoke = f"/api-keys/{key['key']['id']}/revoke"
    site.admin.door.post(revoke).good()
    assert program.get("/floor").refusal == (401, "auth.required")
    with site.unchanged():
        site.admin.door.post(revoke).good()


def test_people_see_and_revoke_their_own_keys_and_administrators_all(site: Site) -> None:
    own = made(site.officer(1), "ticket.issue", for_me=True)["key"]["id"]
    other = made(site.officer(2), "ticket.issue", for_me=True)["key"]["id"]
    assert [key["id"] for key in site.officer(1).door.get("/api-keys").good()["keys"]] == [own]
    assert {key["id"] for key in site.admin.door.get("/api-keys").good()["keys"]} == {own, other}
    assert site.officer(1).door.post(f"/api-keys/{other}/revoke").refusal == (403, "auth.forbidden")
    site.officer(1).door.post(f"/api-keys/{own}/revoke").good()
    site.admin.door.post(f"/api-keys/{other}/revoke").good()


def test_a_key_opens_only_its_own_centre(site: Site, other_site: Site) -> None:
    key = made(site.admin, "service.close", "integration.admin")
    program = Door(site.server.app, key["secret"])
    foreign = other_site.centre.services["Đất đai"]
    with other_site.unchanged():
        assert program.post(f"/services/{foreign}/close").refusal == (404, "service.unknown")
    assert other_site.admin.door.post(f"/api-keys/{key['key']['id']}/revoke").refusal == (404, "api_key.unknown")


def test_a_key_makes_no_keys(site: Site) -> None:
    """Else it would outlive its own end."""
    for for_me in (False, True):
        program = holder(site.admin, "integration.admin", "floor.see", for_me=for_me)
        body = {"name": "x", "rights": ["floor.see"], "for_me": for_me}
        assert program.post("/api-keys", body).refusal == (403, "auth.forbidden")


def test_a_key_has_no_session_to_end(site: Site) -> None:
    program = holder(site.admin, "floor.see", for_me=True)
    assert program.send("DELETE", "/session").refusal == (401, "auth.required")
    assert program.get("/session").refusal == (401, "auth.required")


def test_a_key_opens_no_door_of_devices(site: Site) -> None:
    program = holder(site.admin, *(sorted(FOR_PROGRAMS & ROLE_RIGHTS[Role.ADMINISTRATOR] - NEEDS_A_PERSON)))
    for path in ("/kiosk", "/board", "/tablet", "/counter-display", "/printer"):
        assert program.get(path).refusal == (401, "auth.required"), path


def test_its_last_use_is_shown_and_not_journaled(site: Site, clock: Clock) -> None:
    program = holder(site.admin, "floor.see")
    assert site.admin.door.get("/api-keys").good()["keys"][0]["used_at"] is None
    clock.advance(minutes=5)
    with site.unchanged():
        program.get("/floor").good()
    used_at = site.admin.door.get("/api-keys").good()["keys"][0]["used_at"]
    assert used_at.startswith("2026-11-23T01:05:00")


def test_each_key_has_its_own_pace(
    start_server: Callable[..., Server], template: Template, clock: Clock, tmp_path: Path
) -> None:
    site = Site(start_server(api_key_limit="3 per minute"), template.first, clock)
    hasty, calm = holder(site.admin, "floor.see"), holder(site.admin, "floor.see")
    assert [hasty.get("/floor").status for _ in range(4)] == [200, 200, 200, 429]
    refused = hasty.get("/floor")
    assert refused.refusal == (429, "limit.reached")
    assert 1 <= int(refused.raw.headers["Retry-After"]) <= 60
    assert calm.get("/floor").status == 200


@pytest.mark.parametrize("sent", ["tlk_", "tlk_nothing", "TLK_x", "tlk_" + "a" * 5_000])
def test_what_was_never_a_key_opens_nothing(site: Site, sent: str) -> None:
    assert Door(site.server.app, sent).get("/floor").refusal == (401, "auth.required")
