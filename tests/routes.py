"""Tests make the application a thousand times over; its addresses are compiled once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from werkzeug.routing import Rule

Build = Callable[..., tuple[str, str]]


def compile_routes_once(patch: pytest.MonkeyPatch) -> None:
    """The function that builds an address depends on its rule alone; making it is most of what an application costs."""
    made: dict[tuple[Any, ...], Build] = {}
    compiled: Callable[[Rule, bool], Build] = Rule._compile_builder

    def once(rule: Rule, append_unknown: bool = True) -> Build:
        key = (rule.rule, rule.subdomain, rule.host, repr(rule.defaults), append_unknown)
        if key not in made:
            made[key] = compiled(rule, append_unknown)
        return made[key]

    patch.setattr(Rule, "_compile_builder", once)
