"""What has happened: one class an event, in the past tense. Each becomes one journal row."""

from collections.abc import Mapping
from typing import Any

from server.domain.events.appointments import *  # noqa: F403
from server.domain.events.base import *  # noqa: F403
from server.domain.events.base import Event
from server.domain.events.counters import *  # noqa: F403
from server.domain.events.floor import *  # noqa: F403
from server.domain.events.hall import *  # noqa: F403
from server.domain.events.integration import *  # noqa: F403
from server.domain.events.leases import *  # noqa: F403
from server.domain.events.periodic import *  # noqa: F403
from server.domain.events.privacy import *  # noqa: F403
from server.domain.events.setup import *  # noqa: F403
from server.domain.events.tickets import *  # noqa: F403


def told_event(name: str, facts: Mapping[str, Any]) -> Event:
    """The event that the journal tells of. One that only a newer version knows is an Event of no kind."""
    kind = globals().get(name, Event)
    try:
        return kind(**facts) if issubclass(kind, Event) else Event()
    except TypeError:
        return Event()
