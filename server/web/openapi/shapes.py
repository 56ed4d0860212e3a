"""JSON Schemas put together: unions, objects joined and cut, as TypeScript does with its types."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Schema = dict[str, Any]

INSTANT = re.compile(r"(^|_)at$|^now$|^since$")
"""Fields of this name hold RFC 3339 instants, everywhere."""


def an_object() -> Schema:
    """Without fields yet."""
    return {"type": "object", "properties": {}, "required": []}


def put(made: Schema, name: str, schema: Schema, *, is_optional: bool) -> None:
    """One more field."""
    made["properties"][name] = _instant(schema) if INSTANT.search(name) else schema
    if not is_optional:
        made["required"].append(name)


def _instant(schema: Schema) -> Schema:
    kinds = schema.get("type")
    return {**schema, "format": "date-time"} if kinds in ("string", ["string", "null"]) else schema


def list_of(schema: Schema) -> Schema:
    """`A[]`"""
    return {"type": "array", "items": schema}


def any_of(options: list[Schema]) -> Schema:
    """Choices of texts become one enumeration, plain types one list of types."""
    if len(options) == 1:
        return options[0]
    if all(option.keys() == {"const"} for option in options):
        kind = {"type": "string"} if all(isinstance(option["const"], str) for option in options) else {}
        return {**kind, "enum": [option["const"] for option in options]}
    if all(option.keys() == {"type"} for option in options):
        return {"type": [option["type"] for option in options]}
    return {"anyOf": _gathered(options)}


def _gathered(options: list[Schema]) -> list[Schema]:
    """The constants of a mixed union as one choice, the rest as they are."""
    constants = [option for option in options if option.keys() == {"const"}]
    others = [option for option in options if option.keys() != {"const"}]
    return ([any_of(constants)] if constants else []) + others


def merged(first: Schema, second: Schema) -> Schema:
    """`A & B` of two objects: the fields of both, the second's where both have one."""
    made = {**first, **second, "properties": {**first.get("properties", {}), **second.get("properties", {})}}
    made["required"] = sorted({*first.get("required", []), *second.get("required", [])})
    return made


def documented(schema: Schema, doc: str | None) -> Schema:
    """With the comment as its description."""
    if doc is None:
        return schema
    words = " ".join(line.strip(" *") for line in doc.removeprefix("/**").removesuffix("*/").splitlines())
    return {**schema, "description": words.strip()}


def names_in(schema: Schema) -> set[str]:
    """The names in `"a" | "b"`."""
    return set(schema["enum"] if "enum" in schema else [schema["const"]])


def _only(whole: Schema, kept: Callable[[str], bool]) -> Schema:
    fields = {name: field for name, field in whole["properties"].items() if kept(name)}
    return {**whole, "properties": fields, "required": [name for name in whole["required"] if name in fields]}


def _omit(whole: Schema, names: Schema) -> Schema:
    return _only(whole, lambda name: name not in names_in(names))


def _pick(whole: Schema, names: Schema) -> Schema:
    return _only(whole, lambda name: name in names_in(names))


def _record(names: Schema, value: Schema) -> Schema:
    """With named keys, all of them; else any."""
    if names == {"type": "string"}:
        return {"type": "object", "additionalProperties": value}
    keys = sorted(names_in(names))
    return {"type": "object", "properties": dict.fromkeys(keys, value), "required": keys}


def _partial(whole: Schema) -> Schema:
    return {**whole, "required": []}


def itself(schema: Schema) -> Schema:
    """Unchanged."""
    return schema


BUILT_IN: dict[str, tuple[Callable[..., Schema], int]] = {
    "Omit": (_omit, 2), "Pick": (_pick, 2), "Record": (_record, 1), "Partial": (_partial, 1),
    "Array": (list_of, 0), "ReadonlyArray": (list_of, 0), "Readonly": (itself, 0),
}  # fmt: skip
"""TypeScript's own types of types, and into how many of their arguments they look."""


def closed(schema: Any) -> Any:
    """The same, but objects have no other fields than those named: for tests, which find what nobody promised."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    if schema.get("type") == "object" and "additionalProperties" not in schema:
        made["additionalProperties"] = False
    return made
