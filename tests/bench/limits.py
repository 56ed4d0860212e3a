"""What this machine can do at all, measured in the same run: commits, echoes, bytes to many sockets."""

from __future__ import annotations

import multiprocessing
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

ROW = "x" * 2_500
"""As many bytes as a ticket's rows and its journal line."""
COMMITS_FOR_S = 1.5
ECHOES = 1_000
QUESTION, REPLY = 400, 1_100
"""Bytes of a request for a number, and of its answer."""
_SPAWN = multiprocessing.get_context("spawn")


def commits(place: Path) -> tuple[float, float]:
    """Durable commits a second of one row each, and CPU of each: SQLite, WAL, synchronous=FULL, nothing around it."""
    with closing(sqlite3.connect(place / "limit.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, content TEXT)")
        begun, cpu, count = time.monotonic(), time.process_time(), 0
        while time.monotonic() - begun < COMMITS_FOR_S:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO row (content) VALUES (?)", (ROW,))
            connection.execute("COMMIT")
            count += 1
        return count / (time.monotonic() - begun), (time.process_time() - cpu) / count


@contextmanager
def _child(work: Any, *arguments: Any) -> Iterator[int]:
    """A process that serves on a port of its own; the port."""
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=work, args=(theirs, *arguments), daemon=True)
    process.start()
    try:
        yield int(ours.recv())
    finally:
        process.terminate()
        process.join()
        process.close()
        ours.close()
        theirs.close()


def _exactly(line: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        piece = line.recv(size - len(data))
        if not piece:
            raise ConnectionError("hung up")
        data += piece
    return data


def _echo(pipe: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        pipe.send(door.getsockname()[1])
        line, _ = door.accept()
        with line:
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while True:
                _exactly(line, QUESTION)
                line.sendall(b"." * REPLY)


def echo_s() -> list[float]:
    """Seconds of a question and its answer over the loopback, to a process that does nothing else."""
    took: list[float] = []
    with _child(_echo) as port, socket.create_connection(("127.0.0.1", port)) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in range(ECHOES):
            begun = time.monotonic()
            line.sendall(b"?" * QUESTION)
            _exactly(line, REPLY)
            took.append(time.monotonic() - begun)
    return took


def _shout(pipe: Any, listeners: int, size: int) -> None:
    """The first line gives the word; all others hear it."""
    with socket.create_server(("127.0.0.1", 0), backlog=2_000) as door, ExitStack() as stack:
        pipe.send(door.getsockname()[1])
        word, *ears = [stack.enter_context(door.accept()[0]) for _ in range(listeners + 1)]
        word.sendall(b".")
        while word.recv(1):
            before = time.process_time()
            for ear in ears:
                ear.sendall(b"." * size)
            word.sendall(f"{time.process_time() - before:12.9f}".encode())


@contextmanager
def shouting(listeners: int, size: int) -> Iterator[tuple[socket.socket, list[socket.socket]]]:
    """A minimal server that sends `size` bytes to every listener when it gets a byte on the first socket."""
    with _child(_shout, listeners, size) as port, ExitStack() as stack:
        lines = [stack.enter_context(socket.create_connection(("127.0.0.1", port))) for _ in range(listeners + 1)]
        _exactly(lines[0], 1)
        yield lines[0], lines[1:]


def spent(word: socket.socket) -> float:
    """The minimal server's seconds of CPU for its last shout."""
    return float(_exactly(word, 12))
