"""Two server processes of one installation behind nginx, as deploy/several describes them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.nginx import in_front_of
from tests.running import Running

BEHIND_NGINX = {"TOILUOT_TRUSTED_PROXIES": "1"}


@dataclass(frozen=True)
class Pair:
    """The two, and the address at which people come."""

    one: Running
    other: Running
    front: str


@contextmanager
def a_pair(folder: Path, redis_url: str) -> Iterator[Pair]:
    """Both are up, and go when the test is over."""
    settings = BEHIND_NGINX | {"TOILUOT_REDIS_URL": redis_url}
    with ExitStack() as stack:
        one, other = (Running(folder, ("serve",), log=f"{name}.log", settings=settings) for name in ("one", "other"))
        for process in (one, other):
            stack.enter_context(process)
        yield Pair(one, other, stack.enter_context(in_front_of([one.port, other.port], folder / "nginx")))
