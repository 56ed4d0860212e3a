"""A technician at the command line, and the installation that the commands have made."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog
from click.testing import CliRunner, Result

from server.app import Server
from server.cli import cli
from server.settings import Settings
from tests.story.clock import Clock
from tests.story.installation import CHEAP


@pytest.fixture
def toiluot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Result]]:
    """Types a command with the test's own data folder."""
    monkeypatch.setattr("server.cli.people.hasher", CHEAP)
    monkeypatch.setattr("server.web.sign_in.hasher", CHEAP)
    monkeypatch.setenv("TOILUOT_DATA", str(tmp_path))
    yield lambda *words: CliRunner().invoke(cli, words)
    structlog.reset_defaults()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[], Server]]:
    """The installation, opened as a server would."""
    servers: list[Server] = []

    def server() -> Server:
        servers.append(Server(Settings(data=tmp_path), Clock(), mode="threading"))
        return servers[-1]

    yield server
    for one in servers:
        one.store.close()
