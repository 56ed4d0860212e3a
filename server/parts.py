"""The parts of a running server, as the doors see them; `app.create_app` puts them together."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, cast

from flask import current_app

from display.video.files import VideoFiles
from display.voice.recorded.sounds import Recorded, Sounds
from display.voice.sentence import Saying
from server.domain.errors import QueueError
from server.domain.roles import DeviceKind
from server.executor import Executor
from server.settings import Settings
from server.storage.reading import Reader, Reading

T = TypeVar("T")


class Guesses(Protocol):
    """Counts wrong tries at the doors that could be guessed at."""

    def each(self, name: str, rate: str) -> None:
        """Count this asking of somebody who has a name; raise TooManyRequests beyond the rate."""

    def every(self, door: str, rate: str) -> AbstractContextManager[None]:
        """Refuse who has tried too often; count each try."""

    def counted(self, door: str, rate: str, wrong: type[QueueError]) -> AbstractContextManager[None]:
        """Refuse who has tried too often; count a try that ends in `wrong`."""

    def beyond(self, door: str, rate: str, wrong: type[QueueError]) -> AbstractContextManager[None]:
        """Count a try that ends in `wrong`; refuse no other."""


class LostScreens(Protocol):
    """Screens that show a code of their own until an administrator gives them a place."""

    def announce(self, kind: DeviceKind) -> dict[str, Any]:
        """A code to show, and the secret that takes the place."""

    def site_of(self, secret: str) -> str | None:
        """The site that has adopted the screen; None as long as nobody has."""


class Aside(Protocol):
    """Lets work that takes long of Python itself be done where no call waits for it."""

    def __call__(self, site_id: str, work: Callable[[Reading], T], /) -> T:
        """What the work, a function that can be pickled, finds in that centre."""


class Bell(Protocol):
    """Wakes whoever waits for print jobs; `is_silent` once the server stops."""

    is_silent: bool

    def listen(self, site_id: str) -> threading.Event:
        """An event that rings when there may be a job."""

    def leave(self, site_id: str, waiter: threading.Event) -> None:
        """Stop listening."""


@dataclass(frozen=True)
class Parts:
    """`clip(saying, recorded)` and `chime()` give WAV bytes.

    `read_aloud(part, told, language, dialect)` gives those of a kiosk's step.
    `paper(slip, width_mm)` draws a slip as PNG, as a printer would; `logo(file)` is what a slip shows of a picture
    in base64, None for what is none.
    `push_key()` is what browsers subscribe with for web push.
    `heard(device, build, address)` notes that a device is alive; `sockets` tells how many screens are connected.
    `asked(site, ticket)` notes that a phone looks at that ticket without a live line.
    """

    settings: Settings
    executor: Executor
    reader: Reader
    aside: Aside
    bell: Bell
    heard: Callable[[str, str | None, str | None], None]
    asked: Callable[[str, str], None]
    clip: Callable[[Saying, Recorded], bytes]
    sounds: Sounds
    videos: VideoFiles
    chime: Callable[[], bytes]
    read_aloud: Callable[[str, Mapping[str, Any] | None, str, str], bytes]
    paper: Callable[[object, int], bytes]
    logo: Callable[[str], str | None]
    sockets: Callable[[], int]
    guesses: Guesses
    lost_screens: LostScreens
    push_key: Callable[[], str]


def parts() -> Parts:
    """Those of the application that answers the present request."""
    return cast("Parts", current_app.extensions["toiluot"])
