"""What time alone brings about: waits that grow too long, devices that fall silent, calls that nobody hears."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from server.domain.centre.counter import CounterState
from server.domain.centre.devices import Device
from server.domain.floor.alert import GONE, AlertKind, Finding, is_calm_again, is_too_long
from server.queries.floor.figures import longest_waiting, waited_s
from server.queries.floor.unheard import unheard_calls
from server.queries.integration.watch import webhook_findings
from server.queries.periodic import report_findings
from server.storage.reading import Reading
from server.storage.schema import NOT_OVER
from server.storage.schema import alert as alert_table
from server.storage.schema import counter as counter_table
from server.storage.schema import device as device_table
from server.storage.schema import service as service_table

WATCHED = (AlertKind.WAIT, AlertKind.DEVICE, AlertKind.VOICE, AlertKind.WEBHOOK, AlertKind.REPORT, AlertKind.ESTIMATE)

Found = tuple[list[Finding], list[Finding]]


def watched(reading: Reading, started_at: datetime) -> Found:
    """Alerts that are due and those that are over, as things stand now; none of those that stand already or never did.

    `started_at` is when this process began: for a minute after that no device can be called gone.
    """
    present = {(one.kind, one.subject_id) for one in reading.alerts.where(NOT_OVER, alert_table.c.kind.in_(WATCHED))}
    said = [*_waits(reading), *_devices(reading, started_at), *_voice(reading), *webhook_findings(reading)]
    said += [*report_findings(reading), *_estimates(reading)]
    due = [finding for is_due, finding in said if is_due is True]
    over = [finding for is_due, finding in said if is_due is False]
    return (
        [one for one in due if (one.kind, one.subject_id) not in present],
        [one for one in over if (one.kind, one.subject_id) in present],
    )


def _waits(reading: Reading) -> Iterator[tuple[bool | None, Finding]]:
    """None between the aim and the share of it at which the alert is over: it stays as it is."""
    first = longest_waiting(reading)
    for service in reading.services.where(service_table.c.series.is_not(None)):
        longest = waited_s(reading, first.get(service.id))
        target = service.target_wait_s
        is_due = longest is not None and is_too_long(longest, target)
        facts: dict[str, object] = {"longest_s": round(longest or 0), "target_s": target}
        yield (
            (True if is_due else False if is_calm_again(longest, target) else None),
            Finding(AlertKind.WAIT, service.id, facts),
        )


def _devices(reading: Reading, started_at: datetime) -> Iterator[tuple[bool | None, Finding]]:
    is_open = reading.site.is_open and reading.openings.table().is_open(reading.now)
    in_use = {one.id for one in reading.counters.where(counter_table.c.state != CounterState.CLOSED)}
    for device in reading.devices.where(device_table.c.paired_at.is_not(None)):
        seen = reading.seen.get(device.id)
        finding = Finding(AlertKind.DEVICE, device.id, {"kind": device.kind.value, "seen_at": _text(seen)})
        if not (is_open and _is_missed(device, in_use)) or (seen and reading.now - seen < GONE):
            yield False, finding
        elif seen is not None and reading.now - max(seen, started_at) > GONE:
            yield True, finding


def _is_missed(device: Device, in_use: set[str]) -> bool:
    """A screen at a counter where nobody works may be switched off."""
    return device.token_hash is not None and (device.counter_id is None or device.counter_id in in_use)


def _voice(reading: Reading) -> Iterator[tuple[bool | None, Finding]]:
    facts = unheard_calls(reading)
    yield facts["calls"] > 0, Finding(AlertKind.VOICE, reading.site.id, facts)


def _estimates(reading: Reading) -> Iterator[tuple[bool | None, Finding]]:
    """As it was when the estimates were measured last; nothing before that."""
    drift = reading.teller.drift(reading.site.id) if reading.teller else None
    if drift is None:
        return
    facts: dict[str, object] = {
        "why": drift.why, "count": drift.count, "coverage": drift.coverage, "error_s": drift.error_s,
        "plain_s": drift.plain_s,
    }  # fmt: skip
    is_due = True if drift.is_due else False if drift.is_over else None
    yield is_due, Finding(AlertKind.ESTIMATE, reading.site.id, facts)


def _text(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None
