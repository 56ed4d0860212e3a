"""A phone in a pocket is told: from the touch on its page, by its push service, to the notification that it shows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect

from printers.virtual import VirtualPrinter
from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean
from tests.running import demonstrating, wait_until
from tests.story.browsers import Browser
from tests.story.receiver import receiving

pytestmark = pytest.mark.browser

SUBSCRIBES = """(told) => { PushManager.prototype.subscribe = async (wanted) => {
  if (new Uint8Array(wanted.applicationServerKey).length !== 65) throw new Error("no key");
  return { endpoint: told.endpoint, toJSON: () => ({ endpoint: told.endpoint, keys: told }) };
}; }"""
"""Chromium's own push service lies in the Internet; everything behind it is real."""
STATE = "async () => (await navigator.serviceWorker.ready).active.state"
SHOWN = """async () => (await (await navigator.serviceWorker.ready).getNotifications())
  .map(({ title, body, tag, data }) => ({ title, body, tag, data }))"""


@pytest.fixture
def hall(browser: Chromium, tmp_path: Path) -> Iterator[Hall]:
    """A centre that may push to this machine."""
    running = demonstrating(tmp_path / "data")
    running.settings["TOILUOT_PUSH_HERE"] = "true"
    with VirtualPrinter(tmp_path / "tray") as printer, running:
        yield (centre := Hall(running, printer, browser))
        for context in browser.contexts:
            context.close()
        assert not centre.complaints


def number_of(hall: Hall) -> dict[str, str]:
    """Somebody takes a number that the officer of counter 1 will call."""
    body = {"service_id": hall.counter(1)["service_ids"][0], "language": "vi", "request_id": "phone-in-a-pocket"}
    headers = {"Authorization": f"Bearer {hall.demo['kiosk']['token']}"}
    with hall.browser.new_context(extra_http_headers=headers) as machine:
        answer = machine.request.post(f"{hall.running.base_url}/api/v1/tickets", data=body)
        ticket: dict[str, str] = answer.json()["ticket"]
    return ticket


def pushes(phone: Page, hall: Hall, message: bytes) -> None:
    """What the phone's maker does with a message that has come: it wakes the worker of the page, and again while the
    phone has not taken it; the same message shows once, by its tag."""
    wait_until(lambda: phone.evaluate(STATE) == "activated", 60, "a worker that is ready")
    workers = phone.context.new_cdp_session(phone)
    known: list[dict[str, str]] = []
    workers.on("ServiceWorker.workerRegistrationUpdated", lambda told: known.extend(told["registrations"]))
    workers.send("ServiceWorker.enable")
    wait_until(lambda: bool(phone.evaluate("1") and known), 10, "the browser tells of its workers")
    registration = next(one for one in known if one["scopeURL"].endswith("/t/"))["registrationId"]
    told = {"origin": hall.running.base_url, "registrationId": registration, "data": message.decode()}
    for _ in range(6):
        workers.send("ServiceWorker.deliverPushMessage", told)
        with suppress(TimeoutError):
            return wait_until(lambda: bool(phone.evaluate(SHOWN)), 10, "the phone shows it")
    raise TimeoutError("the phone never showed it")


def test_a_call_comes_to_a_phone_whose_page_is_not_looked_at(hall: Hall) -> None:
    ticket = number_of(hall)
    with receiving() as service:
        browser = Browser(service)
        phone = asked(hall, ticket["token"], browser)
        hall.console(1).keyboard.press("n")
        wait_until(lambda: "called" in [one["what"] for one in browser.shown], 20, "the call was pushed")
        message = browser.reads(browser.posted[-1].raw)
        pushes(phone, hall, message)
        (shown,) = phone.evaluate(SHOWN)
        assert shown["title"] == f"Mời {ticket['label']} đến quầy 1"
        assert (shown["tag"], shown["data"]) == (ticket["label"], {"url": f"/t/{ticket['token']}"})
    gateway = hall.open("integrations", _gateway(hall))
    expect(gateway.locator(".gateway__message").first).to_contain_text(f"Mời {ticket['label']} đến quầy 1")
    must_be_clean(gateway, "the test gateway")


def _gateway(hall: Hall) -> str:
    """The page of the demo's text gateway, with the key that the launcher hands on."""
    screens = json.loads((hall.running.folder / "launcher.json").read_text("utf-8"))["screens"]
    address: str = next(one["url"] for one in screens if one["kind"] == "gateway")
    return address.removeprefix(hall.running.base_url)


def asked(hall: Hall, token: str, browser: Browser) -> Page:
    """Its owner touches two buttons, and leaves a number for text messages as well."""
    phone = hall.open("phone", "/design")
    phone.context.grant_permissions(["notifications"])
    phone.add_init_script(f"({SUBSCRIBES})({json.dumps(browser.subscription)})")
    phone.goto(f"{hall.running.base_url}/t/{token}")
    phone.get_by_role("button", name="Báo cả khi đã đóng trang").click()
    phone.get_by_role("button", name="Bật thông báo trên máy này").click()
    expect(phone.get_by_text("Máy này sẽ báo khi sắp đến lượt")).to_be_visible()
    phone.get_by_label("Số điện thoại di động").fill("0912 345 678")
    phone.get_by_role("button", name="Đồng ý và nhắn cho tôi").click()
    expect(phone.get_by_text("Tin nhắn sẽ đến số •••678")).to_be_visible()
    must_be_clean(phone, "being told")
    phone.reload()
    expect(phone.get_by_text("Máy này sẽ báo khi sắp đến lượt")).to_be_visible()
    return phone
