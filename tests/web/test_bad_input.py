"""Bad input at every door: the one error shape with its code, and nothing changed."""

from __future__ import annotations

import json
import re

import pytest

from tests.story.doors import API, Door
from tests.story.hall import Site
from tests.web.door_table import CASES, Case, World

pytestmark = pytest.mark.any_database

every_door = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)

UNREADABLE = {
    "half an object": b'{"request_id": ',
    "no JSON": b"request_id=1",
    "a list": b"[]",
    "a text": b'"open"',
    "a number": b"7",
    "null": b"null",
    "no UTF-8": b'{"request_id": "\xff\xfe"}',
    "a lone surrogate": b'{"request_id": "\\ud800"}',
    "two objects": b"{}{}",
    "very deep": b"[" * 30_000,
    "deep inside": b'{"request_id": ' + b"[" * 30_000 + b"]" * 30_000 + b"}",
}


OF_FILES = {"/api/v1/dossiers/file"}
"""Doors that take a file as it is and no JSON: tests/web/dossiers has their bad days."""


@pytest.fixture(scope="module")
def world(shared_sites: tuple[Site, Site]) -> World:
    """One busy centre for the whole table: no case may change anything in it."""
    return World(shared_sites[0])


def doors_of(world: World) -> dict[str, str]:
    """Every address that takes a POST: its rule as a pattern, and its name."""
    rules = [rule for rule in world.site.server.app.url_map.iter_rules() if "POST" in (rule.methods or ())]
    rules = [rule for rule in rules if rule.rule not in OF_FILES]
    return {re.sub(r"<[^>]+>", "[^/]+", rule.rule): rule.endpoint for rule in rules}


def test_the_table_knows_every_door(world: World) -> None:
    paths = [API + case.path(world) for case in CASES]
    patterns = doors_of(world)
    assert [pattern for pattern in patterns if not any(re.fullmatch(pattern, path) for path in paths)] == []


@every_door
def test_a_body_that_cannot_be_read(world: World, case: Case) -> None:
    with world.site.unchanged():
        for what, body in UNREADABLE.items():
            answer = world.doors[case.who].send("POST", case.path(world), body, Content_Type="application/json")
            assert answer.refusal == (400, "request.unreadable"), what


@every_door
def test_a_body_larger_than_any_request_needs_to_be(world: World, case: Case) -> None:
    with world.site.unchanged():
        answer = world.doors[case.who].send("POST", case.path(world), b'{"note": "' + b"x" * case.largest + b'"}')
        assert answer.refusal == (413, "request.too_large")


@every_door
def test_a_field_that_nobody_knows(world: World, case: Case) -> None:
    with world.site.unchanged():
        answer = world.doors[case.who].post(case.path(world), {**case.body(world), "surprise": 1})
        assert answer.refusal == (422, "request.field")
    assert answer.facts["field"] == "surprise"
    assert answer.facts["reason"]


@every_door
def test_a_field_with_a_value_of_the_wrong_kind(world: World, case: Case) -> None:
    with world.site.unchanged():
        for name, value in case.wrong_values():
            answer = world.doors[case.who].post(case.path(world), {**case.body(world), name: value})
            assert answer.refusal == (422, "request.field"), (name, value)
            assert answer.facts["field"].split(".")[0] == name, (name, value)


@every_door
def test_a_field_that_is_missing(world: World, case: Case) -> None:
    with world.site.unchanged():
        for name in case.body(world):
            body = {other: value for other, value in case.body(world).items() if other != name}
            answer = world.doors[case.who].post(case.path(world), body)
            assert answer.refusal == (422, "request.field"), name


@every_door
def test_numbers_that_are_none(world: World, case: Case) -> None:
    with world.site.unchanged():
        for literal in ("NaN", "Infinity", "-Infinity", "1e999"):
            for name in case.kinds:
                body = json.dumps({**case.body(world), name: "?"}).replace('"?"', literal)
                answer = world.doors[case.who].send("POST", case.path(world), body.encode())
                assert answer.status in (400, 422), (name, literal)
                assert answer.refusal[1] in ("request.unreadable", "request.field")


@every_door
def test_an_id_that_is_none(world: World, case: Case) -> None:
    rule = case.path(world)
    ids = [part for part in rule.split("/") if len(part) >= 16]
    odd = [
        "nosuchthing12345",
        "%00",
        "%ff%fe",
        "..%2f..%2fetc",
        "%E2%80%AE",
        "x" * 5_000,
        "1%27%20OR%201=1",
        "%F0%9F%98%80",
    ]
    with world.site.unchanged():
        for one in ids:
            for other in odd:
                answer = world.doors[case.who].post(rule.replace(one, other), case.body(world))
                status, code = answer.refusal
                assert status == 404, (other, code)
                assert code == "not_found" or code.endswith(".unknown")


@every_door
def test_a_door_that_asks_for_a_change_is_not_opened_by_looking(world: World, case: Case) -> None:
    with world.site.unchanged():
        answer = world.doors[case.who].send("GET", case.path(world))
        if answer.status == 200 or case.name in ("sign in", "take a number"):  # doors of their own
            return
        assert answer.refusal in ((405, "method_not_allowed"), (404, "ticket.unknown"))


def test_an_address_that_is_none(world: World) -> None:
    nobody: Door = world.doors["nobody"]
    with world.site.unchanged():
        for path in ("/", "/nothing", "/tickets/", "/counters/1/dance", "/counters//open", "/%00", "/" + "x" * 5_000):
            for method in ("GET", "POST", "PUT", "DELETE", "PATCH"):
                assert nobody.send(method, path).refusal[0] in (404, 405), (method, path)
