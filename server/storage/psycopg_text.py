"""Texts on their way to PostgreSQL. Imported where there is one: the driver takes a tenth of a second to load."""

from __future__ import annotations

from typing import Any

from psycopg.types.string import StrDumper


class TextWithoutNul(StrDumper):
    """PostgreSQL knows no NUL in a text and refuses the statement; here it finds nothing, as on SQLite."""

    def dump(self, obj: str) -> Any:
        """Nothing that is kept ever holds the sign that stands for it."""
        return super().dump(obj.replace("\0", "\ufffd"))
