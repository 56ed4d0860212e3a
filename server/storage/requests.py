"""Answers already given: the same request id from the same actor gets the same answer and changes nothing twice."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from server.domain.errors import RequestReused
from server.storage.journal import compact_json
from server.storage.prepared import Prepared
from server.storage.records import plain
from server.storage.schema import request


def fingerprint(command: Any) -> str:
    """A hash of what is asked, the request id aside: a reused id with another wish is refused, not answered."""
    wish = {f.name: plain(getattr(command, f.name)) for f in fields(command) if f.name != "request_id"}
    return hashlib.sha256(f"{type(command).__name__}{compact_json(wish)}".encode()).hexdigest()


_ANSWERED = Prepared(
    select(request.c.fingerprint, request.c.answer).where(
        request.c.actor_id == bindparam("of_actor"), request.c.request_id == bindparam("of_request")
    )
)
_REMEMBER = Prepared(insert(request))


class Requests:
    """The answers of one actor, inside a transaction."""

    def __init__(self, connection: Connection, actor_id: str) -> None:
        self._connection = connection
        self._actor_id = actor_id

    def answered(self, request_id: str, wish: str) -> dict[str, Any] | None:
        """The answer given before, or None; raises RequestReused when the id came with another wish."""
        asked = {"of_actor": self._actor_id, "of_request": request_id}
        row = _ANSWERED.first(self._connection, asked)
        if row is None:
            return None
        known_wish, answer = row
        if known_wish != wish:
            raise RequestReused("the same request id came with another content")
        return dict(answer)

    def answer_of(self, request_id: str) -> dict[str, Any] | None:
        """The answer that a request had, whatever was asked; None when nobody asked it yet."""
        row = _ANSWERED.first(self._connection, {"of_actor": self._actor_id, "of_request": request_id})
        return dict(row[1]) if row is not None else None

    def remember(self, request_id: str, wish: str, answer: dict[str, Any], at: datetime) -> None:
        """Keep the answer in the transaction that it belongs to."""
        row = {
            "actor_id": self._actor_id, "request_id": request_id, "fingerprint": wish, "answer": answer, "at": at,
        }  # fmt: skip
        _REMEMBER.run(self._connection, row)


def forget_before(connection: Connection, at: datetime) -> int:
    """Drop answers older than that; returns how many. Nobody retries a request of last week."""
    return connection.execute(delete(request).where(request.c.at < at)).rowcount
