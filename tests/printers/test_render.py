"""A rendered slip is small, legible and whole, on both widths of paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pyzbar import pyzbar

from printers.drawing.fonts import font, length
from printers.profiles import PROFILES, Profile, profile_for
from printers.render import render, warm
from printers.slip import Slip, reprinted
from printers.virtual.paper import TO_CUTTER
from tests.printers.reading import number_shows, printed, shows

SlipMaker = Callable[..., Slip]
GOLDEN = Path(__file__).parent / "golden"
LONG_NAME = (
    "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp "
    "chuyển nhượng, thừa kế, tặng cho"
)
EVERYTHING = {
    "service": LONG_NAME,
    "label": "E1234",
    "priority": "Người khuyết tật nặng, đặc biệt nặng",
    "bring": ("Đơn đăng ký biến động theo Mẫu số 11/ĐK (02 bản chính)", "Căn cước của hai bên"),
}
THIRTEEN_LINES = {"priority": "Người từ đủ 80 tuổi", "bring": ("Căn cước hoặc hộ chiếu", "Giấy chứng sinh (bản gốc)")}


#: One of each sort: dots across, who draws the QR, doubling, small buffers, no cutter.
SORTS = (
    "generic-80", "generic-58", "generic-80-qr", "generic-58-qr", "any-80", "any-58", "epson-tm-t88v", "xprinter-58",
)  # fmt: skip


@pytest.fixture(params=[PROFILES[name] for name in SORTS], ids=SORTS)
def profile(request: pytest.FixtureRequest) -> Profile:
    """Each kind of printer in turn."""
    found: Profile = request.param
    return found


@pytest.mark.parametrize("ticket", [{}, EVERYTHING], ids=["usual", "everything"])
def test_bytes_are_those_that_were_looked_at(
    a_slip: SlipMaker, profile: Profile, ticket: dict[str, str], request: pytest.FixtureRequest
) -> None:
    golden = GOLDEN / f"{'everything' if ticket else 'usual'}-{profile.name}.bin"
    assert render(a_slip(**ticket), profile) == golden.read_bytes()


@pytest.mark.parametrize(("name", "best"), [("generic-80-qr", 17_635), ("generic-58-qr", 13_005)])
def test_a_ticket_of_thirteen_lines_is_smaller_than_with_the_printers_own_digits(
    a_slip: SlipMaker, name: str, best: int
) -> None:
    assert len(render(a_slip(**THIRTEEN_LINES), PROFILES[name])) < best


@pytest.mark.parametrize(
    ("name", "best"), [("generic-80", 24_664), ("xprinter-80", 28_420), ("generic-58", 18_418), ("xprinter-58", 21_101)]
)
def test_it_stays_smaller_when_the_qr_is_drawn(a_slip: SlipMaker, name: str, best: int) -> None:
    assert len(render(a_slip(**THIRTEEN_LINES), PROFILES[name])) < best


def test_no_raster_command_overfills_the_printers_buffer(a_slip: SlipMaker, profile: Profile) -> None:
    data = render(a_slip(**EVERYTHING), profile)
    starts = [place for place in range(len(data)) if data[place : place + 3] == b"\x1dv0"]
    sizes = [
        int.from_bytes(data[at + 4 : at + 6], "little") * int.from_bytes(data[at + 6 : at + 8], "little")
        for at in starts
    ]
    assert len(starts) > 10
    assert max(sizes) + 8 < 8192


def test_the_citizen_reads_number_service_and_queue(a_slip: SlipMaker, profile: Profile, tmp_path: Path) -> None:
    paper = printed(render(a_slip(), profile), profile, tmp_path)
    wide = profile.dots >= 500
    assert number_shows(paper, "A012", profile)
    assert shows(paper, "Cấp giấy khai sinh", "SemiBold", 34 if wide else 28)
    assert shows(paper, "Có 4 người chờ trước bạn", "SemiBold", 26 if wide else 24)
    assert shows(paper, "Số thứ tự của bạn", "Medium", 24 if wide else 22)


def test_another_number_is_not_taken_for_this_one(a_slip: SlipMaker, tmp_path: Path) -> None:
    paper = printed(render(a_slip(label="A013"), PROFILES["generic-80"]), PROFILES["generic-80"], tmp_path)
    assert not number_shows(paper, "A012", PROFILES["generic-80"])


def test_a_long_vietnamese_name_is_wrapped_and_never_cut(a_slip: SlipMaker, tmp_path: Path) -> None:
    profile = PROFILES["generic-58"]
    paper = printed(render(a_slip(service=LONG_NAME), profile), profile, tmp_path)
    lines = [
        "Đăng ký biến động quyền", "sử dụng đất, quyền sở", "hữu tài sản gắn liền với",
        "đất trong các trường hợp", "chuyển nhượng, thừa kế,", "tặng cho",
    ]  # fmt: skip
    assert " ".join(lines) == LONG_NAME
    assert all(shows(paper, line, "SemiBold", 28) for line in lines)


def test_a_word_wider_than_the_paper_is_broken_not_lost(a_slip: SlipMaker, tmp_path: Path) -> None:
    profile = PROFILES["generic-58"]
    paper = printed(render(a_slip(service="M" * 40), profile), profile, tmp_path)
    shown = [count for count in range(1, 41) if shows(paper, "M" * count, "SemiBold", 28)]
    assert shown
    assert 40 % max(shown) in {0, *shown}


@pytest.mark.parametrize("label", ["A1", "M1234567"])
def test_every_number_fits_the_paper(a_slip: SlipMaker, profile: Profile, tmp_path: Path, label: str) -> None:
    with_number = printed(render(a_slip(label=label), profile), profile, tmp_path)
    assert any(number_shows(with_number, label, profile, size) for size in range(188, 30, -1))


def test_a_phone_reads_the_qr_whoever_draws_it(a_slip: SlipMaker, profile: Profile, tmp_path: Path) -> None:
    address = "https://toiluot.vi.du/t/Xk39fQmT2vLr8sWd"
    paper = printed(render(a_slip(follow_url=address), profile), profile, tmp_path)
    assert [code.data.decode() for code in pyzbar.decode(paper)] == [address]


def test_a_qr_that_the_printer_cannot_double_is_sent_whole(a_slip: SlipMaker, tmp_path: Path) -> None:
    plain, doubling = Profile("plain", 576, doubles=False), PROFILES["generic-80"]
    whole, doubled = (pyzbar.decode(printed(render(a_slip(), each), each, tmp_path))[0] for each in (plain, doubling))
    assert whole.data == doubled.data
    assert (whole.rect.width, whole.rect.height) == (doubled.rect.width, doubled.rect.height)


def test_a_reprint_says_so_and_keeps_number_and_qr(a_slip: SlipMaker, profile: Profile, tmp_path: Path) -> None:
    paper = printed(render(reprinted(a_slip()), profile), profile, tmp_path)
    assert shows(paper, "— Bản in lại —", "SemiBold", 26 if profile.dots >= 500 else 24)
    assert number_shows(paper, "A012", profile)
    assert len(pyzbar.decode(paper)) == 1


def test_nothing_is_left_behind_the_cutter(a_slip: SlipMaker, tmp_path: Path) -> None:
    profile = PROFILES["generic-80"]
    paper = printed(render(a_slip(), profile), profile, tmp_path)
    inked = [y for y in range(paper.height) if paper.crop((0, y, paper.width, y + 1)).getextrema()[0] == 0]
    assert (inked[0] >= TO_CUTTER, paper.height - inked[-1] >= 24) == (True, True)


def test_a_printer_without_cutter_feeds_to_the_tear_bar(a_slip: SlipMaker) -> None:
    profile = profile_for("generic-58", 58, cut=False)
    assert render(a_slip(), profile).endswith(b"\x1bJ\x78")


def test_a_slip_without_address_is_whole_too(a_slip: SlipMaker, profile: Profile, tmp_path: Path) -> None:
    paper = printed(render(a_slip(follow_url=None, ahead=None), profile), profile, tmp_path)
    assert pyzbar.decode(paper) == []
    assert number_shows(paper, "A012", profile)


def test_the_same_slip_is_the_same_bytes_warm_or_cold(a_slip: SlipMaker, profile: Profile) -> None:
    first = render(a_slip(), profile)
    warm(profile)
    assert render(a_slip(), profile) == first


def test_letters_are_as_wide_together_as_alone() -> None:
    text = "Đăng ký biến động quyền sử dụng đất AVATo 11/ĐK"
    assert length(text, "SemiBold", 34) == font("SemiBold", 34).getlength(text)
