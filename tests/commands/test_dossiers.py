"""Dossiers: what officers record at the finish."""

from typing import Any

from tests.commands.moves.rows import turns
from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.ledger import present_rows, replayed_rows

CODE = "H01.02-261123-0001"


def kept(site: Site) -> dict[str, Json]:
    """What the centre knows of dossiers, by code; its journal says the same."""
    rows = present_rows(site.server.store, site.centre.id).get("dossier", {})
    assert rows == replayed_rows(site.server.store, site.centre.id).get("dossier", {})
    return {row["code"]: row for row in rows.values()}


def finishes(site: Site, **came: Any) -> None:
    site.kiosk.take_number("Đất đai")
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.tries("finish", **came).good()


def test_received_promised_and_handed_over(site: Site) -> None:
    finishes(site, purpose="submit", outcome="received", dossier_code=" h01.02-261123-0001", promised_on="2026-11-30")
    row = kept(site)[CODE]
    assert (row["state"], row["promised_on"], row["result_ready_on"]) == ("received", "2026-11-30", None)
    assert row["service_id"] == site.centre.services["Đất đai"]
    site.clock.advance(hours=3)
    finishes(site, purpose="collect", outcome="returned", dossier_code="H01.02.261123.0001")
    assert len(kept(site)) == 1, "the same dossier, written otherwise"
    row = kept(site)[CODE]
    assert (row["state"], row["result_ready_on"], row["promised_on"]) == ("handed_over", "2026-11-23", "2026-11-30")
    assert row["received_at"] < row["handed_over_at"]


def test_what_is_no_code_or_no_result_makes_no_dossier(site: Site) -> None:
    finishes(site, outcome="received", dossier_code="chưa có mã")
    finishes(site, outcome="advised", dossier_code=CODE)
    finishes(site, dossier_code=CODE, note="hỏi")
    finishes(site)
    assert kept(site) == {}
    assert turns(site)[0]["dossier_code"] == "chưa có mã"


def test_a_promise_names_its_dossier_and_a_day_to_come(site: Site) -> None:
    site.kiosk.take_number("Đất đai")
    officer = site.officer(1).opens()
    officer.calls_next()
    with site.unchanged():
        cases: tuple[tuple[dict[str, Any], str], ...] = (
            ({"promised_on": "2026-11-30"}, "dossier_code"),
            ({"promised_on": "2026-11-30", "dossier_code": "chưa có"}, "dossier_code"),
            ({"promised_on": "2026-11-20", "dossier_code": CODE}, "promised_on"),
            ({"promised_on": "2030-11-20", "dossier_code": CODE}, "promised_on"),
            ({"promised_on": "30/11/2026", "dossier_code": CODE}, "promised_on"),
            ({"purpose": "nonsense"}, "purpose"),
        )
        for came, field in cases:
            refused = officer.tries("finish", **came)
            assert (refused.status, refused.json["error"]["facts"]["field"]) == (422, field), came
