"""The files in deploy/ speak of settings, commands and ports that exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from server.cli import COMMANDS, cli
from server.settings import Settings

DEPLOY = Path(__file__).resolve().parents[1] / "deploy"
TEXTS = sorted(path for path in DEPLOY.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_setting_that_is_named_exists(path: Path) -> None:
    named = set(re.findall(r"TOILUOT_([A-Z_]+)", path.read_text("utf-8")))
    assert {name.lower() for name in named} <= set(Settings.model_fields)


def test_the_shared_settings_are_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (DEPLOY / "several" / "toiluot.env").read_text("utf-8").splitlines()
    given = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    assert (settings.trusted_proxies, settings.https) == (1, False)
    assert settings.database.startswith("postgresql://")


@pytest.mark.parametrize("unit", sorted(DEPLOY.rglob("*.service")), ids=lambda path: path.name)
def test_units_start_a_command_that_exists(unit: Path) -> None:
    (line,) = re.findall(r"^ExecStart=(.*)$", unit.read_text("utf-8"), re.MULTILINE)
    words = shlex.split(line.replace("%i", "8081"))
    command = words[next(at for at, word in enumerate(words) if word in COMMANDS) :]
    assert CliRunner().invoke(cli, [*command, "--help"]).exit_code == 0


def test_nginx_and_the_guide_agree_on_the_ports() -> None:
    served = set(re.findall(r"server 127\.0\.0\.1:(\d+)", (DEPLOY / "several" / "nginx.conf").read_text("utf-8")))
    told = set(re.findall(r"toiluot@(\d+)", (DEPLOY / "several" / "README.md").read_text("utf-8")))
    assert served == told
