"""A rendered slip is small, legible and whole, on both widths of paper."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from pyzbar import pyzbar

from printers.drawing.fonts import font, length
from printers.profiles import PROFILES, Profile, profile_for
from printers.render import render, warm
from printers.slip import Slip, reprinted
from printers.virtual.interpreter import Interpreter
from printers.virtual.paper import MARGIN, TO_CUTTER, Paper

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


@pytest.fixture(params=list(PROFILES.values()), ids=list(PROFILES))
def profile(request: pytest.FixtureRequest) -> Profile:
    """Each kind of printer in turn."""
    found: Profile = request.param
    return found


def printed(data: bytes, profile: Profile, tray: Path) -> Image.Image:
    """The paper of one ticket, without the margins, read by an interpreter that knows nothing of the renderer."""
    cut: list[Path] = []
    mind = Interpreter(Paper(profile.dots, tray), lambda: None, cut.append)
    mind.waiting += data
    while mind.step():
        pass
    assert (mind.unknown, bytes(mind.waiting), len(cut)) == ([], b"", 1)
    with Image.open(cut[0]) as picture:
        return picture.crop((MARGIN, 0, picture.width - MARGIN, picture.height)).convert("L")


def drawn(text: str, weight: str, size: int) -> Image.Image:
    """The text as Pillow alone draws it in ink on white, cropped."""
    font_file = files("fontpkg_be_vietnam_pro") / "files" / f"BeVietnamPro-{weight}.ttf"
    font = ImageFont.truetype(str(font_file), size, layout_engine=ImageFont.Layout.BASIC)
    left, _, right, _ = font.getbbox(text, anchor="ls")
    canvas = Image.new("L", (int(right - left) + 8, size * 2), 0)
    ImageDraw.Draw(canvas).text((4 - left, size), text, fill=255, font=font, anchor="ls")
    ink = canvas.point([255 * (grey >= 104) for grey in range(256)])
    return Image.eval(ink.crop(ink.getbbox()), lambda value: 255 - value)


def shows(paper: Image.Image, text: str, weight: str, size: int) -> bool:
    """Whether exactly these dots stand somewhere on the paper."""
    wanted = drawn(text, weight, size)
    first = wanted.crop((0, 0, wanted.width, 1)).tobytes()
    for y in range(paper.height - wanted.height + 1):
        row = paper.crop((0, y, paper.width, y + 1)).tobytes()
        x = row.find(first)
        while x >= 0:
            if paper.crop((x, y, x + wanted.width, y + wanted.height)).tobytes() == wanted.tobytes():
                return True
            x = row.find(first, x + 1)
    return False


@pytest.mark.parametrize("ticket", [{}, EVERYTHING], ids=["usual", "everything"])
def test_bytes_are_those_that_were_looked_at(
    a_slip: SlipMaker, profile: Profile, ticket: dict[str, str], request: pytest.FixtureRequest
) -> None:
    golden = GOLDEN / f"{'everything' if ticket else 'usual'}-{profile.name}.bin"
    assert render(a_slip(**ticket), profile) == golden.read_bytes()


@pytest.mark.parametrize(("name", "best"), [("generic-80-qr", 24_664), ("generic-58-qr", 18_418)])
def test_a_ticket_of_thirteen_lines_is_smaller_than_the_best_measured_before(
    a_slip: SlipMaker, name: str, best: int
) -> None:
    assert len(render(a_slip(**THIRTEEN_LINES), PROFILES[name])) < best


@pytest.mark.parametrize(("name", "best"), [("generic-80", 28_420), ("generic-58", 21_101)])
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
    wide = profile.dots == 576
    assert shows(paper, "A012", "Bold", 188 if wide else 140)
    assert shows(paper, "Cấp giấy khai sinh", "SemiBold", 34 if wide else 28)
    assert shows(paper, "Có 4 người chờ trước bạn", "SemiBold", 26 if wide else 24)
    assert shows(paper, "Số thứ tự của bạn", "Medium", 24 if wide else 22)


def test_another_number_is_not_taken_for_this_one(a_slip: SlipMaker, tmp_path: Path) -> None:
    paper = printed(render(a_slip(label="A013"), PROFILES["generic-80"]), PROFILES["generic-80"], tmp_path)
    assert not shows(paper, "A012", "Bold", 188)


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
    assert any(shows(with_number, label, "Bold", size) for size in range(30, 189))


def test_a_phone_reads_the_qr_whoever_draws_it(a_slip: SlipMaker, profile: Profile, tmp_path: Path) -> None:
    address = "https://toiluot.vi.du/t/Xk39fQmT2vLr8sWd"
    paper = printed(render(a_slip(follow_url=address), profile), profile, tmp_path)
    assert [code.data.decode() for code in pyzbar.decode(paper)] == [address]


def test_a_qr_that_the_printer_cannot_double_is_sent_whole(a_slip: SlipMaker, tmp_path: Path) -> None:
    plain, doubling = Profile("plain", 576, doubles=False), PROFILES["generic-80"]
    whole, doubled = (printed(render(a_slip(), each), each, tmp_path) for each in (plain, doubling))
    assert whole.histogram() == doubled.histogram()
    assert pyzbar.decode(whole)[0].data == pyzbar.decode(doubled)[0].data


def test_a_reprint_says_so_and_keeps_number_and_qr(a_slip: SlipMaker, profile: Profile, tmp_path: Path) -> None:
    paper = printed(render(reprinted(a_slip()), profile), profile, tmp_path)
    assert shows(paper, "— Bản in lại —", "SemiBold", 26 if profile.dots == 576 else 24)
    assert shows(paper, "A012", "Bold", 188 if profile.dots == 576 else 140)
    assert len(pyzbar.decode(paper)) == 1


def test_nothing_is_left_behind_the_cutter(a_slip: SlipMaker, tmp_path: Path) -> None:
    profile = PROFILES["generic-80"]
    paper = printed(render(a_slip(), profile), profile, tmp_path)
    inked = [y for y in range(paper.height) if paper.crop((0, y, paper.width, y + 1)).getextrema()[0] == 0]
    assert (inked[0] >= TO_CUTTER, paper.height - inked[-1] >= 24) == (True, True)


def test_a_printer_without_cutter_feeds_to_the_tear_bar(a_slip: SlipMaker) -> None:
    profile = profile_for("generic-58", 58, cut=False)
    assert render(a_slip(), profile).endswith(b"\x1bJ\x78")


@pytest.mark.parametrize(("width", "name"), [(58, "generic-58"), (80, "generic-80")])
def test_an_unknown_printer_is_taken_for_a_generic_one_of_its_width(width: int, name: str) -> None:
    assert profile_for("never-heard-of-it", width).name == name


def test_a_slip_without_address_is_whole_too(a_slip: SlipMaker, profile: Profile, tmp_path: Path) -> None:
    paper = printed(render(a_slip(follow_url=None, ahead=None), profile), profile, tmp_path)
    assert pyzbar.decode(paper) == []
    assert shows(paper, "A012", "Bold", 188 if profile.dots == 576 else 140)


def test_the_same_slip_is_the_same_bytes_warm_or_cold(a_slip: SlipMaker, profile: Profile) -> None:
    first = render(a_slip(), profile)
    warm(profile)
    assert render(a_slip(), profile) == first


def test_letters_are_as_wide_together_as_alone() -> None:
    text = "Đăng ký biến động quyền sử dụng đất AVATo 11/ĐK"
    assert length(text, "SemiBold", 34) == font("SemiBold", 34).getlength(text)
