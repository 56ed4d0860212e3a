"""Dataclasses in and out of tables; each row that changes is noted, so that the journal can tell it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Generic, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Integer,
    Table,
    TextClause,
    TypeDecorator,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.engine.default import DefaultDialect

from server.domain.errors import NotFound
from server.storage.columns import Instant
from server.storage.prepared import Prepared

T = TypeVar("T")
_ANY = DefaultDialect()
Change = tuple[str, str, dict[str, Any] | None, dict[str, Any] | None]
"""Table, row id, the columns that are new or other than before (None when the row is gone), and what they were (None
when it is new), as plain JSON."""


_PLAIN = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """Any field's value as JSON: instants in ISO 8601, enumerations by value, tuples as lists."""
    return value if type(value) in _PLAIN else _made_plain(value)  # most are: a ticket's rows hold some fifty values


def _made_plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value


@dataclass(frozen=True)
class Shape(Generic[T]):
    """How one dataclass lies in one table, with its statements made once."""

    table: Table
    make: Callable[..., T]
    names: tuple[str, ...]
    secrets: frozenset[str]
    by_id: Prepared
    insert: Prepared
    _updates: dict[tuple[str, ...], Prepared] = field(default_factory=dict)

    @classmethod
    def of(cls, table: Table, make: type[T]) -> Shape[T]:
        """The dataclass's fields must be the table's columns, in any order."""
        names = tuple(one.name for one in fields(make))  # type: ignore[arg-type]
        if set(names) != {column.name for column in table.columns}:
            raise TypeError(f"{make.__name__} and table {table.name} differ")
        secrets = frozenset(column.name for column in table.columns if column.info.get("secret"))
        ordered = [table.c[name] for name in names]
        by_id = select(*ordered).where(table.c.id == bindparam("row_id"))
        return cls(table, make, names, secrets, Prepared(by_id), Prepared(insert(table)))

    def kept(self, *conditions: ColumnElement[bool], order_by: tuple[Any, ...], most: str | None = None) -> Prepared:
        """A question for `Records.kept`, made once; `most` names the parameter that limits it."""
        chosen = select(*(self.table.c[name] for name in self.names))
        of_site = chosen.where(self.table.c.site_id == bindparam("of_site"), *conditions).order_by(*order_by)
        limited = of_site.limit(bindparam(most, type_=Integer())) if most else of_site
        return Prepared(limited, remembers=True, make=self.record)

    def update_of(self, names: tuple[str, ...]) -> Prepared:
        """The statement that sets these columns of one row; made once for each set of columns."""
        if names not in self._updates:
            row = update(self.table).where(self.table.c.id == bindparam("row_id"))
            self._updates[names] = Prepared(row.values({name: bindparam(name) for name in names}))
        return self._updates[names]

    def record(self, row: Sequence[Any]) -> T:
        """The dataclass of one row, its columns in the order of `names`."""
        return self.make(**dict(zip(self.names, row, strict=True)))

    def values(self, record: T) -> dict[str, Any]:
        """Column → value."""
        return {name: getattr(record, name) for name in self.names}

    def revived(self, values: dict[str, Any]) -> dict[str, Any]:
        """What `journaled` made plain, as the dataclass has it; secrets are not among it, for nobody kept them."""
        return {name: self._revived(name, value) for name, value in values.items() if name not in self.secrets}

    def _revived(self, name: str, value: Any) -> Any:
        kind = self.table.c[name].type
        if value is None:
            return None
        if isinstance(kind, Instant):
            return datetime.fromisoformat(value)
        if isinstance(kind, Date):
            return date.fromisoformat(value)
        return kind.process_result_value(value, _ANY) if isinstance(kind, TypeDecorator) else value

    def journaled(self, values: dict[str, Any]) -> dict[str, Any]:
        """The values as the journal may keep them: plain, and without secrets."""
        return {name: "•" if name in self.secrets and value else plain(value) for name, value in values.items()}


class Records(Generic[T]):
    """One table of one site inside a transaction. Loaded rows are remembered, so that a save writes what is new."""

    def __init__(self, shape: Shape[T], connection: Connection, site_id: str, changes: list[Change]) -> None:
        self._shape = shape
        self._connection = connection
        self._site_id = site_id
        self._changes = changes
        self._loaded: dict[str, T] = {}

    def find(self, row_id: str) -> T | None:
        """The row with that id at this site, or None."""
        if row_id not in self._loaded:
            row = self._shape.by_id.first(self._connection, {"row_id": row_id})
            if row is None:
                return None
            self._remember(self._shape.record(row))
        record = self._loaded[row_id]
        return record if getattr(record, "site_id", self._site_id) == self._site_id else None

    def get(self, row_id: str) -> T:
        """As find, but raises NotFound; another site's row is not found either."""
        return self._got(self.find(row_id))

    def _got(self, record: T | None) -> T:
        if record is None:
            raise NotFound(self._shape.table.name)
        return record

    def where(
        self, *conditions: ColumnElement[bool] | TextClause, order_by: Any = None, limit: int | None = None
    ) -> Sequence[T]:
        """All rows of this site that fit; `order_by` is a column, or a tuple of them."""
        table, names = self._shape.table, self._shape.names
        statement = select(*(table.c[name] for name in names)).where(table.c.site_id == self._site_id, *conditions)
        if order_by is not None:
            statement = statement.order_by(*order_by) if isinstance(order_by, tuple) else statement.order_by(order_by)
        rows = self._connection.execute(statement.limit(limit) if limit else statement)
        return [self._remember(self._shape.record(row)) for row in rows]

    def kept(self, question: Prepared, **values: Any) -> list[T]:
        """What a question of this table's shape finds here; a row that is as it was stands for the same record."""
        found: list[T] = question.rows(self._connection, {"of_site": self._site_id, **values})
        return [self._remember(one) for one in found]

    def one_where(self, *conditions: ColumnElement[bool] | TextClause) -> T | None:
        """The first row that fits, or None."""
        return next(iter(self.where(*conditions, limit=1)), None)

    def add(self, record: T) -> T:
        """Insert a new row."""
        values = self._shape.values(record)
        self._shape.insert.run(self._connection, values)
        self._changes.append((self._shape.table.name, values["id"], self._shape.journaled(values), None))
        return self._remember(record)

    def save(self, record: T) -> T:
        """Write what differs from the row that was loaded; nothing at all when nothing does."""
        row_id: str = record.id  # type: ignore[attr-defined]
        before = self._loaded[row_id]
        names = self._shape.names
        values = {name: getattr(record, name) for name in names if getattr(record, name) != getattr(before, name)}
        if values:
            self._shape.update_of(tuple(values)).run(self._connection, {**values, "row_id": row_id})
            old = {name: getattr(before, name) for name in values}
            journaled = self._shape.journaled
            self._changes.append((self._shape.table.name, row_id, journaled(values), journaled(old)))
        return self._remember(record)

    def remove(self, record: T) -> None:
        """Delete a row that was loaded."""
        row_id: str = record.id  # type: ignore[attr-defined]
        self._connection.execute(delete(self._shape.table).where(self._shape.table.c.id == row_id))
        old = self._shape.journaled(self._shape.values(self._loaded[row_id]))
        self._changes.append((self._shape.table.name, row_id, None, old))
        del self._loaded[row_id]

    def _remember(self, record: T) -> T:
        self._loaded[record.id] = record  # type: ignore[attr-defined]
        return record
