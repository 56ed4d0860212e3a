"""When the database does not do its part: what counts as busy or away, and what is told of it."""

from __future__ import annotations

from sqlalchemy.exc import (
    DatabaseError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    InternalError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from server.domain.errors import Unavailable

LEFT_ALONE = ("25P03", "25006")
"""PostgreSQL's codes for a transaction that stood still for too long, and for a server that is a copy of another."""
TAKEN_MEANWHILE = "23505"
"""Its code for a name that another site took in the same moment: asked again, the rule says so in words."""


def is_away(error: SQLAlchemyError) -> bool:
    """Whether the database is locked, slow, full, damaged or gone; other errors are defects of ours."""
    code = getattr(error.orig, "sqlstate", None) if isinstance(error, DBAPIError) else None
    if isinstance(error, (InternalError, IntegrityError)):
        return code in LEFT_ALONE or code == TAKEN_MEANWHILE
    return isinstance(error, (OperationalError, InterfaceError, NoConnectionFree)) or type(error) is DatabaseError


def unavailable(error: SQLAlchemyError) -> Unavailable:
    """The refusal that stands for it; its words are for the log, people are told to wait a moment."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return Unavailable(f"the database is busy or away: {str(cause).strip() or type(cause).__name__}")
