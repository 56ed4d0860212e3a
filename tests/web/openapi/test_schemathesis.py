"""Schemathesis knocks at every door with what the document allows and with what it forbids: nothing may break."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.checks import CheckFunction
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import negative_data_rejection

from server.app import Server
from server.settings import Settings
from server.web import setup_api
from server.web.openapi.document import document_of
from server.web.openapi.shapes import closed
from tests.story.clock import Clock
from tests.story.hall import Site
from tests.story.installation import CHEAP, Template
from tests.story.servers import Installations
from tests.web.door_table import World
from tests.web.openapi.knocking import Knocking

pytestmark = pytest.mark.any_database

CONFIG = SchemathesisConfig.from_dict({
    "phases": {"examples": {"enabled": False}, "stateful": {"enabled": False}},
    "generation": {"deterministic": True, "max-examples": 4, "database": "none", "with-security-parameters": False},
    "checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", 401, 403, 404, 409, 422, 429]}},
    "cache": {"enabled": False},
})  # fmt: skip
"""The same requests each time. A rule may refuse what the schema allows: 409, or 422 with the field."""


class Stage:
    """The application that the requests come to; it is there only once the tests run."""

    app: Any = None

    def __call__(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        """WSGI, from this machine but from another address than the tests: wrong sign-ins are counted by address."""
        answer: Iterable[bytes] = self.app({"REMOTE_ADDR": "::1", **environ}, start)
        return answer


def _document() -> Any:
    """With closed shapes: an answer with a field that nobody promised fails too."""
    with TemporaryDirectory() as folder:
        server = Server(Settings(data=Path(folder), database=""), mode="threading")
        document = document_of(server.app)
        server.store.close()
    document["components"]["schemas"] = closed(document["components"]["schemas"])
    document["paths"] = closed(document["paths"])
    return document


DOCUMENT = _document()
schema = schemathesis.openapi.from_dict(DOCUMENT, config=CONFIG)
stage = schema.app = Stage()


@pytest.fixture(scope="module")
def knocking(
    installations: Installations, template: Template, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Knocking]:
    """A busy centre, and a second one to set up; keys may ask as often as they like."""
    clock = Clock()
    server = installations.start(tmp_path_factory.mktemp("tried"), clock, api_key_limit="1000000 per minute")
    stage.app = server.app
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(setup_api, "hasher", CHEAP)
        yield Knocking(World(Site(server, template.first, clock)), Site(server, template.second, clock))


@schema.parametrize()
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_no_door_breaks(case: Case[Any], knocking: Knocking) -> None:
    knocking.made_real(case)
    shown = knocking.shown(case.operation)
    left_out: list[CheckFunction] = [negative_data_rejection] if knocking.is_cleaned(case.body) else []
    answer = case.call_and_validate(headers=shown.headers, cookies=shown.cookies, excluded_checks=left_out)
    if case.method == case.operation.method.upper():
        knocking.heard.setdefault(case.operation.label, set()).add(answer.status_code)


def test_somebody_was_let_in_at_every_door(knocking: Knocking, request: pytest.FixtureRequest) -> None:
    """Without this all of them might have been refused for what they showed. Counts the doors that this run tries."""
    named = [re.fullmatch(r"test_no_door_breaks\[(.+)\]", item.name) for item in request.session.items]
    shut = {401, 403, 405}
    assert {one[1]: heard for one in named if one and (heard := knocking.heard.get(one[1], set())) <= shut} == {}
