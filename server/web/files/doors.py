"""Doors for files: a whole site, or its services, out and in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

from flask import Blueprint, Response, request
from pydantic import StringConstraints

from server.commands.setup.importing import ImportSite, PreviewOnly
from server.domain.errors import NotFound
from server.domain.roles import Right
from server.parts import parts
from server.queries.site_file import site_file
from server.web.actors import staff_actor
from server.web.csv_files import csv_file
from server.web.files import services_csv, site_yaml
from server.web.files.entries import Content
from server.web.files.rows import rows_of
from server.web.openapi.answers import answers
from server.web.parse import Asked, body

blueprint = Blueprint("setup_files", __name__)

LARGEST_FILE = 2_000_000
READERS: dict[str, Callable[[str], Content]] = {
    "site.yaml": site_yaml.read,
    "services.csv": services_csv.read,
}
"""The files by name."""


SAMPLES = {
    "commune": {"vi": "Phường, xã: 3 quầy, 9 dịch vụ", "en": "Ward or commune: 3 counters, 9 services"},
    "province": {"vi": "Tỉnh, thành phố: 12 quầy, 30 dịch vụ", "en": "Province or city: 12 counters, 30 services"},
}
"""The files in the folder `samples`."""


class FileBody(Asked):
    """The file's text. A preview tells what would become of it, and changes nothing."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=LARGEST_FILE)]
    preview: bool = True


@blueprint.get("/setup-samples")
@answers("SetupSamples")
def samples() -> dict[str, Any]:
    """Whole set-ups to begin with; each is a file for `site.yaml`."""
    staff_actor().must_have(Right.CATALOGUE_ADMIN)
    return {"samples": [{"name": name, "words": words, "text": _sample(name)} for name, words in SAMPLES.items()]}


@blueprint.get("/setup-files/<name>")
@answers("application/yaml", "text/csv")
def export(name: str) -> Response:
    """The set-up as a file: `site.yaml` has all of it but passwords and tokens, `services.csv` the services alone."""
    asker = staff_actor()
    asker.must_have(Right.CATALOGUE_ADMIN)
    if name not in READERS:
        raise NotFound("file")
    with parts().reader.of(asker.site_id) as reading:
        content = site_file(reading)
    if name == "services.csv":
        return csv_file(services_csv.COLUMNS, services_csv.table(content["services"]), name)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(site_yaml.written(content), mimetype="application/yaml; charset=utf-8", headers=headers)


@blueprint.post("/setup-files/<name>")
@answers("Imported")
def take(name: str) -> dict[str, Any]:
    """Add and change what the file says: all of it, or nothing and the lines that are wrong."""
    asker = staff_actor()
    asker.must_have(Right.CATALOGUE_ADMIN)
    request.max_content_length = LARGEST_FILE * 2  # JSON writes some signs as six
    asked = body(FileBody)
    if name not in READERS:
        raise NotFound("file")
    command = ImportSite(rows=rows_of(READERS[name](asked.text)), preview=asked.preview, request_id=asked.request_id)
    try:
        return parts().executor.run(command, asker)
    except PreviewOnly as only:
        return only.answer


def _sample(name: str) -> str:
    return (Path(__file__).parent / "samples" / f"{name}.yaml").read_text(encoding="utf-8")
