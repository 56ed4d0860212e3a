"""Under gevent, whoever waits for PostgreSQL lets the rest of the process go on."""

import subprocess
import sys

import pytest

from tests.running import ROOT
from tests.story.hall import Site

pytestmark = pytest.mark.postgresql

SCRIPT = """
from gevent import monkey
monkey.patch_all()
import sys, gevent
from sqlalchemy import text
from server.offload import offloaded
from server.storage.store import Store

store = Store(sys.argv[1])
ticks = 0

def tick():
    global ticks
    while True:
        gevent.sleep(0.01)
        ticks += 1

def waits(way):
    with way() as connection:
        connection.execute(text("SELECT pg_sleep(0.5)"))

ticking = gevent.spawn(tick)
for way in (store.reading, store.glancing, store.installing):
    waits(way)
offloaded(lambda: waits(store.reading_apart))
together = [gevent.spawn(waits, store.reading) for _ in range(8)]
gevent.joinall(together, raise_error=True)
ticking.kill()
print(ticks)
"""


def test_a_thousand_things_go_on_while_one_waits(site: Site) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, site.server.store.url], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > 50, "2.5 s of waiting hold 250 ticks; a process that stands still has a handful"
