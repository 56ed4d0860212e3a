"""What an agent keeps of its pairing: the server's address and its token, readable by nobody else."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import requests

from printers.agent.doors import ANSWER_S

#: systemd names the folder that a service may keep things in; without it, the one of whoever runs the agent.
_FOLDER = "STATE_DIRECTORY"


@dataclass(frozen=True, slots=True)
class Paired:
    """The server, and the token by which it knows this agent."""

    server: str
    token: str


class NotPaired(Exception):
    """The server did not take the code; the words are for whoever typed it."""


def usual_place() -> Path:
    """`$STATE_DIRECTORY/agent.json`, else `~/.config/toiluot/agent.json`."""
    folder = os.environ.get(_FOLDER, "").split(":")[0]
    return (Path(folder) if folder else Path.home() / ".config/toiluot") / "agent.json"


def pair(server: str, code: str) -> Paired:
    """Hands the code in for a token; raises NotPaired when the code is refused, OSError when nobody answers."""
    session = requests.Session()
    session.trust_env = False
    answer = session.post(
        f"{server.rstrip('/')}/api/v1/devices/pair", json={"code": code, "kind": "print_agent"},
        timeout=ANSWER_S, allow_redirects=False,
    )  # fmt: skip
    if answer.status_code != 200:
        raise NotPaired(_why(answer))
    return Paired(server, str(answer.json()["token"]))


def keep(paired: Paired, place: Path) -> None:
    """Written under another name with mode 600 and renamed: never half, never for others to read."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = place.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(asdict(paired), file)
    unfinished.rename(place)


def kept(place: Path) -> Paired | None:
    """What was kept there; None when nothing was, or nothing that can be read."""
    try:
        return Paired(**json.loads(place.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _why(answer: requests.Response) -> str:
    try:
        return str(answer.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        return f"{answer.status_code}"
