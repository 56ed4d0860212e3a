"""What a function's code names: read from its instructions, so that nobody has to say it a second time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dis import get_instructions
from enum import EnumType
from itertools import pairwise
from types import CodeType, FunctionType, ModuleType
from typing import Any

OURS, ITSELF = "server.web.", "server.web.openapi."


def given_to(reader: Callable[..., Any], code: list[list[Any]]) -> Any:
    """What `body(…)` or `query(…)` is given first: a model, or a table of models; None where it is not called."""
    return next((after for names in code for before, after in pairwise(names) if before is reader), None)


def followed(view: FunctionType) -> Iterator[FunctionType]:
    """The door's function, and those of this package that it calls."""
    seen: set[FunctionType] = set()
    waiting: list[Any] = [view]
    while waiting:
        one = waiting.pop()
        if one is view or (isinstance(one, FunctionType) and one not in seen and _is_ours(one.__module__)):
            seen.add(one)
            yield one
            waiting += [other for other in loaded(one) if other is not view]


def _is_ours(module: str) -> bool:
    return module.startswith(OURS) and not module.startswith(ITSELF)


def loaded(function: FunctionType) -> Iterator[Any]:
    """The globals that its code loads, in order, and of modules and enumerations the members taken from them."""
    for code in codes(function.__code__):
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


def codes(code: CodeType) -> Iterator[CodeType]:
    """With those of the lambdas and functions inside."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from codes(one)
