"""Plays a lively day: citizens take numbers, officers call and serve, people rate. Through the doors alone."""

from __future__ import annotations

import json
import random
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import requests

Json = dict[str, Any]

ARRIVALS_AN_HOUR = 90.0
"""A busy morning of a centre with 12 counters."""
SERVICE_MIN = (2.0, 6.0, 14.0)
"""Shortest, usual and longest service in minutes."""
WALK_S = (10.0, 40.0)
COMES, RATES, IS_PRIORITY = 0.94, 0.55, 0.18
STAYS_S = 20.0
"""By the machine's own clock, at any speed: a device that is not heard of for a minute is lost."""
MARKS = (5, 5, 5, 5, 4, 4, 4, 3, 2, 1)


@dataclass
class Player:
    """A citizen's or an officer's hand on the doors. `speed` 20 makes a minute three seconds."""

    demo: Json
    speed: float
    stop: threading.Event
    chance: random.Random = field(default_factory=random.Random)
    session: requests.Session = field(default_factory=requests.Session)

    def ask(self, path: str, body: Json, token: str | None = None) -> Json:
        """POST; an answer that is no success is an empty one, since a hall goes on."""
        headers = {"X-Toiluot": "1", **({"Authorization": f"Bearer {token}"} if token else {})}
        address = f"{self.demo['base_url']}/api/v1{path}"
        try:
            answer = self.session.post(address, json=body, headers=headers, timeout=10)
        except requests.RequestException:
            return {}
        return answer.json() if answer.ok else {}

    def rest(self, seconds: float) -> None:
        """Let so much of the day's time pass."""
        self.stop.wait(seconds / self.speed)


def citizens(player: Player) -> None:
    """People come at random and take a number for a service that some counter serves."""
    served = [one for counter in player.demo["counters"] for one in counter["service_ids"]]
    classes = ["aged_60", "aged_80", "pregnant", "small_child", "disabled", "merit"]
    while not player.stop.is_set():
        chosen = player.chance.choice(classes) if player.chance.random() < IS_PRIORITY else None
        body = {
            "service_id": player.chance.choice(served), "priority_class": chosen, "language": "vi",
            "request_id": uuid4().hex,
        }  # fmt: skip
        player.ask("/tickets", body, player.demo["kiosk"]["token"])
        player.rest(player.chance.expovariate(ARRIVALS_AN_HOUR / 3600))


def officer(player: Player, counter: Json) -> None:
    """Signs in, opens the counter, and calls one after the other."""
    path = f"/counters/{counter['id']}"
    player.rest(player.chance.uniform(0, 120))
    player.ask("/session", {"login": counter["officer"]["login"], "password": counter["officer"]["password"]})
    player.ask(f"{path}/open", {})
    while not player.stop.is_set():
        if player.ask(f"{path}/call-next", {"request_id": uuid4().hex}).get("ticket"):
            serve_one(player, counter, path)
        else:
            player.rest(30)


def serve_one(player: Player, counter: Json, path: str) -> None:
    """A walk, a service, a rating; now and then nobody comes."""
    player.rest(player.chance.uniform(*WALK_S))
    if player.chance.random() > COMES:
        player.ask(f"{path}/recall", {})
        player.rest(30)
        player.ask(f"{path}/no-show", {})
        return
    player.ask(f"{path}/start", {})
    low, usual, high = SERVICE_MIN
    player.rest(player.chance.triangular(low, high, usual) * 60)
    player.ask(f"{path}/finish", {})
    if player.chance.random() < RATES:
        player.rest(max(15, 3 * player.speed))  # an answer within 2 s of the finish is flagged
        rate(player, counter)


def invited(player: Player, counter: Json) -> Json:
    """What the counter's tablet shows; empty when the server does not say."""
    address = f"{player.demo['base_url']}/api/v1/tablet"
    headers = {"Authorization": f"Bearer {counter['tablet_token']}"}
    try:
        state: Json = requests.get(address, headers=headers, timeout=10).json()["state"]
    except (requests.RequestException, KeyError):
        return {}
    return state


def rate(player: Player, counter: Json) -> None:
    """The tablet asks; somebody answers."""
    state = invited(player, counter)
    invitation = state.get("invitation")
    if invitation:
        score = player.chance.choice(MARKS)
        offered = [one["code"] for one in state["reasons"] if score in one["scores"]]
        body = {
            "turn_token": invitation["turn_token"], "score": score, "comment": None, "request_id": uuid4().hex,
            "reasons": player.chance.sample(offered, bool(offered)),
        }  # fmt: skip
        player.ask("/ratings", body, counter["tablet_token"])


def tablets(player: Player) -> None:
    """They stay on, whoever rates: one that was heard only at a rating would be reported as lost a minute later."""
    while not player.stop.is_set():
        for counter in player.demo["counters"]:
            invited(player, counter)
        player.stop.wait(STAYS_S)


def main(place: str, speed: float) -> None:
    """Until SIGTERM."""
    demo = json.loads(Path(place).read_text())
    stop, ends = threading.Event(), {signal.SIGTERM, signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, ends)  # for all threads to come: this one waits for them
    plays: list[Callable[[], None]] = [
        lambda: citizens(Player(demo, speed, stop)),
        lambda: tablets(Player(demo, speed, stop)),
    ]
    plays += [lambda one=counter: officer(Player(demo, speed, stop), one) for counter in demo["counters"]]  # type: ignore[misc]
    threads = [threading.Thread(target=play, daemon=True) for play in plays]
    for thread in threads:
        thread.start()
    signal.sigwait(ends)
    stop.set()


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
