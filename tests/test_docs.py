"""Docs move with the code: whatever a person may meet stands in a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from server.cli import cli
from server.domain import events
from server.settings import Settings
from server.web.messages import MESSAGES
from tests.app_map import endpoints

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference.md"
KEYS = ROOT / "server" / "staff" / "console" / "desk" / "keys.ts"
DOCUMENTS = (
    "README.md", "ARCHITECTURE.md", "DECISIONS.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "docs/reference.md",
    "docs/technician.md", "docs/technician.vi.md", "docs/administrator.md", "docs/administrator.vi.md",
    "docs/officer.md", "docs/officer.vi.md", "docs/integration.md", "docs/integration.vi.md",
    "docs/privacy.md", "docs/privacy.vi.md",
)  # fmt: skip


@pytest.fixture(scope="module")
def reference() -> str:
    return REFERENCE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_document_is_there(name: str) -> None:
    assert len((ROOT / name).read_text(encoding="utf-8")) > 500


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented(reference: str, name: str) -> None:
    field = Settings.model_fields[name]
    assert field.description
    assert f"`TOILUOT_{name.upper()}`" in reference
    assert field.description in reference, "the table says something else than the code"


@pytest.mark.parametrize("code", MESSAGES)
def test_every_error_code_is_documented(reference: str, code: str) -> None:
    assert f"`{code}`" in reference


EVENTS = [one for one in vars(events).values() if isinstance(one, type) and issubclass(one, events.Event)]


@pytest.mark.parametrize("event", [one for one in EVENTS if one is not events.Event])
def test_every_event_is_documented(reference: str, event: type[events.Event]) -> None:
    assert f"`{event.__name__}`" in reference


@pytest.mark.parametrize(("method", "path"), endpoints())
def test_every_endpoint_is_documented(reference: str, method: str, path: str) -> None:
    assert f"`{method} {path}`" in reference


def commands(group: click.Group = cli, before: str = "") -> Iterator[str]:
    ctx = click.Context(group)
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}"


@pytest.mark.parametrize("command", list(commands()))
def test_every_command_is_documented(reference: str, command: str) -> None:
    assert f"`toiluot {command}`" in reference


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.endswith(".md")])
def test_links_and_pictures_lead_somewhere(name: str) -> None:
    document = ROOT / name
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (document.parent / target).exists(), f"{name} points to {target}"


@pytest.mark.parametrize("name", ["docs/officer.md", "docs/officer.vi.md"])
def test_the_officers_guide_tells_the_keys_of_the_console(name: str) -> None:
    (table,) = re.findall(r"export const KEY = \{(.*?)\}", KEYS.read_text(encoding="utf-8"), re.DOTALL)
    keys = set(re.findall(r': "([^"]+)"', table))
    rows = "\n".join(re.findall(r"^\| `.*$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
    assert len(keys) > 12
    assert set(re.findall(r"`([^`]+)`", rows)) - {"0"} == keys - {"?"}, "`?` is told above the table"


def test_the_readme_gives_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "./run demo" in readme
    assert "./run test" in readme
