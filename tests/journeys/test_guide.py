"""The guide for other systems does what it says: every example of it is run, as it stands, against a real server."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.ports import free_port
from tests.running import ROOT, Running, wait_until

pytestmark = pytest.mark.any_database

GUIDE = ROOT / "docs" / "integration.md"
RIGHTS = ["floor.see", "ticket.issue", "integration.admin"]
PATIENCE_S = 30.0


def blocks(guide: Path, language: str) -> list[str]:
    """The examples in one language, in order."""
    return re.findall(rf"```{language}\n(.*?)```", guide.read_text("utf-8"), re.DOTALL)


SAID, ASKS, ADDS = blocks(GUIDE, "sh")
LOOKS, TAKES, RECEIVES = blocks(GUIDE, "python")
(NOTICE,) = blocks(GUIDE, "json")


@pytest.fixture
def running(folder: Path) -> Iterator[Running]:
    """A centre whose webhooks may go to this machine."""
    with Running(folder, ("serve",), settings={"TOILUOT_WEBHOOK_HERE": "true"}) as centre:
        yield centre


@pytest.fixture
def environment(running: Running) -> dict[str, str]:
    """What the guide has its reader export."""
    with running.wire().sign_in(running.demo["admin"]) as admin:
        key = admin.post("/api-keys", {"name": "Hướng dẫn", "rights": RIGHTS})["secret"]
    assert re.findall(r"export (\w+)=", SAID) == ["TOILUOT", "KEY"]
    return {**os.environ, "TOILUOT": running.base_url, "KEY": key, "PYTHONUTF8": "1"}


def run(command: list[str], environment: dict[str, str]) -> str:
    """What it prints; it must end well."""
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def shell(example: str, environment: dict[str, str]) -> str:
    """As a reader pastes it into a shell."""
    return run(["bash", "-euo", "pipefail", "-c", example], environment)


def test_a_key_opens_what_the_guide_opens(environment: dict[str, str]) -> None:
    assert json.loads(shell(ASKS, environment))["screen"] == "floor"


def test_the_floor_is_read_and_a_number_taken(environment: dict[str, str]) -> None:
    looked = run([sys.executable, "-c", LOOKS], environment)
    assert "waiting: 0" in looked
    assert re.fullmatch(r"[A-Z]\d{3} waits behind 0\n", run([sys.executable, "-c", TAKES], environment))
    assert re.fullmatch(r"[A-Z]\d{3} waits behind 1\n", run([sys.executable, "-c", TAKES], environment))


@contextmanager
def receiver(secret: str, port: int, folder: Path) -> Iterator[Path]:
    """The guide's own receiver; what it prints lies in the file."""
    said = folder / "receiver.log"
    environment = {**os.environ, "SECRET": secret, "PORT": str(port), "PYTHONUTF8": "1"}
    with said.open("wb") as out:
        process = subprocess.Popen([sys.executable, "-c", RECEIVES], env=environment, stdout=out, stderr=out)
    try:
        yield said
    finally:
        process.kill()
        process.wait()


def test_the_receiver_of_the_guide_takes_what_is_genuine(
    running: Running, environment: dict[str, str], tmp_path: Path
) -> None:
    port = free_port()
    added = shell(ADDS, {**environment, "RECEIVER": f"http://127.0.0.1:{port}/toiluot"})
    secret = json.loads(added)["secret"]
    label = run([sys.executable, "-c", TAKES], environment).split()[0]
    with receiver(secret, port, tmp_path) as said:
        wait_until(lambda: f"ticket.issued {label}" in said.read_text("utf-8"), PATIENCE_S, "the notice")
        forged = "t=1,v1=" + "0" * 64
        headers = ["-H", f"X-Toiluot-Signature: {forged}", "-H", "X-Toiluot-Delivery: x"]
        posted = ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", *headers, "-d", NOTICE]
        assert run([*posted, f"http://127.0.0.1:{port}/"], environment) == "401"
        assert "ticket.called" not in said.read_text("utf-8"), "a forged notice was believed"


def test_the_notice_in_the_guide_has_the_shape_of_a_real_one() -> None:
    shown: Any = json.loads(NOTICE.replace("…", ""))
    assert list(shown) == ["event", "site_id", "revision", "at", "data"]
    assert {name: list(one) for name, one in shown["data"].items()} == {
        "ticket": ["id", "label"], "service": ["id", "code"], "counter": ["id", "number"],
    }  # fmt: skip


def test_both_guides_have_the_same_examples() -> None:
    other = GUIDE.with_name("integration.vi.md")
    for language in ("sh", "python", "json"):
        assert blocks(GUIDE, language) == blocks(other, language), language
