"""A real nginx with the configuration that is shipped, only with the tests' own ports."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.ports import free_port
from tests.running import answers, wait_until

SHIPPED = Path(__file__).resolve().parents[1] / "deploy" / "several" / "nginx.conf"
START_S = 20.0
AROUND = """
daemon off;
worker_processes 1;
pid {place}/nginx.pid;
error_log {place}/nginx.log warn;
{user}
events {{ worker_connections 4096; }}
"""
CALM = """
    access_log off;
    client_body_temp_path {place}/bodies;
    proxy_temp_path {place}/answers;
    fastcgi_temp_path {place}/f;
    uwsgi_temp_path {place}/u;
    scgi_temp_path {place}/s;
"""


def program() -> str | None:
    """The machine's nginx, which may lie where only root looks."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin")


@contextmanager
def in_front_of(ports: Sequence[int], place: Path) -> Iterator[str]:
    """The address under which nginx serves the processes on these ports."""
    place.mkdir()
    port = free_port()
    (place / "nginx.conf").write_text(_configuration(ports, port, place))
    command = [program() or "nginx", "-p", str(place), "-c", str(place / "nginx.conf"), "-e", str(place / "nginx.log")]
    process = subprocess.Popen(command)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until(lambda: answers(address), START_S, "nginx")
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(START_S)


def _configuration(ports: Sequence[int], port: int, place: Path) -> str:
    shipped = SHIPPED.read_text("utf-8")
    line = re.search(r"^ +server 127\.0\.0\.1:8081(.*;)\n +server 127\.0\.0\.1:8082.*;\n", shipped, re.MULTILINE)
    assert line, "the shipped file names two processes"
    servers = "".join(f"    server 127.0.0.1:{one}{line[1]}\n" for one in ports)
    site = shipped.replace(line[0], servers).replace("listen 80;", f"listen 127.0.0.1:{port};")
    user = "user root;" if os.geteuid() == 0 else ""
    return AROUND.format(place=place, user=user) + f"http {{{CALM.format(place=place)}{site}}}"
