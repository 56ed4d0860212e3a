"""What the demo's launcher page lists: every screen with a link that opens it ready to use."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def launcher_content(demo: Json, site_name: dict[str, str], key: str) -> Json:
    """Links carry a device's token behind the #, which no server and no log ever sees."""
    base = demo["base_url"]
    screens = [
        _device("ticket_kiosk", "Kiosk lấy số", "Ticket kiosk", f"{base}/kiosk", demo["kiosk"]),
        _device("hall_board", "Bảng gọi số", "Hall board", f"{base}/board", demo["hall_board"]),
    ]
    for counter in demo["counters"]:
        number = counter["number"]
        officer = counter["officer"]
        screens += [
            _staff("console", f"Bàn điều khiển quầy {number}", f"Console {number}", f"{base}/console", officer),
            _at_counter("counter_display", f"Màn hình quầy {number}", f"Counter display {number}", counter, base),
            _at_counter("rating_tablet", f"Máy đánh giá quầy {number}", f"Rating tablet {number}", counter, base),
        ]
    screens += [
        _staff("floor", "Giám sát sảnh", "Floor", f"{base}/floor", demo["supervisor"]),
        _staff("reports", "Báo cáo", "Reports", f"{base}/reports", demo["supervisor"]),
        _staff("admin", "Quản trị", "Administration", f"{base}/admin", demo["admin"]),
        _page("tray", "Khay máy in ảo", "Virtual printer's tray", f"{base}/tray#key={key}"),
        _page("remote", "Đặt hẹn, lấy số từ xa", "From afar", f"{base}/remote/{demo['site_id']}"),
        _page("gateway", "Cổng tin nhắn thử", "Test text gateway", f"{base}/gateway#key={key}"),
        _page("design", "Bộ giao diện", "Design system", f"{base}/design"),
    ]
    return {"site": {"id": demo["site_id"], "name": site_name}, "screens": screens}


def _page(kind: str, vi: str, en: str, url: str) -> Json:
    return {"kind": kind, "title": {"vi": vi, "en": en}, "url": url, "login": None, "password": None}


def _device(kind: str, vi: str, en: str, url: str, device: Json) -> Json:
    return _page(kind, vi, en, f"{url}?device={device['id']}#token={device['token']}")


def _at_counter(kind: str, vi: str, en: str, counter: Json, base: str) -> Json:
    path, name = {"counter_display": ("counter-display", "display"), "rating_tablet": ("tablet", "tablet")}[kind]
    return _device(kind, vi, en, f"{base}/{path}", {"id": counter[f"{name}_id"], "token": counter[f"{name}_token"]})


def _staff(kind: str, vi: str, en: str, url: str, person: Json) -> Json:
    return {**_page(kind, vi, en, url), "login": person["login"], "password": person["password"]}
