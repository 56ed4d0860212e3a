"""One POST to another system: short, without redirects, and only to an address that a webhook may reach."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Timer
from time import monotonic
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from server.domain.integration.address import is_forbidden
from server.domain.integration.push import is_not_far
from server.storage.outbox.deliveries import Sent

CONNECT_S, ANSWER_S = 5.0, 10.0
LONGEST_S = 15.0
"""An answer may trickle in: after this the line is cut. Shorter than the outbox's lease."""
Answer = tuple[int | None, str | None, str | None]
"""Status, how the body begins, and the problem that left no good one."""
SHOWN = 500
"""Signs of an answer that are kept for people to look at."""


class Forbidden(OSError):
    """The name leads to an address that no webhook may reach."""


@dataclass
class Lines:
    """The sockets of one POST: checked once they are connected, when nothing was sent yet, and cut in the end.

    The address that counts is the one connected to, whatever a name server said before.
    """

    may_stay_here: bool
    far: bool = False
    open: list[socket.socket] = field(default_factory=list)
    were_cut: bool = False

    def opened(self, host: str, connect: Callable[[], socket.socket]) -> socket.socket:
        """A checked one; raises Forbidden. An address that stands in the webhook itself is not even knocked at."""
        self._must_be_allowed(host)
        line = connect()
        try:
            self._must_be_allowed(line.getpeername()[0])
        except OSError:
            line.close()
            raise
        self.open.append(line)
        return line

    def _must_be_allowed(self, host: str) -> None:
        with suppress(ValueError):  # a name: what it leads to is seen once it is connected
            barred = is_not_far if self.far else is_forbidden
            if not self.may_stay_here and barred(host.strip("[]")):
                raise Forbidden("a webhook does not reach this machine or its link")

    def cut(self) -> None:
        """End whatever goes on."""
        self.were_cut = True
        for line in self.open:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    @contextmanager
    def no_longer_than(self, seconds: float) -> Iterator[None]:
        """Cut the lines after so long."""
        timer = Timer(seconds, self.cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


class _Adapter(HTTPAdapter):
    """Opens its connections through `lines`."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """With connections that check where they came out."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {
            "http": _pool(HTTPConnectionPool, HTTPConnection, self._lines),
            "https": _pool(HTTPSConnectionPool, HTTPSConnection, self._lines),
        }


def _pool(pool: type[Any], connection: type[Any], lines: Lines) -> type[Any]:
    def new_conn(self: Any) -> socket.socket:
        return lines.opened(self.host, lambda: connection._new_conn(self))

    checked = type("Checked", (connection,), {"_new_conn": new_conn})
    return type("CheckedPool", (pool,), {"ConnectionCls": checked})


def post(url: str, body: bytes, headers: Mapping[str, str], *, may_stay_here: bool, far: bool = False) -> Sent:
    """Never raises for what the receiver does: a problem is an answer too.

    `far`: the address is not an administrator's but anybody's, and leads to the Internet alone.
    """
    begun, lines = monotonic(), Lines(may_stay_here, far)
    with requests.Session() as session, lines.no_longer_than(LONGEST_S):
        session.trust_env = False  # no proxy and no netrc of this machine
        for scheme in ("http://", "https://"):
            session.mount(scheme, _Adapter(lines))
        status, answer, problem = _answered(session, lines, requests.Request("POST", url, dict(headers), data=body))
    return Sent(status, answer, problem, round((monotonic() - begun) * 1000))


def _answered(session: requests.Session, lines: Lines, asked: requests.Request) -> Answer:
    try:
        ready = session.prepare_request(asked)
        with session.send(ready, timeout=(CONNECT_S, ANSWER_S), allow_redirects=False, stream=True) as answer:
            if lines.were_cut:  # what has come may be half a head
                return None, None, "too_slow"
            return answer.status_code, _beginning(answer), None if 200 <= answer.status_code < 300 else "status"
    except requests.exceptions.SSLError:
        return None, None, "tls"
    except requests.exceptions.Timeout:
        return None, None, "too_slow"
    except (requests.exceptions.RequestException, OSError) as error:
        return None, None, "forbidden" if _is_forbidden(error) else "no_answer"


def _beginning(answer: requests.Response) -> str | None:
    """How the answer's body begins; a receiver that cuts it short has taken the notice all the same."""
    with suppress(requests.exceptions.RequestException, OSError):
        data = next(answer.iter_content(SHOWN * 4), b"")
        text = data.decode("utf-8", "replace").replace("\x00", "")
        return text[:SHOWN] or None
    return None


def _is_forbidden(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, Forbidden):
            return True
        error = error.__cause__ or error.__context__
    return False
