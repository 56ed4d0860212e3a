"""What has happened: one class an event, in the past tense. Each becomes one journal row."""

from server.domain.events.base import *  # noqa: F403
from server.domain.events.counters import *  # noqa: F403
from server.domain.events.floor import *  # noqa: F403
from server.domain.events.hall import *  # noqa: F403
from server.domain.events.setup import *  # noqa: F403
from server.domain.events.tickets import *  # noqa: F403
