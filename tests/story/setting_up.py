"""Weeks and holidays, as an administrator sets them up."""

from datetime import date

from tests.story.doors import Json
from tests.story.hall import Site


def adds_holiday(site: Site, day: str, name: str, *spans: tuple[str, str]) -> Json:
    """A day that differs: closed all day, or open at these times."""
    weekday = date.fromisoformat(day).weekday()
    hours = [{"weekday": weekday, "opens": opens, "closes": closes} for opens, closes in spans]
    body = {"day": day, "name": {"vi": name}, "hours": hours}
    return site.admin.door.post("/setup/holidays", body).good()


def week(*spans: tuple[str, str], days: int = 5) -> list[Json]:
    """The same hours on the first days of a week."""
    return [{"weekday": day, "opens": opens, "closes": closes} for day in range(days) for opens, closes in spans]
