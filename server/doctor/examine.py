"""The whole examination: one table of checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from server.doctor import centre, database, machine, network, parts, slides
from server.doctor.finding import Finding, Level, Said
from server.settings import Settings

Check = Callable[[Settings], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    machine.python, parts.screens, machine.folder, machine.disk, database.database, centre.centres, machine.clock,
    network.port, network.public_address, network.proxies, network.redis, machine.open_files, parts.typeface,
    parts.voice, centre.printers, slides.videos, centre.backups,
)  # fmt: skip


def examine(settings: Settings, checks: tuple[Check, ...] = CHECKS) -> Iterator[Finding]:
    """Every check's findings; one that fails itself is a finding too, and holds up no other."""
    for check in checks:
        try:
            yield from check(settings)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person who asks must hear of it
            words = f"{check.__name__}: {type(error).__name__}: {error}"
            yield Finding(
                Level.TROUBLE, "check.failed", Said(f"Không kiểm tra được {words}", f"Could not check {words}")
            )
