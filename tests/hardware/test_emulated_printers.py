"""Our bytes on printers that somebody else has written: on TCP and on a serial line, well and with their faults."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from pyzbar import pyzbar

from printers.errors import NeedsPerson, TryAgain
from printers.jobs import JobState
from printers.press import Press
from printers.profiles import PROFILES, Profile
from printers.render import render
from printers.slip import Slip
from printers.status import PrinterState
from printers.ticket_slip import TicketFacts, ticket_slip
from printers.transports import Timeouts, transport_for
from printers.trial.page import QR_TEXT, TrialPage, trial_page
from printers.trial.probe import probe
from tests.hardware import reader
from tests.hardware.emupos import Emulator
from tests.printers.reading import printed

PATIENT = Timeouts(connect=2.0, status=3.0, confirm=20.0, mechanics=5.0)
ADDRESS = "https://toiluot.vi.du/t/Xk39fQmT2vLr8sWd"
DRAWN, OWN_QR, SMALL = PROFILES["generic-80"], PROFILES["epson-tm-t20"], PROFILES["xprinter-80"]
every_line = pytest.mark.parametrize("name", ["epson", "xprinter", "cable"])

UNHEARD: dict[str, tuple[JobState, ...]] = {"epson": (), "cable": (JobState.SENT_UNVERIFIED,)}
"""On a cable this emulator takes a question in the middle of a picture for dots: until it is full, it is mute."""

LEGIBLE = (
    "Phường Bến Thành", "Số thứ tự của bạn", "Có 4 người chờ trước bạn", "Căn cước hoặc hộ chiếu",
    "Giấy chứng sinh (bản gốc)", "Quét mã để theo dõi lượt của bạn", "Mời bạn chờ gọi số. Xin cảm ơn!",
)  # fmt: skip
"""Lines that must be read without a mistake. In the larger half-bold lines tesseract takes a round "ấ" for an "ố"."""

Opens = Callable[..., Press]


def a_slip(label: str = "A012") -> Slip:
    facts = TicketFacts(
        header=("Trung tâm Phục vụ hành chính công", "Phường Bến Thành"), service="Cấp giấy khai sinh", label=label,
        issued_at=datetime(2026, 11, 23, 9, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")), follow_url=ADDRESS, ahead=4,
        priority="Người từ đủ 80 tuổi", bring=("Căn cước hoặc hộ chiếu", "Giấy chứng sinh (bản gốc)"),
    )  # fmt: skip
    return ticket_slip(facts, "vi")


def a_short_slip(label: str) -> Slip:
    """Few lines: the emulator takes its time over each dot."""
    return replace(a_slip(label), lines=("number:S", "service:M", "qr:S", "issued:M"))


@pytest.fixture
def opens(emulator: Emulator) -> Iterator[Opens]:
    """A press on one of the emulated printers; given back when the test ends, as are its faults."""
    presses = []
    names = set()

    def press(name: str, profile: Profile = DRAWN) -> Press:
        names.add(name)
        presses.append(Press(transport_for(emulator.url(name), PATIENT), profile, PATIENT))
        return presses[-1]

    yield press
    for one in presses:
        one.close()
    for name in names:
        for fault in ("paper-near-end", "paper-out", "cover-open", "offline"):
            emulator.fault(name, fault, on=False)


def papers(emulator: Emulator, name: str, after: list[str]) -> list[Image.Image]:
    """What came out since then, without strips of white that a recovery cuts off."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        new = [emulator.paper(name, one) for one in emulator.receipts(name) if one not in after]
        if inked := [paper for paper in new if paper.getextrema() != (255, 255)]:
            return inked
        time.sleep(0.1)
    return []


def ink(paper: Image.Image) -> Image.Image:
    """Its dots alone, without white around them."""
    black = paper.point([255 * (shade < 128) for shade in range(256)])
    return black.crop(black.getbbox())


@every_line
def test_a_ticket_comes_out_dot_by_dot_as_it_was_drawn(
    emulator: Emulator, opens: Opens, name: str, folder: Path
) -> None:
    before = emulator.receipts(name)
    profile = SMALL if name == "xprinter" else DRAWN
    press, data = opens(name, profile), render(a_slip(), profile)
    press.make_ready()
    assert press.print(data).state is JobState.CONFIRMED
    (paper,) = papers(emulator, name, before)
    assert ink(paper).tobytes() == ink(printed(data, profile, folder)).tobytes()
    assert [code.data.decode() for code in pyzbar.decode(paper)] == [ADDRESS]


def test_a_phone_reads_the_qr_that_the_printer_draws_itself(emulator: Emulator, opens: Opens) -> None:
    before = emulator.receipts("epson")
    press = opens("epson", OWN_QR)
    press.make_ready()
    assert press.print(render(a_short_slip("A002"), OWN_QR)).state is JobState.CONFIRMED
    (paper,) = papers(emulator, "epson", before)
    assert [code.data.decode() for code in pyzbar.decode(paper)] == [ADDRESS]


