"""The chain of hashes that runs through a site's journal: each row's hash covers the one before it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from server.storage.columns import microseconds

GENESIS = ""
"""What stands before the first row."""

_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def digest(before: str, row: Mapping[str, Any]) -> str:
    """SHA-256 in hexadecimal over the previous row's hash and this whole row but its own hash.

    The row is written as JSON with its names in order and the instant as microseconds since 1970, so that it comes out
    the same from every database. Some 25 µs for an issued ticket.
    """
    told = {name: value for name, value in row.items() if name != "hash"}
    return sha256(f"{before}{_canonical({**told, 'at': microseconds(row['at'])})}".encode()).hexdigest()
