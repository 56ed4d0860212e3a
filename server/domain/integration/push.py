"""A browser's address for web push, as it tells it: checked before anything is kept. Pure."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from ipaddress import ip_address
from urllib.parse import urlsplit

from server.domain.errors import BadRequest
from server.domain.integration.address import must_be_postable

_P = 2**256 - 2**224 + 2**192 + 2**96 - 1
_B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
"""The curve P-256 is y² = x³ − 3x + b modulo p (SEC 2, 2.4.2)."""


def must_be_push(endpoint: str, p256dh: str, auth: str, *, may_stay_here: bool) -> None:
    """Raise BadRequest unless it is an https address on the usual port, with a point of P-256 and 16 octets (RFC 8291).

    Browsers tell this, so anybody may: names that lead into the hall's own network are found out when connected to.
    """
    try:
        must_be_postable(endpoint)
    except BadRequest as error:
        raise BadRequest("endpoint", "the address that a browser gave", "pattern") from error
    parts = urlsplit(endpoint)
    if not may_stay_here and (parts.scheme != "https" or parts.port not in (None, 443)):
        raise BadRequest("endpoint", "begins with https://", "pattern")
    if not _is_point(_octets("p256dh", p256dh)):
        raise BadRequest("p256dh", "a point of P-256, not compressed", "pattern")
    if len(_octets("auth", auth)) != 16:
        raise BadRequest("auth", "16 octets", "pattern")


def octets(text: str) -> bytes:
    """base64url without its padding; raises ValueError."""
    return urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))


def _octets(field: str, text: str) -> bytes:
    try:
        return octets(text)
    except ValueError as error:
        raise BadRequest(field, "base64url", "pattern") from error


def _is_point(raw: bytes) -> bool:
    if len(raw) != 65 or raw[0] != 4:
        return False
    x, y = int.from_bytes(raw[1:33], "big"), int.from_bytes(raw[33:], "big")
    return x < _P and y < _P and (y * y - (x * x * x - 3 * x + _B)) % _P == 0


def is_not_far(address: str) -> bool:
    """Whether this IP address is one that no push service has: of this machine, of the hall, of any private network."""
    found = ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return not (mapped or found).is_global
