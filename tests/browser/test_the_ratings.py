"""A tablet without network for a while, then each rating once; and what a supervisor does about the lowest."""

from __future__ import annotations

from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean
from tests.browser.test_fleet import fleet

pytestmark = pytest.mark.browser


def served(hall: Hall, console: Page) -> str:
    """Somebody takes a number and is served at counter 1; the number."""
    api, counter = f"{hall.running.base_url}/api/v1", hall.counter(1)
    kiosk = {"Authorization": f"Bearer {hall.demo['kiosk']['token']}"}
    body = {"service_id": counter["service_ids"][0], "request_id": uuid4().hex}
    ticket = console.request.post(f"{api}/tickets", data=body, headers=kiosk).json()["ticket"]
    for move in ("call-next", "start", "finish"):
        done = console.request.post(f"{api}/counters/{counter['id']}/{move}", data={}, headers={"X-Toiluot": "1"})
        assert done.ok, done.text()
    return str(ticket["label"])


def types(tablet: Page, label: str) -> None:
    for key in label:
        tablet.get_by_role("button", name=key, exact=True).click()
    tablet.get_by_role("button", name="Tiếp tục").click()


def rates(tablet: Page, label: str, mark: str) -> None:
    """By the number on the slip."""
    types(tablet, label)
    tablet.get_by_role("button", name=mark, exact=True).click()
    tablet.get_by_role("button", name="Gửi đánh giá").click()


def test_what_a_tablet_kept_while_it_was_away_arrives_once_and_is_followed_up(hall: Hall) -> None:
    tablet, console = hall.tablet(1), hall.console(1)
    expect(tablet.locator('.tablet[data-page="idle"]')).to_be_visible()
    tablet.context.set_offline(True)
    labels = [served(hall, console), served(hall, console)]
    expect(tablet.get_by_role("heading", name="Mời bạn đánh giá lượt vừa xong")).to_be_visible()
    must_be_clean(tablet, "the number without network")
    rates(tablet, labels[0], "Rất hài lòng")
    expect(tablet.get_by_role("heading", name="Mời bạn đánh giá lượt vừa xong")).to_be_visible()
    rates(tablet, labels[1], "Rất không hài lòng")
    expect(tablet.locator(".tablet")).to_have_attribute("data-kept", "2")
    tablet.context.set_offline(False)
    expect(tablet.locator(".tablet")).to_have_attribute("data-kept", "0")
    page = hall.staff("floor", hall.demo["supervisor"])
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.get_by_text("Đánh giá thấp nhất", exact=False).first).to_be_visible()
    page.goto(f"{hall.running.base_url}/feedback")
    expect(page.locator(".rating-card")).to_have_count(2)
    page.locator('.rating-card[data-score="1"]').get_by_role("button", name="Theo dõi").click()
    page.get_by_role("button", name="Đã giải quyết").click()
    expect(page.locator('.rating-card[data-score="1"]')).to_contain_text("Đã giải quyết lúc")
    must_be_clean(page, "feedback with a follow-up")
    page.get_by_role("button", name="Bản tin tuần").click()
    must_be_clean(page, "the week's digest")
    hall.complaints[:] = [said for said in hall.complaints if "ERR_INTERNET_DISCONNECTED" not in said]


def test_a_number_after_a_refused_one_begins_anew(hall: Hall) -> None:
    tablet, console, admin = hall.open("tablet", "/tablet"), hall.console(1), fleet(hall)
    admin.get_by_role("button", name="Thêm thiết bị").click()
    admin.get_by_text("Máy đánh giá", exact=True).last.click()
    admin.get_by_label("Tên", exact=True).fill("Lối ra")
    admin.get_by_role("button", name="Thêm và ghép").click()
    admin.get_by_label("Mã trên màn hình").fill(tablet.locator(".pairing__own-code").get_attribute("data-code") or "")
    admin.get_by_role("button", name="Nhận màn hình này").click()
    label = served(hall, console)
    types(tablet, f"{label[0]}999")
    expect(tablet.get_by_role("alert")).to_contain_text("Hôm nay không có số này")
    types(tablet, label)
    expect(tablet.get_by_text(f"Lượt của số {label}")).to_be_visible()
    hall.complaints[:] = [said for said in hall.complaints if "404" not in said]
