"""What the report says of the turns of this test, and what the journal keeps."""

from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.ledger import journal_of


def turns(site: Site, label: str = "A001") -> list[Json]:
    """The ticket's turns in the order in which they began."""
    rows = site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-24").good()["rows"]
    return [row for row in rows if row["label"] == label]


def turn(site: Site, label: str = "A001") -> Json:
    """The ticket's last turn."""
    return turns(site, label)[-1]


def last_event(site: Site, kind: str) -> Json:
    """The newest journal row of that kind."""
    row = [row for row in journal_of(site.server.store, site.centre.id) if row.event == kind][-1]
    return dict(row._mapping)


def waiting(site: Site, number: int = 1) -> list[str]:
    """Labels in the console's queue."""
    return [one["label"] for one in site.officer(number).console["queue"]]
