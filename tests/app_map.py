"""The doors that the application has, read from the application itself."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from server.app import Server
from server.settings import Settings


def endpoints() -> list[tuple[str, str]]:
    """Method and path of every door, as docs/reference.md writes them: `POST /api/v1/counters/{counter_id}/open`."""
    with TemporaryDirectory() as folder:
        server = Server(Settings(data=Path(folder)), mode="threading")
        rules = list(server.app.url_map.iter_rules())
        server.store.close()
    methods = {"GET", "POST", "DELETE", "PUT", "PATCH"}
    return sorted(
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule))
        for rule in rules
        for method in (rule.methods or set()) & methods
    )
