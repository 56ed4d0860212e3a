"""One kiosk between its browser and its server: hands on while the server is there, else answers by itself."""

import json
import socket
from collections.abc import Callable
from typing import Any

import structlog

from printers.alone.clock import KioskClock
from printers.alone.issuing import Issuing, Known, Unable
from printers.alone.keeper import Link
from printers.alone.known.face import alone_state, stamp
from printers.alone.notebook import Notebook, Page
from printers.alone.upstream import Answer, Asked, Headers, ServerAway, Upstream

log = structlog.get_logger(__name__)

RECENT_S = 180.0
"""Slips of the last minutes, as the server tells of them too."""
FOR_EVER = "/ui/assets/"
"""Files named by their content never change."""


class AloneKiosk:
    """All that the door may ask. `printer_state` tells how the press is."""

    def __init__(self, notebook: Notebook, upstream: Upstream, link: Link, printer_state: Callable[[], str]) -> None:
        self._notebook, self._upstream, self._link = notebook, upstream, link
        self._printer_state = printer_state
        self._clock: KioskClock = link.clock
        self._issuing = Issuing(notebook, self._clock)

    def handed_on(self, asked: Asked) -> Answer:
        """The server's answer; raises ServerAway, and the kiosk goes on alone."""
        try:
            return self._upstream.send(asked)
        except ServerAway:
            self._link.lost()
            raise

    def join(self, asked: Asked, browser: socket.socket) -> None:
        """The live line, while the server is there."""
        if self._link.is_alone and self._notebook.fact("token") is not None:
            raise ServerAway("the server has not heard everything yet")
        self._upstream.join(asked, browser)

    def ticket(self, asked: Asked, token: str | None) -> Answer:
        """A number. One at a time: none is given here while one may be given there."""
        with self._link.lock:
            wish = _wish(asked.body)
            known = self._notebook.answer_to(str(wish.get("request_id")))
            if known is not None and self._is_ours(token):
                return said(201, known)
            if not self._must_go_on(token):
                try:
                    return self._noted(self.handed_on(asked), token, wish)
                except ServerAway:
                    if not self._must_go_on(token):
                        raise
            return said(201, self._issuing.give(wish))

    def _must_go_on(self, token: str | None) -> bool:
        return self._link.is_alone and self._is_ours(token) and Known.is_there(self._notebook)

    def _is_ours(self, token: str | None) -> bool:
        """Whether it is this kiosk's own browser that asks."""
        return token is not None and token == self._notebook.fact("token")

    def _noted(self, answer: Answer, token: str | None, wish: dict[str, Any]) -> Answer:
        """What the server gave is written down before the browser hears it: nobody gets a second number for it."""
        if answer.status == 201:
            self.learn(token)
            self._notebook.keep_answer(str(wish["request_id"]), json.loads(answer.body))
        return answer

    def state(self, asked: Asked, token: str | None) -> Answer:
        """What the screen shows: the server's word, or what is known here."""
        if not self._must_go_on(token):
            try:
                answer = self.handed_on(asked)
                if answer.status == 200:
                    self.learn(token)
                return answer
            except ServerAway:
                if not self._must_go_on(token):
                    raise
        return said(200, self.alone_snapshot())

    def learn(self, token: str | None) -> None:
        """The server knows this token as a kiosk's: from now on numbers are leased in its name. While another kiosk's
        numbers are untold it stays that one's notebook: nobody else may report them."""
        ours = self._notebook.fact("token")
        if ours is not None and not self._notebook.is_told():
            return
        if token is not None and token != ours:
            for name in ("snapshot", "facts", "leases"):
                self._notebook.forget(name)
            self._notebook.keep("token", token)
            self._link.changed.set()

    def alone_snapshot(self) -> dict[str, Any]:
        """GET /kiosk, as the server would answer it; `alone` says that it did not. Raises Unable."""
        known, now = Known.of(self._notebook), self._clock.now()
        papers = self._notebook.papers_since(now.timestamp() - RECENT_S)
        state = alone_state(known.snapshot["state"], known.rules, now, papers)
        has_printer = state["printer"] != "none"
        printer = self._printer_state() if has_printer else "none"
        state = {**state, "printer": printer, "alone": {"since": stamp(self._link.since or now)}}
        return {**known.snapshot, "state": state}

    def page(self, asked: Asked, place: str) -> Answer:
        """A page or a part of one; kept here for the day on which the server is away."""
        kept = self._notebook.page(place)
        if kept is not None and (self._link.is_alone or place.startswith(FOR_EVER)):
            return Answer(200, kept.headers, kept.body)
        try:
            answer = self.handed_on(asked)
        except ServerAway:
            if kept is None:
                raise
            return Answer(200, kept.headers, kept.body)
        if answer.status == 200:
            self._notebook.keep_page(place, Page(answer.headers, answer.body))
        return answer


def _wish(body: bytes) -> dict[str, Any]:
    try:
        wish = json.loads(body or b"{}")
    except ValueError as error:
        raise Unable(400, "request.unreadable", "Yêu cầu không đọc được.") from error
    if not isinstance(wish, dict):
        raise Unable(400, "request.unreadable", "Yêu cầu không đọc được.")
    return wish


def said(status: int, body: dict[str, Any]) -> Answer:
    """An answer of the kiosk's own."""
    headers: Headers = [("Content-Type", "application/json"), ("Cache-Control", "no-store")]
    return Answer(status, headers, json.dumps(body, ensure_ascii=False).encode())
