"""Tests make the application and open its database a thousand times over; what is the same each time is made once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.engine.default import DefaultDialect
from werkzeug.routing import Rule

Build = Callable[..., tuple[str, str]]


def compile_routes_once(patch: pytest.MonkeyPatch) -> None:
    """What an address is compiled to depends on its rule alone; compiling is most of what an application costs."""
    made: dict[tuple[Any, ...], Build] = {}
    read: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    build: Callable[[Rule, bool], Build] = Rule._compile_builder
    compiled: Callable[[Rule], None] = Rule.compile

    def built_once(rule: Rule, append_unknown: bool = True) -> Build:
        key = (*_rule_key(rule), append_unknown)
        if key not in made:
            made[key] = build(rule, append_unknown)
        return made[key]

    def read_once(rule: Rule) -> None:
        key = _rule_key(rule)
        if key not in read:
            compiled(rule)
            read[key] = (rule._parts, rule._trace, rule._converters, rule.arguments)
            return
        rule._parts, rule._trace, rule._converters, rule.arguments = read[key]
        rule._build = rule._compile_builder(False).__get__(rule, None)
        rule._build_unknown = rule._compile_builder(True).__get__(rule, None)

    patch.setattr(Rule, "_compile_builder", built_once)
    patch.setattr(Rule, "compile", read_once)


def _rule_key(rule: Rule) -> tuple[Any, ...]:
    return rule.rule, rule.subdomain, rule.host, repr(rule.defaults), rule.merge_slashes


def compile_statements_once(patch: pytest.MonkeyPatch) -> None:
    """One memory of compiled statements for all databases of a kind: the text of a statement knows no database."""
    compiled: dict[Any, Any] = {}
    opened: Callable[..., None] = Engine.__init__

    def open_with_memory(engine: Engine, *given: Any, **named: Any) -> None:
        opened(engine, *given, **named)
        engine._compiled_cache = compiled

    patch.setattr(Engine, "__init__", open_with_memory)
    patch.setattr(DefaultDialect, "__hash__", lambda dialect: hash(type(dialect)))
    patch.setattr(DefaultDialect, "__eq__", lambda dialect, other: type(dialect) is type(other))
