"""An administrator changes a centre through the doors of the set-up."""

from datetime import date
from typing import Any

from tests.story.doors import Json
from tests.story.hall import Site


def changes(site: Site, **fields: Any) -> Json:
    """Other values in the centre itself."""
    return _changed(site, "site", site.centre.id, fields)


def changes_service(site: Site, name: str, **fields: Any) -> Json:
    """Other values in the service of that name."""
    return _changed(site, "services", site.centre.services[name], fields)


def adds_holiday(site: Site, day: str, name: str, *spans: tuple[str, str]) -> Json:
    """A day that differs: closed all day, or open at these times."""
    weekday = date.fromisoformat(day).weekday()
    hours = [{"weekday": weekday, "opens": opens, "closes": closes} for opens, closes in spans]
    body = {"day": day, "name": {"vi": name}, "hours": hours}
    return site.admin.door.post("/setup/holidays", body).good()


def week(*spans: tuple[str, str], days: int = 5) -> list[Json]:
    """The same hours on the first days of a week."""
    return [{"weekday": day, "opens": opens, "closes": closes} for day in range(days) for opens, closes in spans]


def _changed(site: Site, kind: str, row_id: str, fields: Json) -> Json:
    rows = site.admin.door.get(f"/setup/{kind}").good()["rows"]
    version = next(row["version"] for row in rows if row["id"] == row_id)
    return site.admin.door.post(f"/setup/{kind}/{row_id}", {"version": version, **fields}).good()
