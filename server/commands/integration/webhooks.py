"""Webhooks: their secret, a test, a notice once more, and their end after a day of silence.

A webhook itself is set up like everything else (server/commands/setup).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from sqlalchemy import select

from server.commands.outcome import Command, Outcome, Warnings
from server.domain.errors import BadRequest, NotFound
from server.domain.events import (
    DeliveryResent,
    WebhookPinged,
    WebhookSecretDrawn,
    WebhookSkipped,
    WebhookTurnedOff,
)
from server.domain.integration.address import must_be_postable
from server.domain.integration.public_events import NAMES
from server.domain.integration.webhook import Webhook
from server.domain.roles import Right
from server.storage.outbox.deliveries import resend, revive, skip
from server.storage.outbox.notices import begin, ping
from server.storage.schema import delivery as delivery_table
from server.storage.tx import Tx, new_secret


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookCommand(Command):
    """A wish about one webhook."""

    right: ClassVar[Right] = Right.INTEGRATION_ADMIN
    webhook_id: str


class DrawWebhookSecret(WebhookCommand):
    """A new secret to sign with; the one before signs nothing any more."""


class PingWebhook(WebhookCommand):
    """Try it out."""


class SkipWaiting(WebhookCommand):
    """Send nothing of what waits: it is too old, or one notice stands in the way of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResendDelivery(Command):
    """Send a notice once more."""

    right: ClassVar[Right] = Right.INTEGRATION_ADMIN
    delivery_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnOffWebhook(Command):
    """Send nothing there until a person has looked."""

    webhook_id: str


def draw_webhook_secret(tx: Tx, command: DrawWebhookSecret) -> Outcome:
    """Told this once. With its first secret a webhook begins to be told of what happens from then on."""
    hook = tx.webhooks.save(replace(tx.webhooks.get(command.webhook_id), secret=new_secret()))
    tx.record(WebhookSecretDrawn(webhook_id=hook.id, name=hook.name))
    begin(tx.connection, hook.id, tx.revision)
    revive(tx.connection, hook.id, tx.now)
    return Outcome({"secret": hook.secret})


def ping_webhook(tx: Tx, command: PingWebhook) -> Outcome:
    """It goes before all that waits; raises BadRequest for one that may not be sent to."""
    hook = _live(tx, command.webhook_id)
    delivery_id = ping(tx.connection, hook, tx.now)
    tx.record(WebhookPinged(webhook_id=hook.id, name=hook.name))
    return Outcome({"delivery_id": delivery_id})


def skip_waiting(tx: Tx, command: SkipWaiting) -> Outcome:
    """What happens from now on is told again."""
    hook = tx.webhooks.get(command.webhook_id)
    tx.record(WebhookSkipped(webhook_id=hook.id, name=hook.name))
    skip(tx.connection, hook.id, tx.revision)
    return Outcome()


def resend_delivery(tx: Tx, command: ResendDelivery) -> Outcome:
    """The very same bytes under the same delivery id, signed anew."""
    of_site = delivery_table.c.id == command.delivery_id, delivery_table.c.site_id == tx.site.id
    webhook_id = tx.connection.execute(select(delivery_table.c.webhook_id).where(*of_site)).scalar()
    if webhook_id is None:
        raise NotFound("delivery")
    hook = _live(tx, webhook_id)
    resend(tx.connection, command.delivery_id, tx.now)
    tx.record(DeliveryResent(webhook_id=hook.id, name=hook.name, delivery_id=command.delivery_id))
    return Outcome({"delivery_id": command.delivery_id})


def turn_off_webhook(tx: Tx, command: TurnOffWebhook) -> Outcome:
    """What has not been sent stays and goes out in its order once a person turns it on again."""
    hook = tx.webhooks.get(command.webhook_id)
    if hook.is_on:
        tx.webhooks.save(replace(hook, is_on=False, version=hook.version + 1))
        tx.record(WebhookTurnedOff(webhook_id=hook.id, name=hook.name))
    return Outcome()


def _live(tx: Tx, webhook_id: str) -> Webhook:
    hook = tx.webhooks.get(webhook_id)
    if not hook.is_on or not hook.secret:
        raise BadRequest("webhook_id", "turn it on and draw its secret first", "off")
    return hook


def check_webhook(_tx: Tx, hook: Webhook, _before: Webhook | None) -> Warnings:
    """Raises BadRequest; warns of one that has no secret yet."""
    must_be_postable(hook.url)
    unknown = sorted({*hook.events} - {*NAMES})
    if unknown or not hook.events:
        raise BadRequest("events", f"some of {', '.join(NAMES)}", "choice", unknown=unknown)
    return [] if hook.secret else [{"code": "webhook_without_secret"}]


def webhook_settled(tx: Tx, after: Webhook, _before: Webhook) -> None:
    """Whoever changes it wants it tried at once."""
    revive(tx.connection, after.id, tx.now)
