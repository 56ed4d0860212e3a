"""Where a webhook may go: any http address of the hall's network or the Internet, but not this machine itself."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

from server.domain.errors import BadRequest

LONGEST = 500
METADATA = frozenset({"100.100.100.200", "fd00:ec2::254"})
"""Where clouds tell a machine its secrets; 169.254.169.254 is among the link-local ones."""


def must_be_postable(url: str) -> None:
    """Raise BadRequest unless it is a plain http or https address, without a name and password in it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise BadRequest("url", "not an address", "pattern") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0 or len(url) > LONGEST:
        raise BadRequest("url", "begins with http:// or https://", "pattern")
    if parts.username is not None or parts.password is not None:
        raise BadRequest("url", "a name or a password in an address is no secret; the signature is", "credentials")
    if parts.fragment or not url.isascii() or any(sign.isspace() for sign in url):
        raise BadRequest("url", "no spaces, no #", "pattern")


def is_forbidden(address: str) -> bool:
    """Whether a webhook must not reach this IP address: this machine, the link's own addresses, a cloud's secrets."""
    found: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return (
        found.is_loopback or found.is_link_local or found.is_unspecified or found.is_multicast or str(found) in METADATA
    )
