"""Doors for webhooks: how they fare, their secret, a test, and the notices that went to them.

Adding, changing and removing one goes by the set-up's doors: /setup/webhooks.
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint
from pydantic import BaseModel, ConfigDict

from server.commands.integration.webhooks import DrawWebhookSecret, PingWebhook, ResendDelivery, SkipWaiting
from server.domain.integration.webhook import DeliveryState
from server.domain.roles import Actor, Right
from server.parts import parts
from server.queries.integration.webhooks import deliveries_view, delivery_view, webhooks_view
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Body, Key, body, query

blueprint = Blueprint("webhooks_api", __name__)


class Looked(BaseModel):
    """A page of notices: those in one state, those before the last one seen."""

    model_config = ConfigDict(extra="forbid")

    state: DeliveryState | None = None
    before: Key | None = None


def _admin() -> Actor:
    asker = staff_actor()
    asker.must_have(Right.INTEGRATION_ADMIN)
    return asker


@blueprint.get("/webhooks")
@answers("WebhookList")
def webhooks() -> dict[str, Any]:
    """Every webhook, how it fares, and the events that one may be told of."""
    with parts().reader.of(_admin().site_id) as reading:
        return webhooks_view(reading)


@blueprint.post("/webhooks/<webhook_id>/secret")
@answers("WebhookSecret", status=201)
def draw_secret(webhook_id: str) -> tuple[dict[str, Any], int]:
    """A new secret, told this once."""
    body(Body)
    return parts().executor.run(DrawWebhookSecret(webhook_id=webhook_id), staff_actor()), 201


@blueprint.post("/webhooks/<webhook_id>/ping")
@answers("DeliveryQueued", status=201)
def ping(webhook_id: str) -> tuple[dict[str, Any], int]:
    """A test notice."""
    return parts().executor.run(PingWebhook(webhook_id=webhook_id, **body(Asked).model_dump()), staff_actor()), 201


@blueprint.post("/webhooks/<webhook_id>/skip")
@answers("Done")
def skip(webhook_id: str) -> dict[str, Any]:
    """Send nothing of what waits; begin with what happens from now on."""
    return parts().executor.run(SkipWaiting(webhook_id=webhook_id, **body(Asked).model_dump()), staff_actor())


@blueprint.get("/webhooks/<webhook_id>/deliveries")
@answers("DeliveryPage")
def deliveries(webhook_id: str) -> dict[str, Any]:
    """The notices of one webhook, newest first."""
    asker, wish = _admin(), query(Looked)
    with parts().reader.of(asker.site_id) as reading:
        return deliveries_view(reading, webhook_id, wish.state, wish.before)


@blueprint.get("/deliveries/<delivery_id>")
@answers("{ delivery: DeliveryWhole }")
def delivery(delivery_id: str) -> dict[str, Any]:
    """One notice with its body and the receiver's answer."""
    with parts().reader.of(_admin().site_id) as reading:
        return delivery_view(reading, delivery_id)


@blueprint.post("/deliveries/<delivery_id>/resend")
@answers("DeliveryQueued", status=201)
def resend(delivery_id: str) -> tuple[dict[str, Any], int]:
    """Send a notice once more."""
    command = ResendDelivery(delivery_id=delivery_id, **body(Asked).model_dump())
    return parts().executor.run(command, staff_actor()), 201
