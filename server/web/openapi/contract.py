"""The shapes of server/client/contract.ts as JSON Schemas, by name and by any type written with those names."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from server.web.openapi import shapes
from server.web.openapi.shapes import Schema
from server.web.openapi.typescript import Declared, NotUnderstood, Reader, tokens

CONTRACT = Path(__file__).resolve().parents[2] / "client" / "contract.ts"
PLACE = "#/components/schemas/"


@dataclass
class Contract:
    """`schema("Snapshot<BoardState>")` is a schema that points to `components`, which hold every named shape."""

    declared: dict[str, Declared]
    components: dict[str, Schema] = field(default_factory=dict)

    def schema(self, written: str) -> Schema:
        """Of a type as TypeScript writes it; raises NotUnderstood."""
        reader = Reader(tokens(written), self._named, self._resolved)
        schema = reader.type()
        if reader.tokens:
            raise NotUnderstood(f"{' '.join(reader.tokens)} in {written}")
        return schema

    def _named(self, name: str, arguments: tuple[Schema, ...]) -> Schema:
        if name not in self.declared:
            raise NotUnderstood(f"there is no {name} in the contract")
        if arguments:
            return self._read(name, arguments)
        if name not in self.components:
            self.components[name] = {}  # it may contain itself
            self.components[name] = self._read(name, ())
        return {"$ref": PLACE + name}

    def _read(self, name: str, arguments: tuple[Schema, ...]) -> Schema:
        declared = self.declared[name]
        bound = dict(zip(declared.parameters, arguments, strict=True))
        reader = Reader(list(declared.tokens), self._named, self._resolved, bound)
        return shapes.documented(reader.type(), declared.doc)

    def _resolved(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            schema = self.components[schema["$ref"].removeprefix(PLACE)]
        return schema


@lru_cache(maxsize=1)
def _declared() -> dict[str, Declared]:
    return declarations(CONTRACT.read_text(encoding="utf-8"))


def contract() -> Contract:
    """That of this very tree, with nothing asked of it yet."""
    return Contract(_declared())


def declarations(text: str) -> dict[str, Declared]:
    """Every type and interface behind the file's own first comment; raises NotUnderstood for anything else."""
    reader = Reader(tokens(text.partition("*/")[2]), lambda _name, _arguments: {}, shapes.itself)
    found: dict[str, Declared] = {}
    while reader.tokens:
        doc = reader.doc()
        if reader.tokens:
            reader.take_if("export")
            read, name = _TYPES[reader.take()], reader.take()
            found[name] = Declared(_parameters(reader), read(reader), doc)
    return found


def _parameters(reader: Reader) -> tuple[str, ...]:
    names: list[str] = []
    while reader.take_if("<" if not names else ","):
        names.append(reader.take())
    if names:
        reader.take(">")
    return tuple(names)


def _interface(reader: Reader) -> list[str]:
    """`extends A, B { … }` is read as `A & B & { … }`."""
    parents: list[str] = []
    while reader.tokens[0] != "{":
        parent = reader.take()
        parents += ["&"] if parent == "," else [] if parent == "extends" else [parent]
    return [*parents, *(["&"] if parents else []), *_braced(reader)]


def _braced(reader: Reader) -> list[str]:
    taken, depth = [reader.take("{")], 1
    while depth:
        taken.append(reader.take())
        depth += {"{": 1, "}": -1}.get(taken[-1], 0)
    return taken


def _type(reader: Reader) -> list[str]:
    reader.take("=")
    taken: list[str] = []
    depth = 0
    while depth or not reader.take_if(";"):
        taken.append(reader.take())
        depth += {"{": 1, "}": -1}.get(taken[-1], 0)
    return taken


_TYPES = {"interface": _interface, "type": _type}
