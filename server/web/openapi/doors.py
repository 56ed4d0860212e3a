"""What a door reads, whom it asks for and which right it needs, read off its own code: nothing is said twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from dis import get_instructions
from enum import EnumType, StrEnum
from inspect import getdoc, unwrap
from itertools import pairwise
from types import CodeType, FunctionType, ModuleType
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
from server.web.parse import body, query

BASE = "/api/v1"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
OURS, ITSELF = "server.web.", "server.web.openapi."


class Opens(StrEnum):
    """What opens a door."""

    DEVICE = "device"
    STAFF = "staff"
    LAUNCHER = "launcher"


ASKS_FOR: dict[Callable[..., Any], Opens] = {
    actors.device: Opens.DEVICE, actors.working: Opens.STAFF, must_hold_key: Opens.LAUNCHER,
}  # fmt: skip
"""Function → what its caller must show."""


@dataclass(frozen=True)
class Door:
    """One method at one address. One that is open may still have a secret in its address or its body."""

    method: str
    path: str
    name: str
    tag: str
    words: str
    answers: Answers
    bodies: tuple[type[BaseModel], ...]
    query: type[BaseModel] | None
    opened_by: tuple[Opens, ...]
    is_open: bool
    rights: tuple[Right, ...]
    refuses: frozenset[int]
    counts_guesses: bool

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
    return sorted(found, key=lambda door: (door.path, METHODS.index(door.method)))


def _door(app: Flask, rule: Rule, method: str) -> Door:
    view = unwrap(app.view_functions[rule.endpoint])
    code = [list(_loaded(function)) for function in followed(view)]
    named = [one for loaded in code for one in loaded]
    classes = {one for one in named if isinstance(one, type)}
    rights = {one.right for one in classes if issubclass(one, Command)} | {one for one in named if type(one) is Right}
    opened_by = tuple(sorted({ASKS_FOR[one] for one in named if isinstance(one, FunctionType) and one in ASKS_FOR}))
    return Door(
        method=method, path=re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule.removeprefix(BASE)), name=rule.endpoint,
        tag=view.__module__.rpartition(".")[2], words=getdoc(view) or "", answers=answers_of(view),
        bodies=tuple(_given_to(body, code)), query=next(_given_to(query, code), None),
        opened_by=opened_by, is_open=not opened_by or actors.device_if_any in named,
        rights=tuple(sorted(rights - {Right.SYSTEM})),
        refuses=frozenset(one.status for one in classes if issubclass(one, QueueError)),
        counts_guesses=any("guesses" in code.co_names for code in _codes(view.__code__)),
    )  # fmt: skip


def _given_to(reader: Callable[..., Any], code: list[list[Any]]) -> Iterator[type[BaseModel]]:
    """The model that `body(…)` or `query(…)` is given; of a table of models, all."""
    for loaded in code:
        for before, after in pairwise(loaded):
            if before is reader:
                yield from after.values() if isinstance(after, dict) else (after,)


def followed(view: FunctionType) -> Iterator[FunctionType]:
    """The door's function, and those of this package that it calls."""
    seen: set[FunctionType] = set()
    waiting: list[Any] = [view]
    while waiting:
        one = waiting.pop()
        if one is view or (isinstance(one, FunctionType) and one not in seen and _is_ours(one.__module__)):
            seen.add(one)
            yield one
            waiting += [other for other in _loaded(one) if other is not view]


def _is_ours(module: str) -> bool:
    return module.startswith(OURS) and not module.startswith(ITSELF)


def _loaded(function: FunctionType) -> Iterator[Any]:
    """The globals that its code loads, in order, and of modules and enumerations the members taken from them."""
    for code in _codes(function.__code__):
        owner: Any = None
        for step in get_instructions(code):
            if step.opname == "LOAD_GLOBAL":
                owner = function.__globals__.get(step.argval)
            elif step.opname in ("LOAD_ATTR", "LOAD_METHOD") and isinstance(owner, (ModuleType, EnumType)):
                owner = getattr(owner, step.argval)
            else:
                owner = None
            if owner is not None:
                yield owner


def _codes(code: CodeType) -> Iterator[CodeType]:
    """With those of the lambdas and functions inside."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _codes(one)
