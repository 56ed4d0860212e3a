"""What every refusal has, and the three that most rules raise."""

from __future__ import annotations

from typing import ClassVar


class QueueError(Exception):
    """A refusal with a stable `code`, its HTTP `status` and `facts` for programs; `str()` is a sentence for logs."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "error"

    def __init__(self, message: str = "", **facts: object) -> None:
        super().__init__(message or self.__doc__ or self.code)
        self.facts = facts

    def full_code(self) -> str:
        """The code that clients see; a family of errors may add what it is about."""
        return self.code


class Refusal(QueueError):
    """A rule of the queue says no."""

    status = 409
    code = "refused"


class NotFound(QueueError):
    """There is no such thing at this site."""

    status = 404
    code = "unknown"

    def __init__(self, what: str) -> None:
        super().__init__(f"No such {what}.")
        self.what = what

    def full_code(self) -> str:
        """`ticket.unknown`, `counter.unknown`, …"""
        return f"{self.what}.unknown"


class BadRequest(QueueError):
    """A field is wrong.

    `reason` is a sentence for programmers, `rule` a stable code that screens have words for, with facts of its own.
    """

    status = 422
    code = "request.field"

    def __init__(self, field: str, reason: str, rule: str = "wrong", **facts: object) -> None:
        super().__init__(f"{field}: {reason}", field=field, reason=reason, rule=rule, **facts)
