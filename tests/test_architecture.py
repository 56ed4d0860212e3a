"""Who may import whom, and where code may lie: the layout of ARCHITECTURE.md, held."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = {"server", "kiosk_ui", "display", "printers", "tests"}
BESIDE = {"docs", "deploy", ".ci"}

RULES: dict[str, tuple[str, ...]] = {
    "server.domain": (),
    "server.views": ("server.domain",),
    "server.settings": (),
    "server.offload": (),
    "server.logs": (),
    "server.storage": ("server.domain",),
    "server.commands": (
        "server.domain", "server.storage", "server.views", "printers.slip", "printers.slip_lines",
        "printers.ticket_slip", "printers.jobs",
    ),
    "server.queries": (
        "server.domain", "server.storage", "server.views", "printers.jobs", "printers.profiles",
        "display.voice.recorded",
    ),
    "server.executor": ("server.commands", "server.domain", "server.storage"),
    "server.parts": (
        "server.domain", "server.executor", "server.settings", "server.storage.reading", "display.voice.sentence",
        "display.voice.recorded", "display.video",
    ),
    "server.realtime": (
        "server.domain", "server.queries", "server.storage.journal", "server.storage.reading",
    ),
    "server.web": (
        "server.commands", "server.domain", "server.executor", "server.queries", "server.views", "server.parts",
        "server.offload", "server.report_files", "printers.jobs", "display.voice.sentence",
        "display.voice.recorded", "display.voice.errors", "display.video",
    ),
    "server.watching": (
        "server.commands", "server.domain", "server.executor", "server.queries", "server.storage.reading",
    ),
    "server.learning": ("server.queries", "server.storage"),
    "server.measuring": ("server.domain", "server.offload", "server.storage"),
    "server.noting": ("server.domain", "server.queries", "server.realtime", "server.storage"),
    "server.rolling": ("server.domain", "server.queries", "server.storage"),
    "server.backtest": (),
    "server.clerk": ("server.domain", "server.offload", "server.storage"),
    "server.webhooks": ("server.commands", "server.domain", "server.executor", "server.storage"),
    "server.report_files": ("server.domain", "server.offload"),
    "server.dispatch": (
        "server.domain", "server.offload", "server.queries", "server.report_files", "server.settings",
        "server.storage", "server.views",
    ),
    "server.sites": ("server.commands", "server.domain", "server.executor", "server.storage"),
    "printers": (),
    "display": (),
    "kiosk_ui": (),
}  # fmt: skip
"""Package → what of ours it may import beside itself."""
ON_TOP = (
    "server.app",
    "server.serve",
    "server.housekeeping",
    "server.cli",
    "server.doctor",
    "server.demo",
    "server.__main__",
    "hatch_build",
)
"""They put things together; nothing below may import them."""
OURS = ("server", "printers", "display", "kiosk_ui", "hatch_build")


def sources() -> list[Path]:
    return sorted(
        path for top in FOLDERS - {"tests"} for path in (ROOT / top).rglob("*.py") if "versions" not in path.parts
    )


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize("path", sources(), ids=module_of)
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    module = module_of(path)
    if any(within(module, top) for top in ON_TOP) or module == "server":
        return
    room = next(package for package in RULES if within(module, package))
    for name in imports_of(path):
        if any(within(name, package) for package in OURS):
            allowed = (room, *RULES[room])
            assert any(within(name, package) for package in allowed), f"{module} may not import {name}"


@pytest.mark.parametrize(
    ("library", "room"),
    [
        ("flask_socketio", "server.realtime"),
        ("escpos", "printers.transports"),
        ("numpy", "server.backtest"),
        ("sklearn", "server.backtest"),
    ],
)
def test_one_room_alone_knows_a_library(library: str, room: str) -> None:
    users = {module_of(path) for path in sources() if any(within(name, library) for name in imports_of(path))}
    assert users, f"nobody imports {library}: the rule is stale"
    assert all(within(user, room) or within(user, "server.app") for user in users)


def test_no_importable_module_patches_the_world() -> None:
    patching = {module_of(path) for path in sources() if "patch_all" in path.read_text(encoding="utf-8")}
    assert patching == {"server.__main__"}


def test_all_code_lies_in_the_five_folders() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    tops = {name.split("/")[0] for name in listed if "/" in name}
    assert tops <= FOLDERS | BESIDE


@pytest.mark.parametrize("path", sources(), ids=module_of)
def test_a_module_holds_one_thing(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 250, "part it"


def test_lock_files_name_no_host_and_carry_hashes() -> None:
    python = (ROOT / "requirements.lock").read_text()
    npm = (ROOT / "package-lock.json").read_text()
    assert "://" not in python
    assert "://" not in npm
    assert '"resolved"' not in npm
    pins = [line for line in python.split("\n") if "==" in line]
    assert len(pins) > 50
    assert all(line.rstrip().endswith("\\") for line in pins), "a pin without its hash"
    assert '"integrity"' in npm
