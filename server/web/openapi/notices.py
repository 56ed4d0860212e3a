"""What webhooks post, as OpenAPI describes it."""

from __future__ import annotations

from server.views import Json
from server.web.openapi.operation import Known

HEADERS = {
    "X-Toiluot-Event": "The event's name.",
    "X-Toiluot-Delivery": "The notice's id: the same at every attempt.",
    "X-Toiluot-Site": "The centre's id.",
    "X-Toiluot-Revision": "The number of the centre's change; notices come in its order.",
    "X-Toiluot-Signature": "`t=…,v1=…`: HMAC-SHA256 with the webhook's secret over t, a dot and the body, in hex.",
}


def told(event: str, known: Known) -> Json:
    """One event: any 2xx takes the notice, anything else has it sent again."""
    schema = {"allOf": [known.contract.schema("Notice"), {"properties": {"event": {"const": event}}}]}
    return {
        "post": {
            "operationId": f"webhook.{event}", "tags": ["webhooks"], "summary": event,
            "parameters": [_header(name, words) for name, words in HEADERS.items()],
            "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
            "responses": {"2XX": {"description": "The notice was taken."}},
        }
    }  # fmt: skip


def _header(name: str, words: str) -> Json:
    return {"name": name, "in": "header", "required": True, "description": words, "schema": {"type": "string"}}
