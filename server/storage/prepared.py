"""Statements that are compiled once and then handed straight to the driver.

SQLAlchemy's own execution looks a statement up in its cache and builds a context and a result object each time: some
50 µs, a dozen times a ticket. Here that is done once for each dialect; types convert values just as they do there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.selectable import SelectBase
from sqlalchemy.types import TypeEngine

from server.storage.columns import Instant, Named

Converter = Callable[[Any], Any] | None
Columns = tuple[tuple[int, Callable[[Any], Any]], ...]
Make = Callable[[Sequence[Any]], Any]
REMEMBERED = 512
"""How many texts of one column are known with what they became."""
ROWS_REMEMBERED = 256
"""The same of whole rows: of some centres' services, of the last calls."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    """The text for one driver; binds as (name, converter, constant), and what makes a row of the driver's ours."""

    text: str
    binds: tuple[tuple[str, Converter, Any], ...]
    positional: bool
    converts: Callable[[tuple[Any, ...]], Any] | None


class Prepared:
    """One statement without expanding parameters, for every connection of the installation.

    `remembers` is for rows of the set-up, read with every change and seldom other than before: a text that comes again
    in the same column is not taken apart again, and stands for the same object; where the driver gives texts and
    numbers alone, as SQLite's does, a row that comes again is the same row. Nobody changes what a record holds.
    `make` is what is made of a converted row, and remembered with it.
    """

    def __init__(self, statement: Executable, *, remembers: bool = False, make: Make | None = None) -> None:
        self._statement = statement
        self._remembers = remembers
        self._make = make
        self._of_dialect: dict[str, _Compiled] = {}

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        """All rows, converted, or what `make` makes of them; raises SQLAlchemy's DBAPIError."""
        compiled = self._compiled(connection.dialect)
        found: list[Any] = _run(connection, compiled, values).fetchall()
        return found if compiled.converts is None else [compiled.converts(row) for row in found]

    def first(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        """The first of them, or None."""
        return next(iter(self.rows(connection, values)), None)

    def run(self, connection: Connection, values: Mapping[str, Any]) -> None:
        """For a statement that returns no rows."""
        _run(connection, self._compiled(connection.dialect), values)

    def _compiled(self, dialect: Dialect) -> _Compiled:
        if dialect.name not in self._of_dialect:
            made = _compile(self._statement, dialect, self._make, remembers=self._remembers)
            self._of_dialect[dialect.name] = made
        return self._of_dialect[dialect.name]


def _compile(statement: Any, dialect: Dialect, make: Make | None, *, remembers: bool) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    given = {name: bind for bind, name in compiled.bind_names.items()}
    names = compiled.positiontup if compiled.positional else list(given)
    binds = tuple(
        (name, given[name].type.dialect_impl(dialect).bind_processor(dialect), compiled.params[name]) for name in names
    )
    chosen = statement.selected_columns if isinstance(statement, SelectBase) else ()
    found = [_converter(column.type, dialect) for column in chosen]
    columns = tuple((place, to) for place, to in enumerate(found) if to is not None)
    converts = _row_by(columns, make, remembers=remembers)
    return _Compiled(compiled.string, binds, bool(compiled.positional), converts)


def _converter(kind: TypeEngine[Any], dialect: Dialect) -> Converter:
    """Our own types' is theirs without SQLAlchemy's two calls around it."""
    if isinstance(kind, (Instant, Named)):
        return kind.reader()
    return kind.dialect_impl(dialect).result_processor(dialect, None)


def _row_by(columns: Columns, make: Make | None, *, remembers: bool) -> Any:
    """What converts a row, or None where nothing has to be."""
    if remembers:
        columns = tuple((place, _remembering(to)) for place, to in columns)

    def converted(row: tuple[Any, ...]) -> Any:
        values = list(row)
        for place, to in columns:
            values[place] = to(values[place])
        return tuple(values) if make is None else make(values)

    if remembers:
        return _remembering_rows(converted)
    return converted if columns or make else None


def _remembering_rows(convert: Callable[[tuple[Any, ...]], Any]) -> Callable[[tuple[Any, ...]], Any]:
    known = lru_cache(ROWS_REMEMBERED)(convert)

    def converted(row: tuple[Any, ...]) -> Any:
        try:
            return known(row)
        except TypeError:  # PostgreSQL's driver has made lists and dictionaries of it
            return convert(row)

    return converted


def _remembering(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Texts alone: PostgreSQL's driver gives lists and dictionaries, which it has taken apart itself."""
    known = lru_cache(REMEMBERED)(convert)
    return lambda value: known(value) if type(value) is str else convert(value)


def _run(connection: Connection, compiled: _Compiled, values: Mapping[str, Any]) -> Any:
    given = [
        (name, value if convert is None else convert(value))
        for name, convert, constant in compiled.binds
        for value in (values.get(name, constant),)
    ]
    parameters: Any = tuple(value for _, value in given) if compiled.positional else dict(given)
    cursor = connection.connection.cursor()
    driver = connection.dialect.loaded_dbapi
    try:
        cursor.execute(compiled.text, parameters)
    except driver.Error as error:
        raise _told(connection, cursor, compiled, error) from error
    return cursor


def _told(connection: Connection, cursor: Any, compiled: _Compiled, error: Any) -> BaseException:
    """The driver's error as SQLAlchemy's; a connection that broke is not used again."""
    dialect, driver = connection.dialect, connection.dialect.loaded_dbapi
    is_broken = dialect.is_disconnect(error, connection.connection.dbapi_connection, cursor)
    if is_broken:
        connection.invalidate(error)
    told: BaseException = DBAPIError.instance(
        compiled.text, None, error, driver.Error, connection_invalidated=is_broken, dialect=dialect
    )
    return told
