"""The print agent's side of the server's doors: which printer, which job, and what became of it."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import requests

from printers.profiles import Profile, profile_for

#: Seconds that a claim waits for a job, and that the server may take beyond.
CLAIM_WAIT_S, ANSWER_S = 20, 5.0


#: The refusals that tell an agent that it has lost its printer: to another agent, or to a later start of itself.
TAKEN, ELSEWHERE = "printer.taken", "printer.elsewhere"


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job leased to this agent. `until` is its end on this machine's monotonic clock.

    `profile` is the kind of printer that is set up now, None where the server does not tell.
    """

    id: str
    slip: object
    is_reprint: bool
    until: float
    profile: Profile | None = None


class Refused(Exception):
    """The server understood and said no (4xx), by the error's code: asking again changes nothing."""

    def __init__(self, said: str, code: str) -> None:
        super().__init__(said)
        self.code = code


class Doors:
    """One HTTP session, so for one thread; every call raises Refused, or OSError while the server is away.

    `run` tells this start of the agent from its earlier ones, and from a second one that has the same token.
    """

    def __init__(self, server_url: str, token: str, run: str) -> None:
        self._run = run
        self._base = server_url.rstrip("/") + "/api/v1"
        self._session = requests.Session()
        # No proxy and no netrc between a hall's printer and its server: netrc would replace the bearer token.
        self._session.trust_env = False
        self._session.headers["Authorization"] = f"Bearer {token}"
        self._session.headers["X-Toiluot-Build"] = _own_version()

    def close(self) -> None:
        """Closes the connection."""
        self._session.close()

    def take(self) -> dict[str, Any]:
        """`{id, name, profile, width_mm, cut}` of the printer that this agent alone drives from now on."""
        answer: dict[str, Any] = self._call("POST", "/printer/take", {"run": self._run}).json()["printer"]
        return answer

    def claim(self) -> Claimed | None:
        """The next job, None when there was none for CLAIM_WAIT_S."""
        answer = self._call("POST", "/print-jobs/claim", {"wait_s": CLAIM_WAIT_S, "run": self._run}, CLAIM_WAIT_S)
        job = answer.json()["job"]
        if job is None:
            return None
        left = datetime.fromisoformat(job["expires_at"]) - _server_time(answer)
        until = time.monotonic() + left.total_seconds()
        profile = profile_told(job["printer"]) if "printer" in job else None
        return Claimed(str(job["id"]), job["slip"], bool(job["reprint"]), until, profile)

    def look(self, path: str) -> dict[str, Any]:
        """What a door shows."""
        shown: dict[str, Any] = self._call("GET", path, None).json()
        return shown

    def ask(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """What a door answers to a change."""
        answer: dict[str, Any] = self._call("POST", path, body).json()
        return answer

    def post(self, path: str, body: dict[str, Any]) -> None:
        """One report."""
        self._call("POST", path, body)

    def _call(self, method: str, path: str, body: dict[str, Any] | None, wait_s: float = 0) -> requests.Response:
        timeout = (ANSWER_S, ANSWER_S + wait_s)
        answer = self._session.request(method, self._base + path, json=body, timeout=timeout, allow_redirects=False)
        if answer.status_code >= 500 or answer.status_code == 429:
            raise ConnectionError(f"{path} answered {answer.status_code}")
        if answer.status_code >= 300:
            raise Refused(f"{path} answered {answer.status_code}: {answer.text[:200]}", _code(answer))
        return answer


def _code(answer: requests.Response) -> str:
    try:
        return str(answer.json()["error"]["code"])
    except (ValueError, KeyError, TypeError):  # something between us and the server has answered
        return ""


def profile_told(printer: Mapping[str, Any]) -> Profile:
    """The kind that the server names; what was said of the cutter goes before what the kind has."""
    cut = printer["cut"] not in (False, "none")
    return profile_for(str(printer["profile"]), int(printer["width_mm"]), cut=cut)


def _server_time(answer: requests.Response) -> datetime:
    """The server's clock when it answered: a kiosk's own clock may be hours off."""
    said = answer.headers.get("Date")
    return parsedate_to_datetime(said) if said else datetime.now(UTC)


def _own_version() -> str:
    try:
        return version("toiluot")
    except PackageNotFoundError:  # run from its files alone
        return "unknown"
