"""Who knocks at a door that Schemathesis tries, and with which of the centre's own ids."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from schemathesis import Case
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation

from server.domain.roles import DEVICE_RIGHTS, DeviceKind
from server.web.parse import cleaned
from tests.story.hall import Site
from tests.story.installation import Held
from tests.story.people import Person
from tests.web.door_table import World

PLACES = {
    DeviceKind.TICKET_KIOSK: "kiosk", DeviceKind.HALL_BOARD: "board", DeviceKind.COUNTER_DISPLAY: "display 1",
    DeviceKind.RATING_TABLET: "tablet 1", DeviceKind.PRINT_AGENT: "agent",
}  # fmt: skip
SCREENS = {
    "/kiosk": DeviceKind.TICKET_KIOSK, "/board": DeviceKind.HALL_BOARD, "/tablet": DeviceKind.RATING_TABLET,
    "/counter-display": DeviceKind.COUNTER_DISPLAY, "/dossiers/look-up": DeviceKind.TICKET_KIOSK,
}  # fmt: skip
"""Doors that need no right, but a device of one kind."""
UNREAL_EVERY = 4
"""Every so many requests keep the ids that Schemathesis drew."""


@dataclass(frozen=True)
class Shown:
    """What opens a door. Schemathesis takes a cookie for ours, and not for one that it drew, by the header."""

    headers: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)


class Knocking:
    """The credentials of everybody at a busy centre, and the ids that are real there. What is set up anew is set up at
    another centre, so that this one stays as it is."""

    def __init__(self, world: World, other: Site) -> None:
        self.site, self.other = world.site, other
        self.heard: dict[str, set[int]] = {}
        self._numbers, self._turns = count(), count()
        self._sessions: dict[tuple[Site, str], str] = {}
        self._keys: dict[tuple[Site, str], str] = {}
        self.ids: dict[str, Any] = {
            "counter_id": world.ids["counter"], "service_id": world.ids["service"], "token": world.ids["ticket"],
            "turn_token": world.ids["turn"], "job_id": world.ids["job"], "announcement_id": world.ids["call"],
            "device_id": world.ids["device"], "key_id": world.ids["key"], "webhook_id": world.ids["hook"],
            "delivery_id": world.ids["notice"], "language": "vi", "name": "turns",
        }  # fmt: skip
        self.rows = {
            "services": other.centre.services["Khai sinh"], "counters": other.centre.counters[3],
            "site": other.centre.id, "staff": other.officer(3).id, "printers": other.centre.printer_id,
        }  # fmt: skip

    def shown(self, operation: APIOperation[Any, Any, Any, Any]) -> Shown:
        """Headers and cookies of somebody who is let in."""
        raw = operation.definition.raw
        schemes = {scheme for choice in raw["security"] for scheme in choice}
        if "device" in schemes:
            token = self._device(operation.path, raw["x-rights"]).token
            return Shown({"Authorization": f"Bearer {token}"})
        if "key" in schemes and next(self._turns) % 2:
            return Shown({"Authorization": f"Bearer {self._key(operation.path)}"})
        if "session" in schemes:
            session = self._session(operation.path)
            return Shown({"X-Toiluot": "1", "Cookie": f"toiluot={session}"}, {"toiluot": session})
        return Shown()

    def _key(self, path: str) -> str:
        """An API key of the same person, with all that she may give."""
        who = self._who(path)
        if who not in self._keys:
            door = Person(*who).door
            rights = door.get("/api-keys").good()["may_give"]
            made = door.post("/api-keys", {"name": "Schemathesis", "rights": rights, "for_me": True})
            self._keys[who] = made.good()["secret"]
        return self._keys[who]

    def _device(self, path: str, rights: list[str]) -> Held:
        kinds = [kind for kind, has in DEVICE_RIGHTS.items() if rights and {*rights} <= has]
        return self.site.centre.devices[PLACES[kinds[0] if kinds else SCREENS[path]]]

    def _session(self, path: str) -> str:
        """One of its own where the sign-in may end."""
        who = self._who(path)
        if path == "/session":
            return _signed_in(*who)
        if who not in self._sessions:
            self._sessions[who] = _signed_in(*who)
        return self._sessions[who]

    def _who(self, path: str) -> tuple[Site, str]:
        """The officer of counter 1 at the counters, an administrator everywhere else."""
        site = self.other if path.startswith("/setup") else self.site
        return site, "quay1" if path.startswith("/counters/") else "quantri"

    def made_real(self, case: Case[Any]) -> None:
        """Most requests name things that are there, so that they come further than to 404."""
        if next(self._numbers) % UNREAL_EVERY == 0 or case.meta is None:
            return
        kind = case.operation.path.removeprefix("/setup/").partition("/")[0]
        ids = {**self.ids, "row_id": self.rows.get(kind, "none")}
        modes = {place: info.mode for place, info in case.meta.components.items()}
        if modes.get(ParameterLocation.PATH) is not GenerationMode.NEGATIVE:
            case.path_parameters.update({k: v for k, v in ids.items() if k in case.path_parameters})
        if isinstance(case.body, dict) and modes.get(ParameterLocation.BODY) is GenerationMode.POSITIVE:
            case.body.update({k: v for k, v in ids.items() if isinstance(case.body.get(k), str) and k != "name"})

    def is_cleaned(self, value: Any) -> bool:
        """Whether a text in it loses signs at the door: what is too long may fit after that."""
        if isinstance(value, (dict, list)):
            return any(self.is_cleaned(one) for one in (value.values() if isinstance(value, dict) else value))
        return isinstance(value, str) and cleaned(value) != value


def _signed_in(site: Site, login: str) -> str:
    cookie = Person(site, login).door.client.get_cookie("toiluot")
    assert cookie
    return cookie.value
