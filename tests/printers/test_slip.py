"""A slip carries clean words from the server to the paper, unchanged."""

import json
import unicodedata
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.errors import BadSlip
from printers.slip import LIMITS, Slip, clean, reprinted
from printers.ticket_slip import TicketFacts, ticket_slip

NINE_FIVE = datetime(2026, 11, 23, 9, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


def facts(**changes: Any) -> TicketFacts:
    usual: dict[str, Any] = {
        "header": ("Trung tâm Phục vụ hành chính công", "Phường Bến Thành"),
        "service": "Cấp giấy khai sinh",
        "label": "A012",
        "issued_at": NINE_FIVE,
        "follow_url": "https://vi.du/t/k3J9",
        "ahead": 4,
    }
    return TicketFacts(**(usual | changes))


def test_a_vietnamese_ticket_says_all_the_citizen_needs() -> None:
    slip = ticket_slip(facts(priority="Người từ đủ 80 tuổi", bring=("Căn cước", "Giấy chứng sinh")), "vi")
    assert slip.ahead == "Có 4 người chờ trước bạn"
    assert slip.issued == "09:05 · Thứ Hai, 23/11/2026"
    assert slip.priority == "Ưu tiên: Người từ đủ 80 tuổi"
    assert (slip.bring_caption, slip.bring) == ("Giấy tờ cần có", ("Căn cước", "Giấy chứng sinh"))


def test_the_same_ticket_in_english() -> None:
    slip = ticket_slip(facts(service="Birth certificate"), "en")
    assert (slip.caption, slip.ahead) == ("Your number", "4 people are waiting before you")
    assert slip.issued == "09:05 · Monday, 23/11/2026"


@pytest.mark.parametrize(
    ("ahead", "wait", "says"),
    [
        (0, None, "Chưa có ai"), (0, (0, 600), "Chưa có ai"), (0, (300, 1200), "Quầy đang bận"),
        (1, None, "Có 1 người"), (2, (300, 1200), "Có 2 người"),
    ],
)  # fmt: skip
def test_people_ahead_are_said_in_a_sentence(ahead: int, wait: tuple[int, int] | None, says: str) -> None:
    assert (ticket_slip(facts(ahead=ahead, wait=wait), "vi").ahead or "").startswith(says)


def test_what_is_not_known_is_not_said() -> None:
    slip = ticket_slip(facts(ahead=None, follow_url=None), "vi")
    assert (slip.ahead, slip.priority, slip.bring_caption, slip.follow_caption) == (None, None, None, None)


def test_a_slip_survives_its_trip_through_json() -> None:
    slip = ticket_slip(facts(bring=("Căn cước",), priority="Phụ nữ mang thai"), "vi")
    assert Slip.from_json(json.loads(json.dumps(slip.to_json()))) == slip


def test_a_reprint_differs_by_its_mark_alone() -> None:
    slip = ticket_slip(facts(), "vi")
    assert reprinted(slip).to_json() == slip.to_json() | {"reprint": "Bản in lại"}


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"version": True},
        {"language": "fr"},
        {"label": ""},
        {"label": None},
        {"label": "A12345678"},
        {"header": "Trung tâm"},
        {"bring": [1]},
        {"service": "Đất\x1bp\x00"},
        {"footer": "x" * 121},
        {"follow_url": "https://ví.dụ/"},
        {"surprise": "field"},
    ],
    ids=str,
)
def test_a_slip_that_breaks_its_rules_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(BadSlip):
        Slip.from_json(ticket_slip(facts(), "vi").to_json() | change)


def test_a_slip_with_a_missing_field_is_refused() -> None:
    data = ticket_slip(facts(), "vi").to_json()
    del data["footer"]
    with pytest.raises(BadSlip):
        Slip.from_json(data)


def test_a_typed_name_cannot_open_the_drawer() -> None:
    assert ticket_slip(facts(service="Đất đai\x1bp\x00\x19\xfa"), "vi").service == "Đất đaipú"


def test_letters_are_composed_however_they_were_typed() -> None:
    decomposed = unicodedata.normalize("NFD", "Hộ tịch – Chứng thực")
    assert ticket_slip(facts(service=decomposed), "vi").service == "Hộ tịch – Chứng thực"


@given(st.text(), st.sampled_from(list(LIMITS.values())))
def test_cleaning_is_complete_the_first_time(text: str, limit: int) -> None:
    once = clean(text, limit)
    assert clean(once, limit) == once
    assert len(once) <= limit
    assert not any(unicodedata.category(char)[0] == "C" for char in once)


def test_what_follows_in_the_same_visit_stands_before_the_services_own_note() -> None:
    slip = ticket_slip(facts(plan=("Kết hôn", "Nộp thuế"), note=("a", "b", "c", "d", "e")), "vi")
    assert slip.note == ("Tiếp theo: Kết hôn", "Tiếp theo: Nộp thuế", "a", "b", "c", "d")
