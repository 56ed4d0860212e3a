"""YAML that a person may edit, read with the line of every entry and field."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from server.domain.errors import ImportRefused
from server.domain.site_file import FORM

HEAD = """\
# Tới Lượt: thiết lập của một trung tâm. Sửa tệp này rồi nhập lại ở trang Quản trị.
# The set-up of a centre. Change it and import it again on the page Administration.
# Hours: mon tue wed thu fri sat sun, each like "07:30-11:30, 13:30-17:00".
"""
PARTS = ("site", "services", "counters", "roles", "staff", "holidays", "printers", "devices")
DEEPEST = 12
PLAIN: dict[str, Callable[[str], Any]] = {
    "null": lambda _: None, "bool": lambda text: text == "true", "int": int, "str": str,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file, with the lines of its fields."""

    kind: str
    line: int
    values: dict[str, Any]
    lines: dict[str, int]


class _Loader(yaml.SafeLoader):
    """Texts stay texts: no `no` that means false, no 07:30 that means 450. Neither anchors nor twice the same key."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - the library's own name

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.events.AliasEvent):
            raise yaml.YAMLError("anchors are not used here")
        return super().compose_node(parent, index)


for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:null", r"^(null|~|)$", "n~"),
    ("tag:yaml.org,2002:bool", r"^(true|false)$", "tf"),
    ("tag:yaml.org,2002:int", r"^-?(0|[1-9][0-9]{0,17})$", "-0123456789"),
):
    _Loader.add_implicit_resolver(_tag, re.compile(_pattern), [*_first, ""])


class _Dumper(yaml.SafeDumper):
    """Indents lists, so that an entry is seen to belong to its part."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)


def written(content: dict[str, Any]) -> str:
    """The file's text."""
    return HEAD + yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)


def read(text: str) -> list[Entry]:
    """Every entry in the order of PARTS; raises ImportRefused with the line where the file is none of ours."""
    root = _composed(text)
    parts = _mapping(root)
    known = {"toiluot", *PARTS}
    for name, (key, _) in parts.items():
        if name not in known:
            raise _at(key, f"there is no part {name}")
    if "toiluot" not in parts or _value(parts["toiluot"][1]) != FORM:
        raise _at(root, f"the file begins with toiluot: {FORM}")
    return [entry for kind in PARTS if kind in parts for entry in _entries(kind, parts[kind][1])]


def _composed(text: str) -> Any:
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _refused(line, f"cannot be read: {error.problem}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _refused(1, f"cannot be read: {error}") from error
    if root is None:
        raise _refused(1, "the file is empty")
    return root


def _entries(kind: str, node: Any) -> list[Entry]:
    if kind == "site":
        return [_entry(kind, node)]
    if _is_nothing(node):
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise _at(node, f"{kind} is a list")
    return [_entry(kind, one) for one in node.value]


def _entry(kind: str, node: Any) -> Entry:
    fields = _mapping(node)
    values = {name: _value(value) for name, (_, value) in fields.items()}
    return Entry(
        kind, node.start_mark.line + 1, values, {name: key.start_mark.line + 1 for name, (key, _) in fields.items()}
    )


def _mapping(node: Any) -> dict[str, tuple[Any, Any]]:
    if not isinstance(node, yaml.MappingNode):
        raise _at(node, "name: value is expected here")
    found: dict[str, tuple[Any, Any]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _at(key, "a name is expected here")
        if key.value in found:
            raise _at(key, f"{key.value} stands here twice")
        found[key.value] = (key, value)
    return found


def _is_nothing(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag.endswith(":null")


def _value(node: Any, depth: int = 0) -> Any:
    if depth > DEEPEST:
        raise _at(node, "too deep")
    if isinstance(node, yaml.MappingNode):
        return {name: _value(value, depth + 1) for name, (_, value) in _mapping(node).items()}
    if isinstance(node, yaml.SequenceNode):
        return [_value(one, depth + 1) for one in node.value]
    kind = node.tag.removeprefix("tag:yaml.org,2002:")
    if kind not in PLAIN:
        raise _at(node, "texts, numbers, true, false and null are known here")
    return PLAIN[kind](node.value)


def _at(node: Any, reason: str) -> ImportRefused:
    return _refused(node.start_mark.line + 1, reason)


def _refused(line: int, reason: str) -> ImportRefused:
    return ImportRefused([{"line": line, "kind": None, "code": "import.unreadable", "facts": {}, "reason": reason}])
