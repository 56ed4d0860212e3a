"""The OpenAPI document: valid, whole, and true of what the doors' code does."""

import json
import re
from typing import Any

import pytest
from click.testing import CliRunner
from flask import Flask
from openapi_spec_validator import OpenAPIV31SpecValidator

from server.cli import cli
from server.domain.integration.public_events import NAMES
from server.web.openapi.answers import answers
from server.web.openapi.document import document_of
from server.web.openapi.doors import BASE, doors_of
from server.web.openapi.typescript import NotUnderstood
from tests.app_map import endpoints
from tests.story.hall import Site

pytestmark = pytest.mark.any_database


@pytest.fixture(scope="module")
def document(shared_sites: tuple[Site, Site]) -> Any:
    """As a program reads it."""
    return shared_sites[0].kiosk.door.get("/openapi.json").good()


def test_it_is_openapi_3_1(document: Any) -> None:
    assert document["openapi"].startswith("3.1")
    problems = [(list(error.path), error.message) for error in OpenAPIV31SpecValidator(document).iter_errors()]
    assert problems == []


def test_every_door_is_in_it(document: Any) -> None:
    """A door that takes several bodies is told as several: /setup/{kind} stands there as /setup/services and so on."""
    told = {f"{method.upper()} {BASE}{path}" for path, methods in document["paths"].items() for method in methods}
    doors = [f"{method} {path}" for method, path in endpoints() if path.startswith(f"{BASE}/")]
    shapes = {door: re.compile(re.sub(r"{\w+}", "[^/]+", door)) for door in doors}
    assert [door for door in doors if not any(shapes[door].fullmatch(one) for one in told)] == []
    assert [one for one in told if not any(shape.fullmatch(one) for shape in shapes.values())] == []


def test_every_door_has_words_and_a_name_of_its_own(document: Any) -> None:
    operations = [one for methods in document["paths"].values() for one in methods.values()]
    assert all(one["summary"] for one in operations)
    assert len({one["operationId"] for one in operations}) == len(operations)
    assert [name for name in document["components"]["schemas"] if "__" in name] == [], "two models of one name"


def test_a_door_that_does_not_say_what_it_answers_fails() -> None:
    app = Flask("forgetful")
    app.add_url_rule(f"{BASE}/forgetful", view_func=lambda: "")
    with pytest.raises(AttributeError, match="answers"):
        doors_of(app)


def test_a_door_that_promises_a_shape_that_is_none_fails() -> None:
    app = Flask("boastful")
    app.add_url_rule(f"{BASE}/boastful", view_func=answers("NoSuchShape")(lambda: {"odd": True}))
    with pytest.raises(NotUnderstood, match="NoSuchShape"):
        document_of(app)


def test_what_a_door_needs_is_read_off_its_code(document: Any) -> None:
    opens = document["paths"]["/counters/{counter_id}/open"]["post"]
    assert opens["requestBody"]["content"]["application/json"]["schema"]["$ref"].endswith("/Asked")
    assert "`counter.work`" in opens["description"]
    assert {"401", "403", "404", "409", "422"} < opens["responses"].keys()
    assert "/setup/{kind}" not in document["paths"]
    service = document["paths"]["/setup/services"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert service["$ref"].endswith("/ServiceBody")
    report = document["paths"]["/reports/{name}"]["get"]
    assert {"name", "from", "to", "format"} <= {one["name"] for one in report["parameters"]}
    assert "text/csv" in report["responses"]["200"]["content"]


def test_it_says_what_webhooks_post(document: Any) -> None:
    assert document["webhooks"].keys() == set(NAMES)
    called = document["webhooks"]["ticket.called"]["post"]
    assert "X-Toiluot-Signature" in {one["name"] for one in called["parameters"]}
    assert called["requestBody"]["content"]["application/json"]["schema"]["allOf"][0]["$ref"].endswith("/Notice")


def test_the_command_prints_the_same(document: Any) -> None:
    printed = CliRunner().invoke(cli, ["openapi"])
    assert printed.exit_code == 0, printed.output
    assert json.loads(printed.stdout) == document
