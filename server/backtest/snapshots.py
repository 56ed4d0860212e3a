"""Reads files of snapshots of public queue boards, and lays two of them beside each other as columns."""

from __future__ import annotations

import csv
import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Tell = Callable[[str], None]
"""Tells the person who waits what is being done."""

COLUMNS = ("office", "queue", "at", "current_ticket", "waiting", "open_counters", "posted_service_min")
"""What a file must have; it may have more."""
NO_NUMBER = -1
HIGHEST = 100_000
"""No ticket's number and no queue is larger: what is, is a broken line."""
_NUMBER = re.compile(r"(\d{1,5})\D*$")


class BadInput(Exception):
    """A file that cannot be used, told at the command line in Vietnamese and in English, as the doctor tells."""

    def __init__(self, about: Path | None, vi: str, en: str) -> None:
        super().__init__(f"{vi}\n{en}" if about is None else f"{about}: {vi}\n{about}: {en}")


@dataclass(frozen=True, slots=True)
class Row:
    """One snapshot. `number` is the last one called, NO_NUMBER before the first; `at` stays as the file wrote it."""

    office: str
    queue: str
    at: str
    day: int
    minute: int
    number: int
    waiting: int
    counters: int
    posted: float

    @property
    def is_open(self) -> bool:
        """Somebody serves, and somebody was called."""
        return self.number >= 0 and self.counters > 0


@dataclass(frozen=True, slots=True)
class Boards:
    """Two files as columns, in the order queue, day, file, minute.

    `queue` and `office` are small numbers, `day` counts days, `minute` those since midnight; `learnt` says that the
    row is of the file to learn from.
    """

    rows: list[Row]
    queue: Ints
    office: Ints
    day: Ints
    minute: Floats
    number: Ints
    waiting: Floats
    counters: Floats
    posted: Floats
    is_open: Flags
    learnt: Flags

    def __len__(self) -> int:
        return len(self.rows)


def read(path: Path) -> list[Row]:
    """The snapshots that tell something: a queue that is open, or people who wait. Raises BadInput."""
    try:
        with (
            gzip.open(path, "rt", encoding="utf-8-sig", newline="")
            if _is_packed(path)
            else path.open(encoding="utf-8-sig", newline="") as lines
        ):
            reader = csv.DictReader(lines)
            rows = [row for row in _rows(path, reader) if row.is_open or row.waiting >= 1]
            if reader.line_num <= 1:
                raise BadInput(path, "tệp không có dòng dữ liệu nào.", "the file has no line of data.")
    except (EOFError, zlib.error, gzip.BadGzipFile, UnicodeDecodeError, csv.Error) as error:
        raise BadInput(path, f"tệp hỏng, không đọc được ({error}).", f"the file is broken ({error}).") from error
    except OSError as error:
        why = error.strerror or error
        raise BadInput(path, f"không mở được tệp ({why}).", f"the file cannot be opened ({why}).") from error
    return rows


def _is_packed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"\x1f\x8b" or path.suffix == ".gz"


def _rows(path: Path, reader: csv.DictReader[str]) -> Iterator[Row]:
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if not reader.fieldnames:
        raise BadInput(path, "tệp rỗng.", "the file is empty.")
    if missing:
        columns = ", ".join(missing)
        raise BadInput(path, f"thiếu cột {columns}.", f"columns are missing: {columns}.")
    for line in reader:
        try:
            yield _row(line)
        except (ValueError, TypeError, AttributeError, OverflowError) as error:
            line_words = f"dòng {reader.line_num} hỏng ({error}).", f"line {reader.line_num} is broken ({error})."
            raise BadInput(path, *line_words) from error


def _row(line: dict[str, str]) -> Row:
    at = datetime.fromisoformat(line["at"])
    if not line["office"] or not line["queue"]:
        raise ValueError("office, queue")
    number = _NUMBER.search(line["current_ticket"])
    return Row(
        office=line["office"],
        queue=line["queue"],
        at=line["at"],
        day=at.toordinal(),
        minute=at.hour * 60 + at.minute,
        number=int(number.group(1)) if number else NO_NUMBER,
        waiting=_count(line["waiting"]),
        counters=_count(line["open_counters"]),
        posted=float(line["posted_service_min"] or 0),
    )


def _count(text: str) -> int:
    count = int(text)
    if not 0 <= count < HIGHEST:
        raise ValueError(text)
    return count


def beside(learnt: list[Row], judged: list[Row]) -> Boards:
    """Both files' rows as columns; a queue of both files is one queue."""
    tagged = [(row, True) for row in learnt] + [(row, False) for row in judged]
    queues = {key: place for place, key in enumerate(sorted({(row.office, row.queue) for row, _ in tagged}))}
    offices = {name: place for place, name in enumerate(sorted({row.office for row, _ in tagged}))}
    tagged.sort(key=lambda one: (queues[one[0].office, one[0].queue], one[0].day, not one[1], one[0].minute))
    rows = [row for row, _ in tagged]
    return Boards(
        rows=rows,
        queue=np.array([queues[row.office, row.queue] for row in rows], dtype=np.int64),
        office=np.array([offices[row.office] for row in rows], dtype=np.int64),
        day=np.array([row.day for row in rows], dtype=np.int64),
        minute=np.array([row.minute for row in rows], dtype=np.float64),
        number=np.array([row.number for row in rows], dtype=np.int64),
        waiting=np.array([row.waiting for row in rows], dtype=np.float64),
        counters=np.array([row.counters for row in rows], dtype=np.float64),
        posted=np.array([row.posted for row in rows], dtype=np.float64),
        is_open=np.array([row.is_open for row in rows], dtype=np.bool_),
        learnt=np.array([is_learnt for _, is_learnt in tagged], dtype=np.bool_),
    )
