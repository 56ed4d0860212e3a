"""The table of screens: which query makes the state of which."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from server.domain.errors import NotAllowed
from server.domain.roles import Actor, ActorKind, Right
from server.queries.board import board_state
from server.queries.console import console_state
from server.queries.counter_screens import counter_display_state, tablet_state
from server.queries.floor.state import floor_state
from server.queries.followed import followed_state
from server.queries.kiosk import kiosk_state
from server.storage.reading import Reader, Reading
from server.views import Json


class Screen(StrEnum):
    """Every kind of live screen."""

    TICKET_KIOSK = "ticket_kiosk"
    HALL_BOARD = "hall_board"
    COUNTER_DISPLAY = "counter_display"
    RATING_TABLET = "rating_tablet"
    PHONE = "phone"
    CONSOLE = "console"
    FLOOR = "floor"
    QUEUE = "queue"
    """No screen of its own: what all phones of one line are told together."""


STATES: dict[Screen, Callable[[Reading, str | None], Json]] = {
    Screen.TICKET_KIOSK: kiosk_state,
    Screen.HALL_BOARD: board_state,
    Screen.COUNTER_DISPLAY: counter_display_state,
    Screen.RATING_TABLET: tablet_state,
    Screen.PHONE: followed_state,
    Screen.CONSOLE: console_state,
    Screen.FLOOR: floor_state,
}
"""The second argument is the screen's subject: a kiosk's device, a board's if it has a view of its own, a counter, a
ticket; None for a whole site."""


OF_THE_OFFICE = (ActorKind.STAFF, ActorKind.PROGRAM)


def subject_for(screen: Screen, actor: Actor, counter_id: str | None) -> str | None:
    """What this actor's screen of that kind shows; raises NotAllowed when it may not show it.

    A device shows its own kind at its own place. Staff choose a counter's console, or the floor.
    """
    if actor.kind is ActorKind.DEVICE and actor.device_kind == screen.value:
        board = actor.id if actor.has_own_view else None
        return {Screen.TICKET_KIOSK: actor.id, Screen.HALL_BOARD: board}.get(screen, actor.counter_id)
    if actor.kind is ActorKind.CITIZEN and screen is Screen.PHONE:
        return actor.id
    if actor.kind in OF_THE_OFFICE and screen is Screen.CONSOLE:
        actor.must_have(Right.COUNTER_WORK)
        return counter_id
    if actor.kind in OF_THE_OFFICE and screen is Screen.FLOOR:
        actor.must_have(Right.FLOOR_SEE)
        return None
    raise NotAllowed(f"not a {screen}", screen=screen.value)


def snapshot(reader: Reader, screen: Screen, site_id: str, subject: str | None) -> Json:
    """`{screen, revision, state}` of one moment."""
    with reader.of(site_id) as reading:
        state = STATES[screen](reading, subject)
        return {"screen": screen.value, "revision": reading.site.revision, "state": state}
