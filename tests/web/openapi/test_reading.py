"""What the document is made from: types as TypeScript writes them, and what a door's code names."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Blueprint, Flask
from pydantic import BaseModel, ConfigDict

from server.domain.roles import Right
from server.web import actors, launcher
from server.web.openapi.answers import answers
from server.web.openapi.contract import Contract, contract, declarations
from server.web.openapi.doors import BASE, Opens, doors_of
from server.web.openapi.refusals import refusals_of
from server.web.openapi.typescript import NotUnderstood
from server.web.parse import Asked, body, query

TYPES = """/** What the file is about. */
/** A word in two languages. */
export type Words = { readonly vi: string } & { readonly [language in Language]?: string };
export type Language = "vi" | "en";
interface Inner { a: string; b: number }
export interface Outer extends Inner {
  /** Since when. */
  since: string; c?: Inner[]; d: Inner | null;
}
export interface Page<Row, Extra> { rows: Row[]; extra: Extra }
"""


def read(written: str) -> Any:
    """The schema of a type written with those names."""
    return Contract(declarations(TYPES)).schema(written)


INNER = {"$ref": "#/components/schemas/Inner"}


@pytest.mark.parametrize(
    ("written", "schema"),
    [
        ("string", {"type": "string"}),
        ("string | null", {"type": ["string", "null"]}),
        ('"a" | "b"', {"type": "string", "enum": ["a", "b"]}),
        ("1 | 2", {"enum": [1, 2]}),
        ("true", {"const": True}),
        ("unknown", {}),
        ("Inner[]", {"type": "array", "items": INNER}),
        ("readonly Inner[]", {"type": "array", "items": INNER}),
        ("Array<Inner>", {"type": "array", "items": INNER}),
        ("Inner | null", {"anyOf": [INNER, {"type": "null"}]}),
        ('"a" | Inner | "b"', {"anyOf": [{"type": "string", "enum": ["a", "b"]}, INNER]}),
        ("(string | number)[]", {"type": "array", "items": {"type": ["string", "number"]}}),
        ("Record<string, Inner>", {"type": "object", "additionalProperties": INNER}),
        ("{ [code: string]: number }", {
            "type": "object", "properties": {}, "required": [], "additionalProperties": {"type": "number"},
        }),
        ("{ a: string; b?: number }", {
            "type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "number"}}, "required": ["a"],
        }),
        ("{ called_at: string | null }", {
            "type": "object", "required": ["called_at"],
            "properties": {"called_at": {"type": ["string", "null"], "format": "date-time"}},
        }),
    ],
)  # fmt: skip
def test_types_become_schemas(written: str, schema: Any) -> None:
    assert read(written) == schema


def test_objects_are_joined_and_cut() -> None:
    assert read('Omit<Inner, "a">')["properties"].keys() == {"b"}
    assert read('Pick<Inner, "a">')["required"] == ["a"]
    assert read("Partial<Inner>")["required"] == []
    joined = read("Inner & { b: string; z: boolean }")
    assert joined["properties"]["b"] == {"type": "string"}
    assert sorted(joined["required"]) == ["a", "b", "z"]


def test_interfaces_inherit_and_comments_describe() -> None:
    made = Contract(declarations(TYPES))
    made.schema("Outer")
    outer = made.components["Outer"]
    assert outer["properties"].keys() == {"a", "b", "since", "c", "d"}
    assert sorted(outer["required"]) == ["a", "b", "d", "since"]
    assert outer["properties"]["since"] == {"type": "string", "format": "date-time", "description": "Since when."}
    made.schema("Words")
    assert made.components["Words"]["description"] == "A word in two languages."
    assert made.components["Words"]["required"] == ["vi"]
    assert made.components["Words"]["properties"].keys() == {"vi", "en"}


def test_generic_types_are_filled_in() -> None:
    page = read("Page<Inner, string>")
    assert page["properties"]["rows"] == {"type": "array", "items": INNER}
    assert page["properties"]["extra"] == {"type": "string"}


@pytest.mark.parametrize("written", ["NoSuch", "{ a: }", "string ]", "(string", "Page<", "keyof Inner", "{ a: string"])
def test_what_is_not_understood_says_so(written: str) -> None:
    with pytest.raises((NotUnderstood, KeyError)):
        read(written)


def test_all_of_the_contract_is_understood() -> None:
    made = contract()
    for name, declared in made.declared.items():
        if not declared.parameters:
            made.schema(name)
    assert len(made.components) > 50


class Wish(Asked):
    """A body."""

    wanted: str


class Looked(BaseModel):
    """A query."""

    model_config = ConfigDict(extra="forbid")

    day: str


doors = Blueprint("doors", __name__)


@doors.post("/plain/<row_id>")
@answers("Done")
def plain(row_id: str) -> Any:
    """A change.

    And more of it.
    """
    actors.staff_actor().must_have(Right.REPORT_SEE)
    return {"row": row_id, "wanted": body(Wish).wanted}


@doors.get("/looked")
@answers("{ rows: string[] }", "text/csv")
def looked() -> Any:
    """A look."""
    actors.device()
    return query(Looked).day


@doors.get("/open")
@answers(status=204)
def opened() -> Any:
    """Nobody is asked."""
    return ""


@doors.get("/secret")
@answers("Done")
def secret() -> Any:
    """Whoever holds the key."""
    launcher.must_hold_key()


TABLE: dict[str, type[Asked]] = {"one": Wish, "two": Asked}


@doors.post("/many/<kind>")
@answers("Done")
def many(kind: str) -> Any:
    """A body for each kind."""
    return body(TABLE[kind])


@doors.get("/many/<kind>")
@answers("Done")
def seen(kind: str) -> Any:
    """Each kind."""
    return kind


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    """The doors above, by method and address."""
    app = Flask("described")
    app.register_blueprint(doors, url_prefix=BASE)
    return {f"{door.method} {door.path}": door for door in doors_of(app)}


def test_a_door_is_read_off_its_code(found: dict[str, Any]) -> None:
    door = found["POST /plain/{row_id}"]
    assert (door.body, door.query, door.parameters) == (Wish, None, ["row_id"])
    assert door.opened_by == (Opens.KEY, Opens.STAFF)
    assert door.rights == (Right.REPORT_SEE,)
    assert door.words.startswith("A change.")
    assert {400, 401, 403, 404, 409, 413, 422, 429, 503} == set(refusals_of(door))


def test_a_query_and_a_device(found: dict[str, Any]) -> None:
    door = found["GET /looked"]
    assert (door.body, door.query, door.opened_by) == (None, Looked, (Opens.DEVICE,))
    assert door.answers.files == ("text/csv",)
    assert 422 in refusals_of(door)
    assert 409 not in refusals_of(door)


def test_doors_without_a_person(found: dict[str, Any]) -> None:
    assert found["GET /open"].is_open
    assert refusals_of(found["GET /open"]) == [503]
    assert found["GET /secret"].opened_by == (Opens.LAUNCHER,)
    assert 401 not in refusals_of(found["GET /secret"])


def test_a_table_of_bodies_is_told_as_several_doors(found: dict[str, Any]) -> None:
    assert found["POST /many/one"].body is Wish
    assert found["POST /many/two"].body is Asked
    assert found["GET /many/one"].parameters == []
    assert "GET /many/{kind}" not in found
