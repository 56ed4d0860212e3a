"""What a kiosk must still know after a power cut: written to disk before anybody is told, in one SQLite file."""

import json
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from printers.jobs import FINAL, JobState

Json = dict[str, Any]

_TABLES = """
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS page (path TEXT PRIMARY KEY, headers TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS answered (request_id TEXT PRIMARY KEY, answer TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS given (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, request_id TEXT NOT NULL UNIQUE, lease_id TEXT NOT NULL,
    number INTEGER NOT NULL, at REAL NOT NULL, ticket TEXT NOT NULL, answer TEXT NOT NULL, slip TEXT,
    paper TEXT, told TEXT, told_paper TEXT, UNIQUE (lease_id, number)
);
"""
KEPT = 2000
"""Answers and told tickets beyond so many are forgotten, the oldest first."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page or a part of one, as the server handed it out."""

    headers: list[tuple[str, str]]
    body: bytes


@dataclass(frozen=True, slots=True)
class Paper:
    """A slip that this machine prints by itself; `at` is when its number was given, in seconds since 1970."""

    id: str
    slip: Json
    at: float
    state: JobState


class Notebook:
    """One for all threads. Whatever a method has written is on the disk when it returns."""

    def __init__(self, place: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch(mode=0o600)
        self._lock = threading.RLock()
        self._file = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
        self._file.execute("PRAGMA journal_mode = WAL")
        self._file.execute("PRAGMA synchronous = FULL")
        self._file.executescript(_TABLES)
        if self.fact("keeper") is None:
            self.keep("keeper", secrets.token_urlsafe(24))
        self._wake_up()

    def _wake_up(self) -> None:
        """Nobody knows whether a slip came out in whose middle all stopped: it is not printed a second time. One that
        had not begun is printed."""
        with self._writing() as file:
            file.execute("UPDATE given SET paper = ? WHERE paper = ?", (JobState.UNCONFIRMED, JobState.SENDING))
            begun = JobState.QUEUED, JobState.LEASED, JobState.HELD
            file.execute("UPDATE given SET paper = ? WHERE paper IN (?, ?)", begun)

    def close(self) -> None:
        """Gives the file free."""
        with self._lock:
            self._file.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._file.execute("BEGIN IMMEDIATE")
            try:
                yield self._file
            except BaseException:
                self._file.execute("ROLLBACK")
                raise
            self._file.execute("COMMIT")

    def _rows(self, question: str, *values: object) -> list[Any]:
        with self._lock:
            return self._file.execute(question, values).fetchall()

    def fact(self, name: str) -> Any:
        """Something kept by name; None when it never was."""
        found = self._rows("SELECT value FROM fact WHERE name = ?", name)
        return json.loads(found[0][0]) if found else None

    def keep(self, name: str, value: object) -> None:
        """Keep it under that name in place of what was there."""
        with self._writing() as file:
            file.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, json.dumps(value)))

    def forget(self, name: str) -> None:
        """It is no longer true."""
        with self._writing() as file:
            file.execute("DELETE FROM fact WHERE name = ?", (name,))

    def page(self, path: str) -> Page | None:
        """A page as it was last seen."""
        found = self._rows("SELECT headers, body FROM page WHERE path = ?", path)
        return Page([(name, value) for name, value in json.loads(found[0][0])], bytes(found[0][1])) if found else None

    def keep_page(self, path: str, page: Page) -> None:
        """For a start without the server; the same page again writes nothing."""
        if self.page(path) != page:
            with self._writing() as file:
                file.execute(
                    "INSERT OR REPLACE INTO page VALUES (?, ?, ?)", (path, json.dumps(page.headers), page.body)
                )

    def answer_to(self, request_id: str) -> Json | None:
        """What this request was answered, by the server or here."""
        for table in ("given", "answered"):
            found = self._rows(f"SELECT answer FROM {table} WHERE request_id = ?", request_id)  # noqa: S608 - two names
            if found:
                answer: Json = json.loads(found[0][0])
                return answer
        return None

    def keep_answer(self, request_id: str, answer: Json) -> None:
        """What the server answered, before the browser hears it."""
        with self._writing() as file:
            file.execute("INSERT OR REPLACE INTO answered VALUES (?, ?)", (request_id, json.dumps(answer)))
            oldest = "SELECT rowid FROM answered ORDER BY rowid DESC LIMIT -1 OFFSET ?"
            file.execute(f"DELETE FROM answered WHERE rowid IN ({oldest})", (KEPT,))  # noqa: S608

    def give(self, ticket: Json, answer: Json, slip: Json | None, at: float) -> None:
        """A number is given the moment this returns; sqlite3.IntegrityError when it was given before."""
        paper = JobState.QUEUED.value if slip is not None else None
        row = (
            ticket["id"], ticket["request_id"], ticket["lease_id"], ticket["number"], at, json.dumps(ticket),
            json.dumps(answer), json.dumps(slip) if slip is not None else None, paper,
        )  # fmt: skip
        columns = "id, request_id, lease_id, number, at, ticket, answer, slip, paper"
        with self._writing() as file:
            file.execute(f"INSERT INTO given ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)  # noqa: S608

    def last_of(self, lease_id: str) -> int:
        """The highest number given of that block; 0 when none was."""
        return int(self._rows("SELECT coalesce(max(number), 0) FROM given WHERE lease_id = ?", lease_id)[0][0])

    def last_at(self) -> float:
        """When the last number was given."""
        return float(self._rows("SELECT coalesce(max(at), 0) FROM given")[0][0])

    def untold(self, most: int) -> list[Json]:
        """Tickets that the server has not heard of, or not of the end of their paper, in the order of issue."""
        question = """SELECT ticket, paper FROM given WHERE told IS NULL
            OR (told = 'taken' AND paper IS NOT told_paper AND paper IN ({})) ORDER BY seq LIMIT ?"""
        final = ", ".join(f"'{state.value}'" for state in FINAL)
        return [{**json.loads(one), "paper": _final(paper)} for one, paper in self._rows(question.format(final), most)]

    def is_told(self) -> bool:
        """Whether the server has heard of every number."""
        return not self._rows("SELECT 1 FROM given WHERE told IS NULL LIMIT 1")

    def tell(self, ticket: Json, told: str) -> None:
        """The server has taken it in, or refused it for good."""
        with self._writing() as file:
            set_to = (told, ticket["paper"], ticket["id"])
            file.execute("UPDATE given SET told = ?, told_paper = ? WHERE id = ?", set_to)
            oldest = "SELECT seq FROM given WHERE told = 'taken' ORDER BY seq DESC LIMIT -1 OFFSET ?"
            file.execute(f"DELETE FROM given WHERE seq IN ({oldest})", (KEPT,))  # noqa: S608

    def next_paper(self) -> Paper | None:
        """The oldest slip that waits to be printed here."""
        found = self._rows(
            "SELECT id, slip, at, paper FROM given WHERE paper = ? ORDER BY seq LIMIT 1", JobState.QUEUED
        )
        return _paper(found[0]) if found else None

    def has_paper(self, job_id: str) -> bool:
        """Whether that job is one of this machine's own."""
        return bool(self._rows("SELECT 1 FROM given WHERE id = ?", job_id))

    def move_paper(self, job_id: str, state: JobState) -> None:
        """What became of a slip; SENDING is here before the first byte leaves."""
        with self._writing() as file:
            file.execute("UPDATE given SET paper = ? WHERE id = ?", (state.value, job_id))

    def papers_since(self, at: float) -> list[Paper]:
        """The slips of the last minutes, newest first."""
        question = "SELECT id, slip, at, paper FROM given WHERE at > ? AND paper IS NOT NULL ORDER BY seq DESC LIMIT 10"
        return [_paper(row) for row in self._rows(question, at)]


def _paper(row: Any) -> Paper:
    job_id, slip, at, state = row
    return Paper(job_id, json.loads(slip), at, JobState(state))


def _final(paper: str | None) -> str | None:
    """What the server is told: while a slip is under way, nobody knows; too late is not printed."""
    if paper is None:
        return None
    state = JobState(paper)
    if state is JobState.EXPIRED:
        return JobState.FAILED_BEFORE_SEND.value
    return state.value if state in FINAL else JobState.UNCONFIRMED.value
