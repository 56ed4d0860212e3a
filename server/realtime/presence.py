"""When each device was last heard of: now, while its socket is open; else its last request to any process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from server.domain.presence import Seen
from server.storage.reading import Presences


class Presence(Presences):
    """Device id → last seen. Kept in memory, and written down now and then for other processes and the next start."""

    def __init__(self, clock: Callable[[], datetime], build: str = "") -> None:
        self.build = build
        self._clock = clock
        self._last: dict[str, Seen] = {}
        self._unwritten: set[str] = set()
        self._connected: Counter[str] = Counter()

    def __getitem__(self, device_id: str) -> datetime:
        return self._clock() if self._connected[device_id] > 0 else self._last[device_id].at

    def __iter__(self) -> Iterator[str]:
        return iter(self._last)

    def __len__(self) -> int:
        return len(self._last)

    def told(self, device_id: str) -> Seen | None:
        """What is known of the device, by this process or by another."""
        return self._last.get(device_id)

    def heard(self, device_id: str, build: str | None = None, address: str | None = None) -> None:
        """The device has asked something; what it does not say stays as it was."""
        before = self._last.get(device_id)
        known = (before.build, before.address) if before else (None, None)
        self._last[device_id] = Seen(self._clock(), build or known[0], address or known[1])
        self._unwritten.add(device_id)

    def connected(self, device_id: str, build: str | None = None, address: str | None = None) -> None:
        """The device has opened a socket."""
        self._connected[device_id] += 1
        self.heard(device_id, build, address)

    def gone(self, device_id: str) -> None:
        """The device's socket has closed."""
        self._connected[device_id] -= 1
        self.heard(device_id)

    def unwritten(self) -> dict[str, Seen]:
        """What is new since the last asking: devices heard of, and those that are connected now."""
        for device_id, sockets in self._connected.items():
            if sockets > 0:
                self.heard(device_id)
        new = {device_id: self._last[device_id] for device_id in self._unwritten}
        self._unwritten.clear()
        return new

    def learn(self, others: Mapping[str, Seen]) -> None:
        """What other processes have written; what this one knows better stays."""
        for device_id, seen in others.items():
            if device_id not in self._last or self._last[device_id].at < seen.at:
                self._last[device_id] = seen
