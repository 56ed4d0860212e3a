"""One emulator for the whole suite; a machine that cannot have it is told so in plain sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hardware import emupos, reader

_NOT_DONE: list[str] = []
"""What this run could not look at."""


@pytest.fixture(scope="session")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[emupos.Emulator]:
    """Printers that somebody else has written."""
    try:
        emupos.program()
    except emupos.NoEmulator as error:
        _NOT_DONE.append(f"NO PRINTER EMULATOR: {error}")
        pytest.skip(_NOT_DONE[-1])
    with emupos.Emulator(tmp_path_factory.mktemp("emupos")) as running:
        yield running


@pytest.fixture
def ocr() -> None:
    """Something that reads Vietnamese."""
    if (why := reader.missing()) is not None:
        _NOT_DONE.append(f"NOBODY READS THE WORDS: {why}")
        pytest.skip(_NOT_DONE[-1])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """For what our own interpreter draws."""
    return tmp_path


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """A suite that was not run must not look like one that passed."""
    for line in dict.fromkeys(_NOT_DONE):
        terminalreporter.write_sep("!", line, red=True, bold=True)
