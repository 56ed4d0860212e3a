"""The journal: one row for each change, which told again gives the present; and no secret in it."""

from typing import Any

from server.storage.journal import compact_json
from tests.story.hall import Site
from tests.story.installation import PASSWORD
from tests.story.ledger import journal_of, present_rows, replayed_rows


def a_busy_morning(site: Site) -> list[str]:
    """Something of everything that changes a centre; returns every secret that was told meanwhile."""
    visits = [site.kiosk.take_number(service) for service in ("Đất đai", "Khai sinh", "Đất đai", "Kết hôn", "Đất đai")]
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.recalls().starts().finishes(outcome="accepted", dossier_code="HS-12", note="đủ giấy tờ")
    site.tablet(1).rates(2, reasons=["long_wait"], comment="Chờ lâu")
    officer.calls_next()
    officer.reports_no_show().undoes().pauses("lunch").resumes()
    visits[4].gives_up()
    job = site.agent.claims()
    assert job
    site.agent.says(job, "sending")
    site.agent.says(job, "confirmed", bytes=4321)
    site.agent.door.post("/printer/state", {"state": "low_paper"}).good()
    site.board.says(site.board.state["announcements"][0], "played").good()
    site.supervisor.door.post(f"/services/{site.centre.services['Khai sinh']}/close").good()
    return [*(visit.token for visit in visits), *_paired_anew(site), PASSWORD]


def _paired_anew(site: Site) -> list[str]:
    admin = site.admin.door
    device = admin.post("/devices", {"kind": "hall_board", "name": "Bảng mới"}).good()["device"]
    code = admin.post(f"/devices/{device['id']}/pairing-code").good()["code"]
    token = admin.post("/devices/pair", {"code": code}).good()["token"]
    admin.post(f"/devices/{device['id']}/revoke").good()
    return [code, token]


def in_words(rows: list[Any]) -> str:
    return "\n".join(compact_json([row.event, row.facts, row.changes, row.actor_id, row.request_id]) for row in rows)


def test_told_again_the_journal_gives_the_present(site: Site) -> None:
    a_busy_morning(site)
    assert replayed_rows(site.server.store, site.centre.id) == present_rows(site.server.store, site.centre.id)


def test_revisions_rise_one_by_one_from_the_first_row_of_the_centre(site: Site, other_site: Site) -> None:
    a_busy_morning(site)
    for centre in (site, other_site):
        rows = journal_of(site.server.store, centre.centre.id)
        assert [row.revision for row in rows] == list(range(1, centre.revision + 1))
        assert rows[0].event == "SiteMade"


def test_one_centre_leaves_no_trace_in_anothers_journal(site: Site, other_site: Site) -> None:
    before = other_site.revision
    a_busy_morning(site)
    assert other_site.revision == before


def test_each_row_says_who_when_and_by_which_request(site: Site) -> None:
    site.clock.advance(minutes=7)
    site.kiosk.asks(request_id="touch-1").good()
    row = journal_of(site.server.store, site.centre.id)[-1]
    assert (row.event, row.actor_kind, row.actor_id) == ("TicketIssued", "device", site.kiosk.id)
    assert (row.at, row.request_id) == (site.clock(), "touch-1")
    assert row.facts["label"] == "A001"


def test_no_secret_is_in_the_journal(site: Site) -> None:
    secrets = a_busy_morning(site)
    told = in_words(journal_of(site.server.store, site.centre.id))
    assert [secret for secret in secrets if secret in told] == []
    with site.server.reader.of(site.centre.id) as reading:
        kept = [turn.rating_token for turn in reading.turns.where()]
        kept += [person.password_hash for person in reading.staff.where()]
        kept += [str(device.token_hash) for device in reading.devices.where() if device.token_hash]
    assert [secret for secret in kept if secret in told] == []
