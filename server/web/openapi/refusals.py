"""Which refusals a door may answer: those that its code names, and those that follow from what it does."""

from __future__ import annotations

from server.web.openapi.doors import Door, Opens

WORDS = {
    400: "The body is not one JSON object.", 401: "Nobody is signed in, or what was shown opens nothing.",
    403: "A right or the header `X-Toiluot` is missing.", 404: "There is no such thing at this site.",
    409: "A rule of the queue says no.", 413: "The body is too large.", 422: "A field is wrong.",
    429: "Too many tries; `Retry-After` says when to come again.",
    503: "The system cannot answer now; `Retry-After` says when to come again.",
}  # fmt: skip
LATER = {429, 503}
"""They carry Retry-After."""


def refusals_of(door: Door) -> list[int]:
    """Their statuses. Ids stand in paths and in bodies; a rule may refuse whatever asks for a change."""
    follows = {
        403: {Opens.DEVICE, Opens.STAFF} & {*door.opened_by}, 404: door.parameters or door.body, 409: door.writes,
        413: door.body, 429: door.is_counted, 503: True,
    }  # fmt: skip
    return sorted({*door.refuses, *(status for status, does in follows.items() if does)} & WORDS.keys())
