"""Says where a JSON value does not fit a shape of contract.ts, read by the server's own reader of that file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from server.web.openapi import contract as of_server
from server.web.openapi.shapes import closed


@dataclass
class Contract:
    """All named shapes of the file; `problems("BoardState", value)` is empty when the value is one."""

    _validators: dict[str, Draft202012Validator] = field(default_factory=dict)

    def problems(self, name: str, value: Any) -> list[str]:
        """Where and how `value` is no `name`; a field that nobody promised is a problem too."""
        if name not in self._validators:
            shapes = of_server.contract()
            schema = shapes.schema(name)
            whole = {**closed(schema), "components": {"schemas": closed(shapes.components)}}
            self._validators[name] = Draft202012Validator(whole)
        told = (one for error in self._validators[name].iter_errors(value) for one in _told(error))
        return list(dict.fromkeys(told))


def _told(error: ValidationError) -> Iterator[str]:
    """Of a union, the choice that fits best: the one with the fewest problems, the deepest of them first."""
    if error.validator == "anyOf":
        choices: dict[Any, list[ValidationError]] = {}
        for one in error.context or ():
            choices.setdefault(one.schema_path[0], []).append(one)
        best = min(choices.values(), key=lambda many: (len(many), -max(len(one.path) for one in many)))
        for one in best:
            yield from _told(one)
        return
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path)
    if error.validator == "required":
        yield from (f"{place}.{name} is missing" for name in error.validator_value if name not in error.instance)
    elif error.validator == "additionalProperties":
        known = error.schema["properties"]
        yield from (f"{place}.{name} is not in the contract" for name in error.instance if name not in known)
    else:
        yield f"{place} is {error.instance!r}, no {error.validator_value}"


def contract() -> Contract:
    """The contract of this very tree."""
    return Contract()
