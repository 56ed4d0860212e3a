"""A day at which everybody writes marked values into every field that takes words or codes, through the real doors."""

import sqlite3
from pathlib import Path

from tests.story.doors import Door, new_request
from tests.story.hall import Site
from tests.story.screens import Visit

NAME, PHONE, IDENTITY, MAIL = "Nguyễn Thị Mẫu Thử", "0987 654 321", "079201000123", "mau.thu@thu.example"
CARD = f"{IDENTITY}|123456789|NGUYỄN VĂN MẪU|01011990|Nam|12 Đường Thử, Phường Mẫu|01012022"
HOME = "203.0.113.99"
"""The address of the citizens' phones."""
POINTS_TO_SOMEBODY = (NAME, "654 321", "0987654321", IDENTITY, "NGUYỄN VĂN MẪU", "01011990", MAIL, HOME)
PLAIN = "hoa-lục-bình"
"""A word of somebody's own in which nothing can be recognised."""
DOSSIER = "H29.12-261123-0001"
TOLD = f"{PLAIN}: {NAME}, {PHONE}, {MAIL}"


def plays(site: Site) -> tuple[Visit, Visit]:
    """Two visits that were served and rated, and everything around them; returns the tickets."""
    first, second, third = (_from_home(site.kiosk.take_number("Khai sinh")) for _ in range(3))
    officer, supervisor = site.officer(3).opens(), site.supervisor.door
    officer.calls_next()
    officer.tries("park", reason=f"đợi {TOLD}"[:80]).good()
    officer.tries("unpark", ticket_id=first.id, to="called").good()
    officer.starts().finishes(note=TOLD, outcome="received", dossier_code=DOSSIER)
    first.rates(1, comment=TOLD).good()
    site.clock.advance(minutes=1)
    chosen = {"ticket_id": second.id, "reason": TOLD[:200], "request_id": new_request()}
    supervisor.post(f"/counters/{officer.counter_id}/call", chosen)
    if site.officer(3).console["present"] is None:
        officer.calls_next()
    officer.starts().finishes(note=CARD, outcome="received", dossier_code=IDENTITY)
    site.tablet(3).rates(5, comment=CARD).good()
    third_gone = {"reason": TOLD[:200], "request_id": new_request()}
    supervisor.post(f"/tickets/{third.id}/cancel-by-staff", third_gone).good()
    site.supervisor.writes(TOLD, 3).good()
    _knocks(site, officer.counter_id)
    return first, second


def _knocks(site: Site, counter_id: str) -> None:
    """What somebody scans or types where it does not belong is refused, and leaves no trace either."""
    nobody, supervisor = _at_home(Door(site.server.app)), site.supervisor.door
    site.kiosk.door.post("/appointments/check-in", {"code": CARD, "request_id": new_request()})
    site.kiosk.door.post("/appointments/check-in", {"code": IDENTITY, "request_id": new_request()})
    nobody.post("/session", {"login": PHONE, "password": IDENTITY}, headers={"X-Toiluot": "1"})
    nobody.post("/devices/pair", {"code": IDENTITY})
    nobody.get(f"/tickets/{IDENTITY}")
    supervisor.get(f"/tickets?label={PHONE}")
    service = site.centre.services["Đất đai"]
    supervisor.post(f"/services/{service}/close", {"reason": TOLD[:200]}).good()
    supervisor.post(f"/counters/{counter_id}/steer", {"action": "pause", "pause_reason": "lunch", "reason": TOLD[:200]})
    site.kiosk.door.post("/tickets", {"service_id": service, "name": NAME, "phone": PHONE, "request_id": new_request()})


def _from_home(visit: Visit) -> Visit:
    _at_home(visit.door)
    return visit


def _at_home(door: Door) -> Door:
    door.client.environ_base["REMOTE_ADDR"] = HOME
    door.headers["User-Agent"] = f"Phone of {MAIL}"
    return door


def backed_up(site: Site, to: Path) -> Path:
    """A copy as docs/technician says: SQLite's own, while the server runs."""
    with sqlite3.connect(site.server.settings.data / "toiluot.db") as source, sqlite3.connect(to) as target:
        source.backup(target)
    return to


def all_bytes(site: Site, *others: Path) -> bytes:
    """The database with its log, whatever else lies in the data folder, and these files."""
    folder = site.server.settings.data
    files = [*(one for one in folder.rglob("*") if one.is_file()), *others]
    return b"\n".join(one.read_bytes() for one in files)
