"""What was told last of a centre and kept in the database, so that the same is not kept again."""

from __future__ import annotations

from typing import Any

Ends = tuple[int, int]
"""Of a range, in seconds."""


class Noted:
    """Of this process: after a restart each screen's wait is kept once more."""

    def __init__(self) -> None:
        self._phones: dict[str, dict[str, Ends]] = {}
        self._screens: dict[str, dict[str, Ends | None]] = {}

    def news_on_phones(self, site_id: str, now: dict[str, Ends]) -> set[str]:
        """`now` is what phones tell, by turn; returns the turns that were told something else before, or nothing."""
        return _news(self._phones, site_id, now)

    def news_on_screens(self, site_id: str, now: dict[str, Ends | None]) -> set[str]:
        """`now` is what kiosks and boards tell, by service, None where nothing; returns the services with news."""
        return _news(self._screens, site_id, now)


def _news(noted: dict[str, dict[str, Any]], site_id: str, now: dict[str, Any]) -> set[str]:
    before, noted[site_id] = noted.get(site_id, {}), now
    return {key for key, told in now.items() if before.get(key) != told}
