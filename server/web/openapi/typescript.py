"""Reads TypeScript's types, as far as contract.ts goes, into JSON Schema: there is one list of shapes, not two."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from server.web.openapi import shapes
from server.web.openapi.shapes import Schema

_TOKEN = re.compile(
    r"(?P<doc>/\*\*.*?\*/)|(?:/\*.*?\*/|//[^\n]*)|(?P<token>\"[^\"]*\"|[A-Za-z_]\w*|-?\d+|\[\]|[][{}()<>|&:;,?=])", re.S
)
_PLAIN: dict[str, Schema] = {
    "string": {"type": "string"}, "number": {"type": "number"}, "boolean": {"type": "boolean"},
    "null": {"type": "null"}, "unknown": {}, "true": {"const": True}, "false": {"const": False},
}  # fmt: skip


class NotUnderstood(ValueError):
    """The text goes beyond what is read here, or names a type that is not in it."""


def tokens(text: str) -> list[str]:
    """Words and signs; of the comments only those that document."""
    return [found[0] for match in _TOKEN.finditer(text) if (found := [t for t in match.groups() if t])]


@dataclass(frozen=True)
class Declared:
    """One `interface` or `type`: its parameters, the tokens of its type, and the comment before it."""

    parameters: tuple[str, ...]
    tokens: list[str]
    doc: str | None = None


@dataclass
class Reader:
    """Reads types from tokens. `named` gives the schema of another type; `bound` those of the parameters."""

    tokens: list[str]
    named: Callable[[str, tuple[Schema, ...]], Schema]
    resolved: Callable[[Schema], Schema]
    bound: dict[str, Schema] = field(default_factory=dict)

    def type(self) -> Schema:
        """`A | B`"""
        self.take_if("|")
        options = [self._intersection()]
        while self.take_if("|"):
            options.append(self._intersection())
        return shapes.any_of(options)

    def _intersection(self) -> Schema:
        schema = self._many()
        while self.take_if("&"):
            schema = shapes.merged(self.resolved(schema), self.resolved(self._many()))
        return schema

    def _many(self) -> Schema:
        self.take_if("readonly")
        schema = self._one()
        while self.take_if("[]"):
            schema = shapes.list_of(schema)
        return schema

    def _one(self) -> Schema:
        first = self.take()
        if first == "(":
            inside = self.type()
            self.take(")")
            return inside
        if first == "{":
            return self._fields()
        if first.startswith('"'):
            return {"const": first.strip('"')}
        if first.lstrip("-").isdigit():
            return {"const": int(first)}
        if first.isidentifier():
            known = self.bound | _PLAIN
            return known[first] if first in known else self._named(first)
        raise NotUnderstood(f"{first} {' '.join(self.tokens[:8])}")

    def _named(self, name: str) -> Schema:
        arguments: list[Schema] = []
        while self.take_if("<" if not arguments else ","):
            arguments.append(self.type())
        if arguments:
            self.take(">")
        if name in shapes.BUILT_IN:
            make, looks_into = shapes.BUILT_IN[name]
            return make(*map(self.resolved, arguments[:looks_into]), *arguments[looks_into:])
        return self.named(name, tuple(arguments))

    def _fields(self) -> Schema:
        made = shapes.an_object()
        while not self.take_if("}"):
            doc, names = self.doc(), self._field_names()
            is_optional = self.take_if("?")
            schema = shapes.documented(self._after_colon(), doc)
            for name in names:
                shapes.put(made, name, schema, is_optional=is_optional)
            if not names:
                made["additionalProperties"] = schema
        return made

    def doc(self) -> str | None:
        """The last comment before what comes next."""
        doc = None
        while self.tokens and self.tokens[0].startswith("/**"):
            doc = self.take()
        return doc

    def _field_names(self) -> list[str]:
        """One, all of `[name in "a" | "b"]`, or none for `[key: string]`, which stands for any."""
        self.take_if("readonly")
        name = self.take()
        if name != "[":
            return [name.strip('"')]
        self.take()
        of_names = self.take() == "in"
        keys = self.resolved(self.type())
        self.take("]")
        return sorted(shapes.names_in(keys)) if of_names else []

    def _after_colon(self) -> Schema:
        self.take(":")
        schema = self.type()
        if not self.take_if(";"):
            self.take_if(",")
        return schema

    def take(self, wanted: str | None = None) -> str:
        """The next token; raises NotUnderstood when there is none, or another one than `wanted`."""
        if not self.tokens or (wanted and self.tokens[0] != wanted):
            raise NotUnderstood(f"{wanted or 'something'} is missing before {' '.join(self.tokens[:8])}")
        return self.tokens.pop(0)

    def take_if(self, token: str) -> bool:
        """Whether that token came next; if so, it is gone."""
        if self.tokens and self.tokens[0] == token:
            self.tokens.pop(0)
            return True
        return False
