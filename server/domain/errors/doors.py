"""What is refused before any rule is asked: who knocks, how, and how often."""

from __future__ import annotations

from typing import ClassVar

from server.domain.errors.base import QueueError


class PairingCodeWrong(QueueError):
    """The pairing code is wrong, used or too old; or right at another `kind` of device, which is then a fact."""

    status = 404
    code = "pairing.code_wrong"


class Unreadable(QueueError):
    """The body is not one readable JSON object."""

    status = 400
    code = "request.unreadable"


class TooLarge(QueueError):
    """The body is larger than any request needs to be."""

    status = 413
    code = "request.too_large"


class NotSignedIn(QueueError):
    """Sign in first, or pair this device."""

    status = 401
    code = "auth.required"


class WrongPassword(NotSignedIn):
    """The name or the password is wrong."""

    code = "auth.wrong"


class NotAllowed(QueueError):
    """This needs a right that you do not have."""

    status = 403
    code = "auth.forbidden"


class HeaderMissing(NotAllowed):
    """Staff writes carry the header X-Toiluot: 1."""

    code = "auth.header_missing"


class ReadOnlyLink(NotAllowed):
    """This link only shows the number; whoever took it changes it on the page behind its own QR code."""

    code = "link.read_only"


class TooManyRequests(QueueError):
    """Too many tries; wait a little."""

    status = 429
    code = "limit.reached"


class Unavailable(QueueError):
    """The system cannot answer at the moment; try again soon."""

    status = 503
    code = "unavailable"

    def __init__(self, message: str = "", retry_after_s: int = 2) -> None:
        super().__init__(message, retry_after_s=retry_after_s)


class ImportRefused(QueueError):
    """The file has lines that cannot be; nothing of it was kept. The first MOST_LINES_TOLD of them are told."""

    status = 422
    code = "import.refused"
    MOST_LINES_TOLD: ClassVar[int] = 50

    def __init__(self, errors: list[dict[str, object]]) -> None:
        told = errors[: self.MOST_LINES_TOLD]
        super().__init__(f"line {told[0]['line']}: {told[0]['reason']}", errors=told, count=len(errors))
