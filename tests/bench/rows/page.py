"""Rows about the kiosk's page: its kilobytes, and when a slow tablet can use it."""

from __future__ import annotations

import gzip
import re
from http.client import HTTPConnection
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.bench.figures import Figure
from tests.bench.ground import Ground, Hall
from tests.chromium import FLAGS, executable

SLOWER, LOADS = 4, 3
_LINKED = re.compile(rb"""(?:src|href)=["']?(/[^"'\s>]+\.(?:js|css))""")
_IMPORTED = re.compile(rb"""(?:from|import)\s*["']\./([^"']+\.js)["']""")


def page(ground: Ground) -> list[Figure]:
    """All that the kiosk loads before its first face, fonts aside, as gzip makes it; and that face on a slow tablet."""
    with ground.hall() as hall:
        files = page_files(hall.running.port, "/kiosk")
        usable, bare = usable_s(hall)
    zipped, plain = (sum(sizes) / 1000 for sizes in zip(*files.values(), strict=True))
    figure = f"{zipped:.1f} kB ({plain:.0f} kB in {len(files)} files)"
    return [
        Figure("kiosk page, first load, gzipped", figure, "≤ 100 kB", is_met=zipped <= 100),
        Figure(f"kiosk page usable, {SLOWER} × slower CPU", f"{usable:.2f} s", "≤ 1.5 s",
               f"a page of one word {bare:.2f} s", usable <= 1.5),
    ]  # fmt: skip


def usable_s(hall: Hall) -> tuple[float, float]:
    """Seconds from the address to a field that can be touched, in a browser that knows nothing; and a bare page's."""
    field = next(one["name"] for one in hall.demo["services"] if not one["leaf"])
    kiosk = f"{hall.running.base_url}/kiosk#token={hall.kiosk_token}"
    bare = f"{hall.running.base_url}/api/v1/health/live"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        kiosks = [_seconds_to(browser, kiosk, field) for _ in range(LOADS)]
        bares = [_seconds_to(browser, bare, "live") for _ in range(LOADS)]
        browser.close()
    return median(kiosks), median(bares)


def _seconds_to(browser: Browser, address: str, words: str) -> float:
    context = browser.new_context(viewport={"width": 1080, "height": 1920}, locale="vi-VN")
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit")
    page.get_by_text(words).first.wait_for()
    took = float(page.evaluate("performance.now()")) / 1000
    context.close()
    return took


def page_files(port: int, path: str) -> dict[str, tuple[int, int]]:
    """Each file's name → its bytes gzipped and plain: the page, its scripts and styles, and what those import."""
    found: dict[str, tuple[int, int]] = {}
    wanted = [path]
    while wanted:
        name = wanted.pop()
        content = _fetched(port, name)
        found[name] = len(gzip.compress(content, 6)), len(content)
        folder = name.rpartition("/")[0]
        linked = [one.decode() for one in _LINKED.findall(content)] if name == path else []
        imported = [f"{folder}/{one.decode()}" for one in _IMPORTED.findall(content)] if name.endswith(".js") else []
        wanted += [one for one in dict.fromkeys(linked + imported) if one not in found and one not in wanted]
    return found


def _fetched(port: int, path: str) -> bytes:
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        line.request("GET", path)
        answer = line.getresponse()
        content = answer.read()
    finally:
        line.close()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}: are the screens built? ./run bench builds them")
    return content
