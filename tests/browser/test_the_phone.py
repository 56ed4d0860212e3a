"""The page behind a ticket's QR on a poor network and in a pocket."""

from __future__ import annotations

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser

FIRST_LOAD_BYTES = 60_000
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
AWAY = {**SLOW, "offline": True}
WAKES_WITHIN_MS = 15_000
"""Time enough for a busy machine; the page itself has two seconds."""
SENT = """() => performance.getEntries()
  .filter((one) => one.name.endsWith(".js") || one.name.endsWith(".css") || one.entryType === "navigation")
  .reduce((sum, one) => sum + one.encodedBodySize, 0)"""


def number_of(hall: Hall) -> dict[str, str]:
    """Somebody takes a number that the officer of counter 1 will call."""
    kiosk, counter = hall.demo["kiosk"], hall.counter(1)
    body = {"service_id": counter["service_ids"][0], "language": "vi", "request_id": "phone-on-a-poor-network"}
    headers = {"Authorization": f"Bearer {kiosk['token']}"}
    with hall.browser.new_context(extra_http_headers=headers) as machine:
        answer = machine.request.post(f"{hall.running.base_url}/api/v1/tickets", data=body)
        assert answer.status == 201, answer.text()
        ticket: dict[str, str] = answer.json()["ticket"]
    return ticket


def on_a_poor_network(hall: Hall, token: str) -> tuple[Page, CDPSession]:
    phone = hall.open("phone", "/api/v1/health/live")
    network = phone.context.new_cdp_session(phone)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW)
    phone.goto(f"{hall.running.base_url}/t/{token}", wait_until="commit")
    return phone, network


def goes_to_sleep(phone: Page, network: CDPSession) -> None:
    """In the pocket: not seen, and without network."""
    phone.evaluate("Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })")
    phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    network.send("Network.emulateNetworkConditions", AWAY)


def wakes_up(phone: Page, network: CDPSession) -> None:
    network.send("Network.emulateNetworkConditions", SLOW)
    phone.evaluate("Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })")
    phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_phone_on_a_poor_network_wakes_up_to_its_call_and_its_relative_sees_it_too(hall: Hall) -> None:
    ticket = number_of(hall)
    phone, network = on_a_poor_network(hall, ticket["token"])
    expect(phone.locator(".phone[data-state=waiting]")).to_contain_text(ticket["label"])
    assert phone.evaluate(SENT) <= FIRST_LOAD_BYTES
    phone.get_by_role("button", name="Báo khi tới lượt").click()
    expect(phone.get_by_text("Sẽ báo khi tới lượt")).to_be_visible()
    must_be_clean(phone, "phone that will tell")

    phone.get_by_role("button", name="Chia sẻ cho người thân").click()
    expect(phone.locator(".share__code svg")).to_be_visible()
    must_be_clean(phone, "sharing a number")
    phone.get_by_role("button", name="Đóng", exact=True).click()
    shown = phone.evaluate(f"fetch('/api/v1/tickets/{ticket['token']}').then((one) => one.json())")
    relative = hall.open("phone", "/t/" + shown["share_url"].rpartition("/")[2])
    expect(relative.get_by_text("Số của người thân")).to_be_visible()
    for words in ("Tôi cần thêm thời gian", "Bỏ số này", "Chia sẻ cho người thân", "Dữ liệu của tôi"):
        expect(relative.get_by_text(words)).to_have_count(0)

    goes_to_sleep(phone, network)
    console = hall.console(1)
    console.keyboard.press("n")
    expect(relative.locator(".phone[data-state=called]")).to_contain_text("Đang được mời đến quầy")
    expect(phone.locator(".phone[data-state=waiting]")).to_be_visible()
    wakes_up(phone, network)
    expect(phone.locator(".phone[data-state=called]")).to_be_visible(timeout=WAKES_WITHIN_MS)
    expect(phone.locator(".standing__counter")).to_have_text("1")
    must_be_clean(phone, "phone called")
    must_be_clean(relative, "a relative's phone, called")
