"""Reads the interfaces of contract.ts, as far as that file goes, and says where a JSON value does not fit them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

CONTRACT = Path(__file__).parents[2] / "server" / "client" / "contract.ts"
Check = Callable[[Any], Iterator[str]]
"""Yields what is wrong with a value; nothing when it fits."""
Fields = dict[str, tuple[Check, bool]]
"""Name → check, and whether the field may be missing."""

_TOKEN = re.compile(r'"[^"]*"|[A-Za-z_]\w*|\[\]|[{}()<>|&:;,?=]')
_PLAIN: dict[str, tuple[type, ...]] = {
    "string": (str,), "number": (int, float), "boolean": (bool,), "null": (type(None),), "unknown": (object,),
}  # fmt: skip


class Contract:
    """All named shapes of the file; `problems("BoardState", value)` is empty when the value is one."""

    def __init__(self, text: str) -> None:
        self._read: dict[str, tuple[Check, Fields]] = {}
        text = re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.S)
        text = re.sub(r"export type Words = .*?;\n", "", text)  # a mapped type; told by hand below
        self._sources = {m[1]: m[2] for m in re.finditer(r"export type (\w+) =(.*?);\n", text, re.S)}
        interface = r"export interface (\w+)(?: extends ([\w, ]+))? \{(.*?)\n?\}\n"
        for name, parents, body in re.findall(interface, text, re.S):
            self._sources[name] = " & ".join([*filter(None, (parents or "").split(", ")), "{" + body + "}"])

    def problems(self, name: str, value: Any) -> list[str]:
        """Where and how `value` is no `name`."""
        return list(self._named(name)[0](value))

    def _named(self, name: str) -> tuple[Check, Fields]:
        if name == "Words":
            fields: Fields = {"vi": (_plain("string"), False), "en": (_plain("string"), True)}
            return _fits(fields), fields
        if name in _PLAIN:
            return _plain(name), {}
        if name not in self._read:

            def one_of_its_own_kind(value: Any) -> Iterator[str]:
                return self._read[name][0](value)

            self._read[name] = one_of_its_own_kind, {}
            self._read[name] = _Reader(_TOKEN.findall(self._sources[name]), self._named).union()
        return self._read[name]


class _Reader:
    """One type, read from its tokens. Object types also tell their fields, so that `&` can join them."""

    def __init__(self, tokens: list[str], named: Callable[[str], tuple[Check, Fields]]) -> None:
        self._tokens = tokens
        self._named = named

    def union(self) -> tuple[Check, Fields]:
        """A | B"""
        self._take_if("|")
        options = [self._intersection()]
        while self._take_if("|"):
            options.append(self._intersection())
        return options[0] if len(options) == 1 else (_any_of([check for check, _ in options]), {})

    def _intersection(self) -> tuple[Check, Fields]:
        check, fields = self._many()
        while self._take_if("&"):
            fields = fields | self._many()[1]
            check = _fits(fields)
        return check, fields

    def _many(self) -> tuple[Check, Fields]:
        check, fields = self._one()
        while self._take_if("[]"):
            check, fields = _each(check), {}
        return check, fields

    def _one(self) -> tuple[Check, Fields]:
        token = self._tokens.pop(0)
        if token == "(":
            inside = self.union()
            self._tokens.pop(0)
            return inside
        if token == "{":
            fields = self._fields()
            return _fits(fields), fields
        if token.startswith('"'):
            return _same(token.strip('"')), {}
        if token in ("Record", "Omit"):
            return self._of_two(token)
        return self._named(token)

    def _of_two(self, kind: str) -> tuple[Check, Fields]:
        self._tokens.pop(0)
        first = self.union()
        self._tokens.pop(0)
        second = self.union()[0]
        self._tokens.pop(0)
        if kind == "Record":
            return _each_value(second), {}
        fields = {name: field for name, field in first[1].items() if list(second(name))}
        return _fits(fields), fields

    def _fields(self) -> Fields:
        fields: Fields = {}
        while not self._take_if("}"):
            name = self._tokens.pop(0)
            if name == "readonly":
                continue
            may_miss = self._take_if("?")
            self._tokens.pop(0)
            fields[name] = self.union()[0], may_miss
            self._take_if(";")
        return fields

    def _take_if(self, token: str) -> bool:
        if self._tokens and self._tokens[0] == token:
            self._tokens.pop(0)
            return True
        return False


def _plain(name: str) -> Check:
    def check(value: Any) -> Iterator[str]:
        if not isinstance(value, _PLAIN[name]) or (name == "number" and isinstance(value, bool)):
            yield f" is {value!r}, no {name}"

    return check


def _same(text: str) -> Check:
    return lambda value: iter([] if value == text else [f" is {value!r}, not {text!r}"])


def _any_of(options: list[Check]) -> Check:
    def check(value: Any) -> Iterator[str]:
        found = [list(option(value)) for option in options]
        if all(found):
            yield from min(found, key=len)

    return check


def _each(one: Check) -> Check:
    def check(value: Any) -> Iterator[str]:
        if not isinstance(value, list):
            yield f" is {value!r}, no list"
            return
        for place, item in enumerate(value):
            yield from (f"[{place}]{problem}" for problem in one(item))

    return check


def _each_value(one: Check) -> Check:
    def check(value: Any) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f" is {value!r}, no object"
            return
        for name, item in value.items():
            yield from (f".{name}{problem}" for problem in one(item))

    return check


def _fits(fields: Fields) -> Check:
    def check(value: Any) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f" is {value!r}, no object"
            return
        yield from (f".{name} is not in the contract" for name in value.keys() - fields.keys())
        for name, (one, may_miss) in fields.items():
            if name in value:
                yield from (f".{name}{problem}" for problem in one(value[name]))
            elif not may_miss:
                yield f".{name} is missing"

    return check


def contract() -> Contract:
    """The contract of this very tree."""
    return Contract(CONTRACT.read_text(encoding="utf-8"))
