"""A server in this very process on a fresh database, a clock that tests move, and no way out of this machine."""

import gc
import ipaddress
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from server.app import Server
from server.web import sign_in
from tests.databases import Databases, Files, OnServer
from tests.made_once import compile_routes_once, compile_statements_once
from tests.postgres import Postgres
from tests.redis_server import RedisServer
from tests.running import Running, a_copy, fill_folder
from tests.story.clock import Clock
from tests.story.hall import Site
from tests.story.installation import CHEAP, Template, make_template
from tests.story.servers import Installations
from tests.warm import Warm

pytest.register_assert_rewrite("tests.ledger")
DATABASES = ("sqlite", "postgresql")

settings.register_profile("a busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("a busy machine")


class OutsideWorldError(RuntimeError):
    """A test knocked at another machine."""


@pytest.fixture(scope="session", autouse=True)
def _stay_inside() -> Iterator[None]:
    """Sockets reach this machine alone; the settings of whoever runs the tests do not count."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _inside(getattr(socket.socket, name)))
        for name in [name for name in os.environ if name.startswith("TOILUOT_")]:
            patch.delenv(name)
        compile_routes_once(patch)
        compile_statements_once(patch)
        yield


@pytest.fixture(scope="session", autouse=True)
def _warm_starts() -> Iterator[None]:
    """Servers of this run start with their modules loaded; the first of them waits for the loading."""
    Running.warm = warm = Warm()
    yield
    Running.warm = None
    warm.stop()


def _inside(really: Callable[[socket.socket, Any], Any]) -> Callable[[socket.socket, Any], Any]:
    def connect(self: socket.socket, address: Any) -> Any:
        if self.family != socket.AF_UNIX and not _is_here(address[0]):
            raise OutsideWorldError(f"{address[0]} is not this machine")
        return really(self, address)

    return connect


def _is_here(host: str) -> bool:
    return host == "localhost" or ipaddress.ip_address(host).is_loopback


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--database postgresql` runs whatever touches a database on a real PostgreSQL."""
    parser.addoption("--database", choices=DATABASES, default="sqlite", help="Where centres lie.")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What only the other database does is not of this run; on PostgreSQL, neither is what touches no database."""
    here = config.getoption("--database")
    chosen = [item for item in items if not any(item.get_closest_marker(one) for one in DATABASES if one != here)]
    if here == "postgresql":
        chosen = [item for item in chosen if "databases" in getattr(item, "fixturenames", ())]
    kept = set(chosen)
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = chosen


def pytest_collection_finish() -> None:
    """Modules and tests stay for good, as in a server: looking for garbage in them takes a tenth of the run."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The PostgreSQL of this run; whoever stops it starts it again."""
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Databases:
    """Where the centres of this run lie."""
    if request.config.getoption("--database") == "sqlite":
        return Files()
    server: Postgres = request.getfixturevalue("postgres")
    return OnServer(server.url("postgres"))


@pytest.fixture(scope="session")
def redis() -> Iterator[RedisServer]:
    """A Redis that all tests of the run share; whoever kills it starts it again."""
    with RedisServer() as server:
        yield server


@pytest.fixture(scope="session")
def template(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Two centres, made once."""
    return make_template(databases, tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def filled(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the centre that the demo made; nobody writes into it."""
    return fill_folder(tmp_path_factory.mktemp("filled"), databases)


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """The same centre, to start a server of one's own over."""
    return a_copy(filled, tmp_path / "centre")


@pytest.fixture
def clock() -> Clock:
    """Monday morning, until the test says otherwise."""
    return Clock()


@pytest.fixture(scope="module")
def installations(template: Template) -> Iterator[Installations]:
    """Kept open for a module, since tests of one table share one; passwords cost no time there."""
    started = Installations(template)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sign_in, "hasher", CHEAP)
        yield started
    started.stop()


@pytest.fixture
def start_server(
    installations: Installations, template: Template, tmp_path: Path, clock: Clock
) -> Iterator[Callable[..., Server]]:
    """A server with other settings: `start_server(session_hours=1)`."""
    of_the_test = Installations(template)
    yield lambda **settings: of_the_test.start(tmp_path, clock, **settings)
    of_the_test.stop()


@pytest.fixture
def app_server(start_server: Callable[..., Server]) -> Server:
    """A server with the usual settings."""
    return start_server()


@pytest.fixture
def site(app_server: Server, template: Template, clock: Clock) -> Site:
    """The centre of Phường Bến Thành."""
    return Site(app_server, template.first, clock)


@pytest.fixture
def other_site(app_server: Server, template: Template, clock: Clock) -> Site:
    """The centre of Phường Hoàn Kiếm, in the same installation."""
    return Site(app_server, template.second, clock)


@pytest.fixture(scope="module")
def shared_sites(
    installations: Installations, template: Template, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Site, Site]:
    """Both centres, for a table of cases none of which changes anything."""
    clock = Clock()
    server = installations.start(tmp_path_factory.mktemp("shared"), clock)
    return Site(server, template.first, clock), Site(server, template.second, clock)
