"""Runs one server process: listens, relays, keeps house, and stops cleanly."""

from __future__ import annotations

import gc
import logging
import signal
import socket
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Any

import gevent
import structlog
from gevent.event import Event
from gevent.pywsgi import LoggingLogAdapter, WSGIHandler

from server.app import Server
from server.housekeeping import Housekeeper
from server.realtime.wire.door import Door

log = structlog.get_logger()

LAST_REQUESTS_S = 3
"""On SIGTERM running requests get this long; screens reconnect by themselves."""
BACKLOG = 4_096
"""Connections that may wait at the door: a hall of phones that comes back at once. The machine may allow fewer
(net.core.somaxconn); those beyond it try again after a second."""
LAST_ROUND_S = 1.0
"""What the server does by itself ends its round within this; one that is broken off in the middle of a question to the
database would leave the line to it in disorder."""
SELDOM = 50_000, 20, 50
"""New objects before each look for garbage. Ten thousand lines coming in at once would be looked through again and
again: a sixth of the time that they take."""
AGAIN_S = 1.0
"""After this, work of the server's own that broke off begins again."""


class AnswerCount(WSGIHandler):  # type: ignore[misc]
    """Knows how many requests are being answered; the sockets of live screens are none, they end with the process.

    Once the server stops, a line is closed after its answer: who asks without a pause would keep it from ending.
    """

    running = 0
    is_stopping = False

    def handle_one_response(self) -> None:
        """Count it from its whole head to its last byte.

        Others first: the next request of the same line may be here already, and would go before all that wait.
        """
        gevent.sleep(0)
        counted = not self.path.startswith("/socket.io/")
        AnswerCount.running += counted
        try:
            super().handle_one_response()
        finally:
            AnswerCount.running -= counted
            self.close_connection |= AnswerCount.is_stopping or not counted  # a screen's line is out of our hands


class PortTaken(Exception):
    """Another program listens there, or the address is not this machine's."""


def serve(server: Server, started: Callable[[str], Any] = lambda _address: None) -> None:
    """Until SIGTERM or SIGINT. `started` is told the address once requests are answered."""
    stopping = Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        gevent.signal_handler(signum, stopping.set)
    settings, listener = server.settings, _listening(server)
    gc.set_threshold(*SELDOM)
    gc.freeze()  # modules and tables stay for good: each later collection looks at what requests made, and is short
    tasks = [gevent.spawn(lasting, work) for work in _own_work(server, stopping)]
    address = f"http://{reachable(settings.host)}:{listener.server_port}"
    server.store.public_url = settings.public_url or address
    log.info("server.started", address=address)
    started(address)
    stopping.wait()
    AnswerCount.is_stopping = True
    listener.stop()
    server.bell.silence()
    _await_answers()
    server.relay.stop()
    server.outbox.stop()
    server.courier.stop()
    gevent.joinall(tasks, timeout=LAST_ROUND_S)
    gevent.killall(tasks)
    server.store.close()
    log.info("server.stopped")


def _own_work(server: Server, stopping: Event) -> list[Callable[[], None]]:
    """What goes on beside the answers."""
    work: list[Callable[[], None]] = [
        server.relay.run,
        server.outbox.run,
        server.courier.run,
        partial(_keep_house, server, stopping),
    ]
    if server.neighbours:
        work += [server.neighbours.tell, server.neighbours.listen]
    return work


def _listening(server: Server) -> Door:
    """Raises PortTaken."""
    settings = server.settings
    errors = LoggingLogAdapter(logging.getLogger("wsgi"))
    listener = Door(
        (settings.host, settings.port), server.app, log=None, error_log=errors, handler_class=AnswerCount,
        backlog=BACKLOG,
    )  # fmt: skip
    try:
        listener.start()
    except OSError as error:
        raise PortTaken(f"cannot listen on {settings.host}:{settings.port}: {error.strerror}") from error
    listener.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else each answer waits 40 ms for an ACK
    return listener


def _await_answers() -> None:
    until = monotonic() + LAST_REQUESTS_S
    while AnswerCount.running and monotonic() < until:
        gevent.sleep(0.01)


def reachable(host: str) -> str:
    """The address that other machines use: of a server that listens everywhere, the one of its way out of the hall."""
    if host not in ("0.0.0.0", "::"):
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 9))  # picks a route; a datagram socket sends nothing here
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def lasting(work: Callable[[], None], again_s: float = AGAIN_S) -> None:
    """Until it ends by itself. A defect in it is logged and it begins again: a hall must not go quiet for one error."""
    while True:
        try:
            return work()
        except Exception as error:
            log.exception("server.work_failed", error=type(error).__name__)
            gevent.sleep(again_s)


def _keep_house(server: Server, stopping: Event) -> None:
    housekeeper = Housekeeper(server)
    while not stopping.is_set():
        stopping.wait(housekeeper.round(monotonic()))
