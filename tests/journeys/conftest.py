"""A demo's centre to copy, made once a session."""

from pathlib import Path

import pytest

from tests.databases import Databases
from tests.running import a_copy, filled_once


@pytest.fixture(scope="session")
def filled(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the demo filled; nobody writes into it."""
    return filled_once(tmp_path_factory.getbasetemp(), databases)


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """A fresh centre of one's own."""
    return a_copy(filled, tmp_path / "centre")


pytest.register_assert_rewrite("tests.ledger")
