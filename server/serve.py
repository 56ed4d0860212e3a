"""Runs one server process: listens, relays, keeps house, and stops cleanly."""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Callable
from datetime import timedelta
from time import monotonic
from typing import Any

import gevent
import structlog
from gevent.event import Event
from gevent.pywsgi import LoggingLogAdapter, WSGIHandler, WSGIServer
from sqlalchemy.exc import SQLAlchemyError

from server.app import Server
from server.commands.day import CloseDay
from server.domain.errors import QueueError
from server.domain.roles import system_actor
from server.sites import site_ids
from server.storage.requests import forget_before

log = structlog.get_logger()

HOUSEKEEPING_S = 30
ANSWERS_KEPT = timedelta(days=2)
LAST_REQUESTS_S = 3
"""On SIGTERM running requests get this long; screens reconnect by themselves."""


class AnswerCount(WSGIHandler):  # type: ignore[misc]
    """Knows how many requests are being answered; the sockets of live screens are none, they end with the process."""

    running = 0

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


class PortTaken(Exception):
    """Another program listens there, or the address is not this machine's."""


def serve(server: Server, started: Callable[[str], Any] = lambda _address: None) -> None:
    """Until SIGTERM or SIGINT. `started` is told the address once requests are answered."""
    stopping = Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        gevent.signal_handler(signum, stopping.set)
    settings, listener = server.settings, _listening(server)
    tasks = [gevent.spawn(server.relay.run), gevent.spawn(_keep_house, server)]
    address = f"http://{reachable(settings.host)}:{listener.server_port}"
    server.store.public_url = settings.public_url or address
    log.info("server.started", address=address)
    started(address)
    stopping.wait()
    listener.stop()
    server.bell.silence()
    _await_answers()
    server.relay.stop()
    gevent.killall(tasks)
    server.store.close()
    log.info("server.stopped")


def _listening(server: Server) -> WSGIServer:
    """Raises PortTaken."""
    settings = server.settings
    errors = LoggingLogAdapter(logging.getLogger("wsgi"))
    listener = WSGIServer(
        (settings.host, settings.port), server.app, log=None, error_log=errors, handler_class=AnswerCount
    )
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


def _keep_house(server: Server) -> None:
    """Every half minute; a failure is logged and tried again at the next round."""
    while True:
        try:
            _tidy(server)
        except (QueueError, SQLAlchemyError):
            log.exception("housekeeping.failed")
        gevent.sleep(HOUSEKEEPING_S)


def _tidy(server: Server) -> None:
    for site_id in site_ids(server.store):
        server.executor.run(CloseDay(), system_actor(site_id))
    with server.store.installing() as connection:
        forget_before(connection, server.clock() - ANSWERS_KEPT)
