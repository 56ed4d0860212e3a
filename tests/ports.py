"""Ports for the servers of tests."""

from __future__ import annotations

import random
import socket


def free_port() -> int:
    """A port below those that outgoing connections take, so that nobody has it while its server is down."""
    while True:
        port = random.randint(20_000, 32_000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
