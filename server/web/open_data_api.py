"""Open data: a centre's figures of the day for everybody who asks, pages of any address too, where it allows that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeVar, cast

from flask import Blueprint, Response, current_app, jsonify, request

from server.offload import offloaded
from server.parts import parts
from server.queries.public_figures import (
    REFRESHED_S,
    figures_of_today,
    must_publish,
    publishing_sites,
    satisfaction,
)
from server.web.openapi.answers import answers

blueprint = Blueprint("open_data_api", __name__)
T = TypeVar("T")

RATE = "120 per minute"
"""By address: the screens of a whole hall may share one, and each asks once a minute."""
SATISFACTION_KEPT = timedelta(hours=1)
"""Thirty days change little in an hour, and take longer to count."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it was last reckoned, so that a crowd of askers costs one look."""

    at: datetime
    day: date
    told: Any


@blueprint.get("/open-data")
@answers("OpenDataSites")
def sites() -> Response:
    """The centres that publish their figures."""
    with parts().guesses.every("open-data", RATE), parts().reader.anywhere() as connection:
        return _open(publishing_sites(connection))


@blueprint.get("/open-data/<site_id>")
@answers("OpenData")
def open_data(site_id: str) -> Response:
    """Today's waits, people served and satisfaction of a centre that publishes them; a minute old at most."""
    with parts().guesses.every("open-data", RATE):
        with parts().reader.of(site_id) as reading:
            must_publish(reading)
            now, day = reading.now, reading.lines.today
        today = _kept(("today", site_id), (now, day), timedelta(seconds=REFRESHED_S), figures_of_today)
        told = _kept(("satisfaction", site_id), (now, day), SATISFACTION_KEPT, satisfaction)
        return _open({**today, "satisfaction": told})


def _kept(key: tuple[str, str], moment: tuple[datetime, date], lasts: timedelta, work: Callable[..., T]) -> T:
    """What this process knows already, unless it is too old or of another day; then reckoned beside the event loop."""
    known: dict[tuple[str, str], Kept] = current_app.extensions.setdefault("open_data", {})
    now, day = moment
    kept = known.get(key)
    if kept is None or kept.day != day or not timedelta() <= now - kept.at < lasts:
        kept = known[key] = Kept(now, day, _read(key[1], work))
    return cast("T", kept.told)


def _read(site_id: str, work: Callable[..., T]) -> T:
    reader = parts().reader

    def read() -> T:
        with reader.apart(site_id) as reading:
            return work(reading)

    return offloaded(read)


def _open(told: dict[str, Any]) -> Response:
    """Any page may read it, and whoever has it already is told so."""
    answer = jsonify(told)
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Cache-Control"] = f"public, max-age={REFRESHED_S}"
    answer.add_etag()
    answer.make_conditional(request)
    return answer
