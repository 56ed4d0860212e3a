"""A file of dossiers into rows, each line checked by itself; all that is wrong is told by its line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from server.commands.setup.importing import refused_line
from server.domain.dossier import LONGEST_CODE, is_code, shown_code
from server.domain.dossier_import import DossierRow, whole_row, without_repeats
from server.domain.errors import BadRequest, ImportRefused, QueueError
from server.web.dossiers.columns import COLUMN_OF, NAMES, day_of_cell, flat, instant_of_cell, state_of
from server.web.dossiers.encodings import decoded
from server.web.files.csv_lines import as_typed, lines_of, readable
from server.web.files.entries import Unread
from server.web.parse import cleaned

MOST_LINES = 300_000
BREATH = 25
"""Lines that are read at a stretch: some 2 ms."""
NEEDED = ("code", "state")
INSTANTS = ("received_at", "handed_over_at", "changed_at")
Problem = dict[str, object]


@dataclass(frozen=True)
class Place:
    """What a line is checked against: the centre's clock and its codes of procedures and fields.

    `names`: what one of these alone is called, `flat` → its code; a file may say either.
    """

    now: datetime
    timezone: str
    services: Collection[str]
    names: Mapping[str, str] = field(default_factory=dict)

    def code_of(self, told: str | None) -> str | None:
        """What is no code and no name stays as it was told, and is refused as such."""
        return told if told is None or told in self.services else self.names.get(flat(told), told)


def rows_of_file(raw: bytes, place: Place, breathe: Callable[[], None] = lambda: None) -> list[DossierRow]:
    """Every dossier of the file once, the newest of its lines; raises ImportRefused with all lines that are wrong.

    `breathe` is called again and again, so that whoever calls a number meanwhile is served: a thread beside the loop
    would hold the interpreter for longer.
    """
    problems: list[Problem] = []
    try:
        lines = lines_of(decoded(raw))
        columns = _columns(*next(lines, (1, [])))
    except Unread as error:
        raise ImportRefused([_unread(error)]) from error
    rows: list[DossierRow] = []
    for count, (line, cells) in enumerate(lines):
        if count % BREATH == 0:
            breathe()
        if count == MOST_LINES:
            raise ImportRefused([_unread(Unread(line, "file_too_long", most=MOST_LINES))])
        try:
            rows.append(checked(_row(line, columns, cells, place), place))
        except Unread as error:
            problems.append(_unread(error))
        except QueueError as error:
            problems.append(refused_line("dossiers", line, {}, error))
    return newest_of(rows, problems)


def newest_of(rows: list[DossierRow], problems: list[Problem]) -> list[DossierRow]:
    """Of each dossier the newest row; raises ImportRefused where anything was wrong."""
    try:
        found = without_repeats(rows)
    except BadRequest as error:
        line = error.facts["line"]
        problems.append(refused_line("dossiers", line if isinstance(line, int) else 1, {}, error))
    if problems:
        raise ImportRefused(sorted(problems, key=lambda one: one["line"] if isinstance(one["line"], int) else 0))
    return found


def checked_rows(rows: list[DossierRow], place: Place) -> list[DossierRow]:
    """What a program sends, checked as a file's lines are."""
    problems: list[Problem] = []
    good: list[DossierRow] = []
    for row in rows:
        try:
            good.append(checked(row, place))
        except QueueError as error:
            problems.append(refused_line("dossiers", row.line, {}, error))
    return newest_of(good, problems)


def checked(row: DossierRow, place: Place) -> DossierRow:
    """The row as it is kept; raises BadRequest for a field that is wrong."""
    if not is_code(row.code):
        raise BadRequest("code", f"4 to {LONGEST_CODE} letters and figures, a figure among them", "pattern")
    if row.service is not None and row.service not in place.services:
        raise BadRequest("service", f"there is no {row.service[:40]}", "unknown_row", value=row.service[:40])
    return whole_row(row, place.now, place.timezone)


def _columns(line: int, names: list[str] | None) -> list[str]:
    """Raises Unread for a column that is not known: what a file tells of people is not even read."""
    if names is None:
        raise Unread(line, "quotes")
    found: list[str] = []
    for name in names:
        column = COLUMN_OF.get(flat(name))
        if column is None:
            raise Unread(line, "no_such_column", column=name.strip()[:40], columns=", ".join(NAMES))
        if column in found:
            raise Unread(line, "column_twice", column=name.strip()[:40])
        found.append(column)
    for needed in NEEDED:
        if needed not in found:
            raise Unread(line, "no_column", column=needed)
    return found


def _row(line: int, columns: list[str], cells: list[str] | None, place: Place) -> DossierRow:
    told = {
        name: text
        for name, cell in zip(columns, readable(line, cells, columns), strict=True)
        if (text := as_typed(cell))
    }
    for needed in NEEDED:
        if needed not in told:
            raise BadRequest(needed, "missing", "missing")
    days = {name: day_of_cell(name, told[name]) for name in told if name.endswith("_on")}
    instants = {name: instant_of_cell(name, told[name], place.timezone) for name in INSTANTS if name in told}
    code, state = shown_code(cleaned(told["code"])), state_of(told["state"])
    return DossierRow(line=line, code=code, state=state, service=place.code_of(told.get("service")), **days, **instants)  # type: ignore[arg-type]


def _unread(error: Unread) -> Problem:
    return {"line": error.line, "kind": "dossiers", "code": error.code, "facts": error.facts, "reason": str(error)}
