"""How often the doors that could be guessed at may be tried."""

from __future__ import annotations

from flask import Response
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(get_remote_address, storage_uri="memory://", headers_enabled=False)


def refused(answer: Response) -> bool:
    """Only wrong tries count: a hall that starts its shift at eight is no attack."""
    return answer.status_code in (401, 404)
