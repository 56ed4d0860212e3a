"""YAML that a person may edit, read with the line of every entry and field."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, cast

import yaml
from yaml.reader import ReaderError

from server.domain.site_file import FORM
from server.web.files.entries import Content, Entry, Unread

HEAD = """\
# Tới Lượt: thiết lập của một trung tâm. Sửa tệp này rồi nhập lại ở trang Quản trị.
# The set-up of a centre. Change it and import it again on the page Administration.
# Hours: mon tue wed thu fri sat sun, each like "07:30-11:30, 13:30-17:00".
"""
PARTS = ("site", "services", "counters", "roles", "staff", "holidays", "levels", "reasons", "printers", "devices")
DEEPEST = 12
PLAIN: dict[str, Callable[[str], Any]] = {
    "null": lambda _: None, "bool": lambda text: text == "true", "int": int, "str": str,
}  # fmt: skip


class _Loader(yaml.SafeLoader):
    """Texts stay texts: no `no` that means false, no 07:30 that means 450. Neither anchors nor twice the same key."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - the library's own name

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.events.AliasEvent):
            mark = cast("yaml.events.AliasEvent", self.peek_event()).start_mark  # type: ignore[no-untyped-call]
            raise Unread(mark.line + 1 if mark else 1, "anchor")
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


def read(text: str) -> Content:
    """Every entry in the order of PARTS. Of a file that is none of ours nothing else is read."""
    content = Content()
    try:
        parts = _parts(_composed(text))
    except Unread as error:
        content.unread.append(error)
        return content
    content.unread += [_at(key, "no_such_part", part=name) for name, (key, _) in parts.items() if name not in PARTS]
    for kind in PARTS:
        if kind in parts:
            _read_part(content, kind, parts[kind][1])
    return content


def _composed(text: str) -> Any:
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise Unread(line, "syntax", problem=error.problem) from error
    except ReaderError as error:
        raise Unread(1 + text.count("\n", 0, error.position), "no_letter") from error
    except RecursionError as error:
        raise Unread(1, "too_deep") from error
    if root is None:
        raise Unread(1, "empty")
    return root


def _parts(root: Any) -> dict[str, tuple[Any, Any]]:
    """The parts by name, without the number of the form that they are written in."""
    parts = _mapping(root)
    _, form = parts.pop("toiluot", (None, None))
    if form is None or _value(form) != FORM:
        raise _at(root, "form", form=FORM)
    return parts


def _read_part(content: Content, kind: str, node: Any) -> None:
    if kind == "site":
        content.take(partial(_entry, kind, node))
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            content.take(partial(_entry, kind, one))
    elif not _is_nothing(node):
        content.unread.append(_at(node, "no_list", part=kind))


def _entry(kind: str, node: Any) -> Entry:
    fields = _mapping(node)
    values = {name: _value(value) for name, (_, value) in fields.items()}
    return Entry(
        kind, node.start_mark.line + 1, values, {name: key.start_mark.line + 1 for name, (key, _) in fields.items()}
    )


def _mapping(node: Any) -> dict[str, tuple[Any, Any]]:
    if not isinstance(node, yaml.MappingNode):
        raise _at(node, "no_table")
    found: dict[str, tuple[Any, Any]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _at(key, "no_name")
        if key.value in found:
            raise _at(key, "name_twice", name=key.value)
        found[key.value] = (key, value)
    return found


def _is_nothing(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag.endswith(":null")


def _value(node: Any, depth: int = 0) -> Any:
    if depth > DEEPEST:
        raise _at(node, "too_deep")
    if isinstance(node, yaml.MappingNode):
        return {name: _value(value, depth + 1) for name, (_, value) in _mapping(node).items()}
    if isinstance(node, yaml.SequenceNode):
        return [_value(one, depth + 1) for one in node.value]
    kind = node.tag.removeprefix("tag:yaml.org,2002:")
    if kind not in PLAIN:
        raise _at(node, "no_value")
    return PLAIN[kind](node.value)


def _at(node: Any, rule: str, **facts: object) -> Unread:
    return Unread(node.start_mark.line + 1, rule, **facts)
