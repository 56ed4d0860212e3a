"""Doors by which the electronic one-stop system tells of dossiers: a program's rows, or a file.

All of it is checked before anything is kept. It is then kept fifty dossiers at a time, and whoever calls a number
meanwhile is served between two of these pieces. An import that broke off is simply repeated.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC
from typing import Annotated, Any

from flask import Blueprint, Response, request, stream_with_context
from flask.typing import ResponseReturnValue
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from server.commands.dossiers.importing import AT_ONCE, ImportDossiers
from server.domain.dossier import LONGEST_CODE, DossierState, shown_code
from server.domain.dossier_import import DossierRow
from server.domain.errors import QueueError
from server.domain.roles import Actor, Right
from server.parts import parts
from server.queries.dossiers.telling import service_codes
from server.web.actors import staff_actor
from server.web.dossiers.columns import flat
from server.web.dossiers.pace import Pace
from server.web.dossiers.reading import Place, checked_rows, rows_of_file
from server.web.errors import shape
from server.web.openapi.answers import answers
from server.web.parse import Asked, Body, Day, Key, Words, body, query

blueprint = Blueprint("dossiers_import", __name__)

MOST_ROWS = 1_000
LARGEST_ROWS = 1_000_000
LARGEST_FILE = 64_000_000
TOLD_EVERY = 1_000
"""Dossiers after which a file's import says how far it is."""
At = Annotated[AwareDatetime, Field(strict=False), AfterValidator(lambda at: at.astimezone(UTC))]


class DossierEntry(Body):
    """What the other system tells of one dossier; what is left out says nothing."""

    code: Annotated[Words, StringConstraints(min_length=1, max_length=LONGEST_CODE)]
    state: Annotated[DossierState, Field(strict=False)]
    service: Key | None = None
    received_at: At | None = None
    promised_on: Day | None = None
    result_ready_on: Day | None = None
    handed_over_at: At | None = None
    apologised_on: Day | None = None
    changed_at: At | None = None


class DossiersBody(Asked):
    """A piece of the other system's dossiers: all of them are taken, or none."""

    rows: Annotated[tuple[DossierEntry, ...], Field(strict=False, min_length=1, max_length=MOST_ROWS)]


class FileQuery(BaseModel):
    """A preview only says what is wrong."""

    model_config = ConfigDict(extra="forbid")

    preview: bool = False


@blueprint.post("/dossiers/import")
@answers("DossiersImported")
def take_rows() -> dict[str, Any]:
    """Add and change up to 1,000 dossiers; `line` in an error is the row's place, from 1 on."""
    asker = _who()
    request.max_content_length = LARGEST_ROWS
    asked = body(DossiersBody)
    told = [
        DossierRow(line=place, **{**one.model_dump(), "code": shown_code(one.code)})
        for place, one in enumerate(asked.rows, 1)
    ]
    rows, done = checked_rows(told, _place(asker)), Counter(added=0, changed=0, unchanged=0)
    pace = Pace()
    for number, piece in enumerate(_pieces(rows)):
        done.update(_kept(piece, asker, asked.request_id and f"{asked.request_id[:58]}.{number}"))
        pace.rest()
    return {"dossiers": len(rows), **done}


@blueprint.post("/dossiers/file")
@answers("DossiersImported", "application/x-ndjson")
def take_file() -> ResponseReturnValue:
    """Take a CSV file as it is, up to 300,000 lines in any usual encoding. The answer is a line of JSON now and then
    that tells how far it is, and a last one that tells what was done."""
    asker, asked = _who(), query(FileQuery)
    request.max_content_length = LARGEST_FILE
    raw, place = request.get_data(cache=False), _place(asker)
    rows = rows_of_file(raw, place, Pace().rest)
    if asked.preview:
        return {"dossiers": len(rows), "added": 0, "changed": 0, "unchanged": 0}
    headers = {"X-Accel-Buffering": "no"}
    return Response(stream_with_context(_told(rows, asker)), mimetype="application/x-ndjson", headers=headers)


def _told(rows: list[DossierRow], asker: Actor) -> Iterator[str]:
    """Whoever goes away in the middle leaves whole pieces behind."""
    done, count, pace = Counter(added=0, changed=0, unchanged=0), 0, Pace()
    try:
        for piece in _pieces(rows):
            done.update(_kept(piece, asker, None))
            count += len(piece)
            pace.rest()
            if count % TOLD_EVERY == 0:
                yield json.dumps({"done": count, "of": len(rows)}) + "\n"
    except QueueError as error:
        yield json.dumps(shape(error.full_code(), error.facts), ensure_ascii=False) + "\n"
    else:
        yield json.dumps({"dossiers": len(rows), **done}) + "\n"


def _kept(piece: tuple[DossierRow, ...], asker: Actor, request_id: str | None) -> dict[str, int]:
    """One transaction."""
    answer = parts().executor.run(ImportDossiers(rows=piece, request_id=request_id), asker)
    return {name: answer[name] for name in ("added", "changed", "unchanged")}


def _pieces(rows: list[DossierRow]) -> Iterator[tuple[DossierRow, ...]]:
    return (tuple(rows[start : start + AT_ONCE]) for start in range(0, len(rows), AT_ONCE))


def _place(asker: Actor) -> Place:
    with parts().reader.of(asker.site_id) as reading:
        named = ((name, service.code) for service in reading.services.where() for name in service.name.values())
        return Place(reading.now, reading.site.timezone, service_codes(reading), _alone(named))


def _alone(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What one procedure or field alone is called, in any of its languages."""
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for name, code in named:
        codes[flat(name)].add(code)
    return {name: code for name, (code, *others) in codes.items() if name and not others}


def _who() -> Actor:
    asker = staff_actor()
    asker.must_have(Right.DOSSIER_IMPORT)
    return asker