@pytest.mark.parametrize(
    ("name", "fault", "state"),
    [("epson", "paper-out", PrinterState.NO_PAPER), ("cable", "cover-open", PrinterState.COVER_OPEN)],
)
def test_a_printer_that_needs_a_hand_gets_nothing_until_it_is_well(
    emulator: Emulator, opens: Opens, name: str, fault: str, state: PrinterState
) -> None:
    before = emulator.receipts(name)
    press = opens(name)
    emulator.fault(name, fault)
    with pytest.raises(NeedsPerson):
        press.make_ready()
    assert press.state is state
    emulator.fault(name, fault, on=False)
    press.make_ready()
    assert press.print(render(a_short_slip("B007"), DRAWN)).state is JobState.CONFIRMED
    assert len(papers(emulator, name, before)) == 1


def test_paper_that_is_nearly_out_is_told_and_prints(emulator: Emulator, opens: Opens) -> None:
    press = opens("epson")
    emulator.fault("epson", "paper-near-end")
    press.make_ready()
    assert press.state is PrinterState.LOW_PAPER
    assert press.print(render(a_short_slip("A001"), DRAWN)).state is JobState.CONFIRMED


@pytest.mark.parametrize("name", ["epson", "cable"])
def test_paper_that_ends_in_the_middle_is_no_printed_ticket(emulator: Emulator, opens: Opens, name: str) -> None:
    before = emulator.receipts(name)
    press = opens(name)
    press.make_ready()
    emulator.fault(name, "paper-out")
    sent = press.print(render(a_short_slip("C003"), DRAWN))
    assert (sent.state, press.state) == (JobState.UNCONFIRMED, PrinterState.NO_PAPER)
    emulator.fault(name, "paper-out", on=False)
    assert len(papers(emulator, name, before)) == 1, "it kept the ticket and prints it once"


@pytest.mark.parametrize(("name", "part"), [("epson", 0.5), ("cable", 0.03), ("cable", 0.5), ("cable", 0.97)])
def test_half_a_ticket_does_not_swallow_the_next(
    emulator: Emulator, opens: Opens, name: str, part: float, folder: Path
) -> None:
    data = render(a_short_slip("D001"), DRAWN)
    broken = transport_for(emulator.url(name), PATIENT)
    broken.open()
    broken.write(data[: int(len(data) * part)])
    broken.close()
    before = emulator.receipts(name)
    press, whole = opens(name), render(a_short_slip("D002"), DRAWN)
    press.make_ready()
    assert press.print(whole).state in (JobState.CONFIRMED, *UNHEARD[name])
    last = papers(emulator, name, before)[-1]
    assert ink(last).tobytes() == ink(printed(whole, DRAWN, folder)).tobytes()


def test_a_switched_off_printer_is_unreachable_and_loses_nothing() -> None:
    press = Press(transport_for("tcp://127.0.0.1:1", PATIENT), DRAWN, PATIENT)
    with pytest.raises(TryAgain):
        press.make_ready()
    assert press.state is PrinterState.UNREACHABLE


@every_line
def test_the_probe_hears_what_the_printer_is(emulator: Emulator, name: str) -> None:
    line = transport_for(emulator.url(name), PATIENT)
    line.open()
    found = probe(line, PATIENT)
    line.close()
    assert (found.state, found.confirms) == ("ok", True)
    if name != "xprinter":
        assert (found.maker, found.model) == ("EPSON", "TM-T20III")


def test_the_test_page_comes_out_whole(emulator: Emulator, opens: Opens) -> None:
    before = emulator.receipts("epson")
    press = opens("epson", OWN_QR)
    press.make_ready()
    page = trial_page(TrialPage(printer="Máy in sảnh", asked="09:05 23/11/2026"), OWN_QR, None)
    assert press.print(page).state is JobState.CONFIRMED
    (paper,) = papers(emulator, "epson", before)
    assert [code.data.decode() for code in pyzbar.decode(paper)] == [QR_TEXT] * 2


@pytest.mark.usefixtures("ocr")
def test_a_stranger_reads_the_words(emulator: Emulator, opens: Opens) -> None:
    before = emulator.receipts("epson")
    press = opens("epson")
    press.make_ready()
    press.print(render(a_slip(), DRAWN))
    (paper,) = papers(emulator, "epson", before)
    words = " ".join(reader.read(paper).split())
    for line in LEGIBLE:
        assert line in words


def test_an_unplugged_cable_is_noticed(emulator: Emulator, tmp_path: Path) -> None:
    gone = tmp_path / "ttyGone"
    gone.symlink_to("/dev/nowhere")
    press = Press(transport_for(f"serial://{gone}", PATIENT), DRAWN, PATIENT)
    with pytest.raises(TryAgain):
        press.make_ready()
