"""Nothing that points to a person stands anywhere; what people wrote goes when its time is over, and figures stay."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from server.housekeeping import erase_old, forget_answers
from server.storage.audit import Fault, Verdict, verify
from server.storage.schema import journal_apart, rating, turn
from tests.privacy.day_of_marks import DOSSIER, PLAIN, POINTS_TO_SOMEBODY, all_bytes, backed_up, plays
from tests.story.doors import Door
from tests.story.hall import Site
from tests.story.ledger import everything, present_rows, replayed_rows
from tests.story.people import Person

TEXTS = {"note", "reason", "park_reason", "comment", "comment_plain", "rating_token", "dossier_code"}


def where(site: Site, text: str) -> list[str]:
    """Tables that still say so; none: it stands in the free room of a file."""
    return [name for name, rows in everything(site.server.store).items() if text in repr(rows)]


def metrics(site: Site) -> bytes:
    shown: bytes = Door(site.server.app).client.get("/metrics").data
    return shown


def figures(site: Site) -> list[Any]:
    """All of turns and ratings that is no text."""
    with site.server.store.reading() as connection:
        return [
            tuple(row[name] for name in row if name not in TEXTS)
            for table in (turn, rating)
            for row in connection.execute(select(table).order_by(table.c.id)).mappings()
        ]


@pytest.mark.sqlite
def test_a_day_of_marked_values(site: Site, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    plays(site)
    copy = backed_up(site, tmp_path / "copy.db")
    logs = "".join(capfd.readouterr()).encode()
    standing = all_bytes(site, copy) + logs + metrics(site)
    assert PLAIN.encode() in standing, "words of one's own are kept for their time"
    assert PLAIN.encode() not in logs + metrics(site)
    assert [one for one in POINTS_TO_SOMEBODY if one.encode() in standing] == []
    copy.unlink()
    before = figures(site)
    site.clock.advance(days=367)
    forget_answers(site.server)
    erase_old(site.server)
    later = backed_up(site, tmp_path / "later.db")
    assert PLAIN.encode() not in all_bytes(site, later), where(site, PLAIN)
    assert figures(site) == before
    later.unlink()
    assert unbroken(site).erased > 5
    assert DOSSIER.encode() in all_bytes(site), "codes of dossiers have a longer time"
    site.clock.advance(days=730)
    erase_old(site.server)
    assert DOSSIER.encode() not in all_bytes(site)
    assert figures(site) == before
    assert unbroken(site).last_erased_at == site.clock()


def unbroken(site: Site) -> Verdict:
    """What is erased is erased in the replayed journal too, and its chain holds."""
    assert replayed_rows(site.server.store, site.centre.id) == present_rows(site.server.store, site.centre.id)
    with site.server.store.reading() as connection:
        verdict = verify(connection, site.centre.id)
    assert verdict.broken is None
    return verdict


def test_each_rule_has_its_own_day(site: Site) -> None:
    visit, _ = plays(site)
    site.sets(retention={**retention(site), "comments_days": 30, "words_days": 40, "links_days": 10})
    site.clock.advance(days=11)
    erase_old(site.server)
    assert visit.door.get(f"/tickets/{visit.token}").refusal == (404, "ticket.unknown")
    assert standing(site) == {"comments", "words", "dossiers", "origins"}
    site.clock.advance(days=20)
    erase_old(site.server)
    assert standing(site) == {"words", "dossiers", "origins"}
    told = {row["code"]: row for row in Person(site, "quantri").door.get("/retention").good()["rows"]}
    assert told["comments"]["erased"] > 0
    assert (told["comments"]["days"], told["comments"]["usual"]) == (30, 365)
    assert told["words"]["last_at"] is None
    audit = Person(site, "giamsat").door.get("/audit?kind=privacy").good()["rows"]
    assert {row["event"] for row in audit} == {"DataErased"}
    revision = site.revision
    erase_old(site.server)
    assert site.revision == revision, "once a day is enough"


def retention(site: Site) -> dict[str, int]:
    row: dict[str, int] = site.admin.door.get("/setup/site").good()["rows"][0]["retention"]
    return row


def standing(site: Site) -> set[str]:
    with site.server.store.reading() as connection:
        return set(connection.execute(select(journal_apart.c.rule)).scalars())


@pytest.mark.parametrize(("field", "days"), [("comments_days", 29), ("origins_days", 731), ("links_days", 0)])
def test_a_period_out_of_bounds_is_refused(site: Site, field: str, days: int) -> None:
    row = site.admin.door.get("/setup/site").good()["rows"][0]
    asked = {"version": row["version"], "retention": {**row["retention"], field: days}}
    answer = site.admin.door.post(f"/setup/site/{site.centre.id}", asked)
    assert answer.refusal == (422, "request.field")
    assert answer.facts["field"] == f"retention.{field}"


def test_what_is_removed_or_altered_without_a_rule_shows(site: Site) -> None:
    plays(site)
    store, centre = site.server.store, site.centre.id
    words = (journal_apart.c.site_id == centre) & (journal_apart.c.rule == "words")
    for spoil in (delete(journal_apart).where(words), update(journal_apart).where(words).values(content={})):
        with store.writer.connect() as connection, connection.begin() as change:
            connection.execute(spoil)
            broken = verify(connection, centre).broken
            change.rollback()
        assert broken is not None
        assert broken.fault is Fault.ALTERED
