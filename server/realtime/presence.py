"""When each device was last heard of: now, while its socket is open; else its last request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime


class Presence(Mapping[str, datetime]):
    """Device id → last seen. Kept in memory: after a restart the devices come back within seconds."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._last: dict[str, datetime] = {}
        self._connected: Counter[str] = Counter()

    def __getitem__(self, device_id: str) -> datetime:
        return self._clock() if self._connected[device_id] > 0 else self._last[device_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._last)

    def __len__(self) -> int:
        return len(self._last)

    def heard(self, device_id: str) -> None:
        """The device has asked something."""
        self._last[device_id] = self._clock()

    def connected(self, device_id: str) -> None:
        """The device has opened a socket."""
        self._connected[device_id] += 1
        self.heard(device_id)

    def gone(self, device_id: str) -> None:
        """The device's socket has closed."""
        self._connected[device_id] -= 1
        self.heard(device_id)
