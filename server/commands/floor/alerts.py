"""Alerts: acknowledged and settled by people, watched by the system, and the silent call for help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server import views
from server.commands.counters import CounterCommand, end_help, worked
from server.commands.floor.alerting import end_alert, raise_alert
from server.commands.floor.follow_ups import see_follow_up
from server.commands.outcome import Command, Outcome
from server.domain.events import AlertAcknowledged, AlertEnded
from server.domain.floor.alert import Alert, AlertKind, Finding
from server.domain.roles import Right
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertCommand(Command):
    """A supervisor's word on one alert."""

    right: ClassVar[Right] = Right.ALERT_SEE
    alert_id: str


class AcknowledgeAlert(AlertCommand):
    """I have seen it and see to it."""


class SettleAlert(AlertCommand):
    """It is over: for what no machine can tell, such as a call for help."""


class AskHelp(CounterCommand):
    """The officer needs somebody, without a sound: no public screen shows anything."""


class WithdrawHelp(CounterCommand):
    """Pressed by mistake, or no longer needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAlerts(Command):
    """What time alone brings about: raise these, end those. Saying it twice, or in two processes, changes nothing."""

    raised: tuple[Finding, ...] = ()
    ended: tuple[Finding, ...] = ()


def acknowledge_alert(tx: Tx, command: AcknowledgeAlert) -> Outcome:
    """The first who acknowledges it is kept; others are told who it was."""
    before = tx.alerts.get(command.alert_id)
    alert = before.acknowledged(tx.actor.id, tx.now)
    if alert.kind is AlertKind.RATING:
        see_follow_up(tx, alert.subject_id)
    return _changed(tx, before, alert, AlertAcknowledged(alert_id=alert.id, kind=alert.kind.value, **_whom(alert)))


def settle_alert(tx: Tx, command: SettleAlert) -> Outcome:
    """Whoever settles it has seen it."""
    before = tx.alerts.get(command.alert_id)
    alert = before.settled(tx.actor.id, tx.now)
    return _changed(tx, before, alert, AlertEnded(alert_id=alert.id, kind=alert.kind.value, **_whom(alert)))


def ask_help(tx: Tx, command: AskHelp) -> Outcome:
    """On the floor at once; asking again changes nothing."""
    counter = worked(tx, command)
    raise_alert(tx, AlertKind.HELP, counter.id, {"officer_id": tx.actor.id}, counter_id=counter.id)
    return Outcome()


def withdraw_help(tx: Tx, command: WithdrawHelp) -> Outcome:
    """Nothing to do when nobody asked."""
    end_help(tx, worked(tx, command))
    return Outcome()


def set_alerts(tx: Tx, command: SetAlerts) -> Outcome:
    """Each is looked at again inside the transaction: what another process has said already stays said."""
    for one in command.raised:
        raise_alert(tx, one.kind, one.subject_id, one.facts)
    for one in command.ended:
        end_alert(tx, one.kind, one.subject_id)
    return Outcome()


def _whom(alert: Alert) -> dict[str, str | None]:
    """A console hears of calls for help from its own counter, and of nothing else."""
    return {"counter_id": alert.subject_id if alert.kind is AlertKind.HELP else None}


def _changed(tx: Tx, before: Alert, alert: Alert, event: AlertAcknowledged | AlertEnded) -> Outcome:
    if alert != before:
        tx.alerts.save(alert)
        tx.record(event)
    times = {"acknowledged_at": views.instant(alert.acknowledged_at), "ended_at": views.instant(alert.ended_at)}
    return Outcome({"alert": {"id": alert.id, "kind": alert.kind.value, **times}})
