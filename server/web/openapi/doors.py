"""What a door reads, whom it asks for and which right it needs, read off its own code: nothing is said twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from inspect import getdoc, unwrap
from types import FunctionType
from typing import Any

from flask import Flask
from pydantic import BaseModel
from werkzeug.routing import Rule

from server.commands.outcome import Command
from server.domain.errors import QueueError
from server.domain.roles import Right
from server.web import actors
from server.web.launcher import must_hold_key
from server.web.openapi.answers import Answers, answers_of
from server.web.openapi.code import codes, followed, given_to, loaded
from server.web.parse import body, query

BASE = "/api/v1"
UNTOLD = {Right.SYSTEM, Right.SESSION_KEEP}
"""Rights of the system itself, and of whoever is signed in."""
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
Model = type[BaseModel]


class Opens(StrEnum):
    """What opens a door."""

    DEVICE = "device"
    STAFF = "staff"
    KEY = "key"
    LAUNCHER = "launcher"


ASKS_FOR: dict[Callable[..., Any], Opens] = {
    actors.device: Opens.DEVICE, actors.working: Opens.STAFF, actors.key_holder: Opens.KEY,
    must_hold_key: Opens.LAUNCHER,
}  # fmt: skip
"""Function → what its caller must show."""


@dataclass(frozen=True)
class Door:
    """One method at one address. One that is open may still have a secret in its address or its body.

    `bodies` is for one that reads another body for each value of its path's first parameter.
    """

    method: str
    path: str
    name: str
    tag: str
    words: str
    answers: Answers
    body: Model | None
    bodies: dict[str, Model]
    query: Model | None
    opened_by: tuple[Opens, ...]
    is_open: bool
    rights: tuple[Right, ...]
    refuses: frozenset[int]
    is_counted: bool

    @property
    def writes(self) -> bool:
        """Whether it asks for a change."""
        return self.method != "GET"

    @property
    def parameters(self) -> list[str]:
        """The names in its path."""
        return re.findall(r"{(\w+)}", self.path)


def doors_of(app: Flask) -> list[Door]:
    """Every door behind BASE, sorted by address; raises AttributeError for one that does not say what it answers."""
    rules = [rule for rule in app.url_map.iter_rules() if rule.rule.startswith(f"{BASE}/")]
    found = [_door(app, rule, method) for rule in rules for method in METHODS if method in (rule.methods or ())]
    return sorted(_told_apart(found), key=lambda door: (door.path, METHODS.index(door.method)))


def _told_apart(doors: list[Door]) -> Iterator[Door]:
    """A door with several bodies is told as several doors, and so are the others at its address."""
    tables = {door.path.partition("}")[0]: door.bodies for door in doors if door.bodies}
    for door in doors:
        place = door.path.partition("}")[0]
        if place not in tables:
            yield door
        for value in tables.get(place, {}):
            path = re.sub(r"{\w+}", value, door.path, count=1)
            yield replace(door, path=path, name=f"{door.name}.{value}", body=door.bodies.get(value, door.body))


def _door(app: Flask, rule: Rule, method: str) -> Door:
    view = unwrap(app.view_functions[rule.endpoint])
    code = [list(loaded(function)) for function in followed(view)]
    named = [one for names in code for one in names]
    classes = {one for one in named if isinstance(one, type)}
    rights = {one.right for one in classes if issubclass(one, Command)} | {one for one in named if type(one) is Right}
    reads = given_to(body, code)
    several = reads if isinstance(reads, dict) else {}
    opened_by = tuple(sorted({ASKS_FOR[one] for one in named if isinstance(one, FunctionType) and one in ASKS_FOR}))
    return Door(
        method=method, path=re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule.removeprefix(BASE)), name=rule.endpoint,
        tag=view.__module__.rpartition(".")[2], words=getdoc(view) or "", answers=answers_of(view),
        body=None if several else reads, bodies=several, query=given_to(query, code),
        opened_by=opened_by, is_open=not opened_by or actors.device_if_any in named,
        rights=tuple(sorted(rights - UNTOLD)),
        refuses=frozenset(one.status for one in classes if issubclass(one, QueueError)),
        is_counted=any("guesses" in one.co_names for each in followed(view) for one in codes(each.__code__)),
    )  # fmt: skip
