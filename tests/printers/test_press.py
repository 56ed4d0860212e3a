"""What is known after sending to a real socket, on good days and bad ones."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from printers.errors import NeedsPerson, TryAgain
from printers.jobs import JobState
from printers.press import Press
from printers.profiles import PROFILES, Profile
from printers.render import render
from printers.slip import Slip
from printers.status import PrinterState
from printers.transports import MemoryTransport, Timeouts, transport_for
from printers.virtual import VirtualPrinter
from tests.ports import free_port

SlipMaker = Callable[..., Slip]
WIDE = PROFILES["generic-80"]
#: Patient, for a busy machine may be late; only a printer that says nothing at all is waited for to the end.
PATIENT = Timeouts(connect=10, status=1, send=10, confirm=10, mechanics=10)
HURRIED = Timeouts(connect=10, status=1, send=10, confirm=0.3, mechanics=0.1)


@pytest.fixture
def press(printer: VirtualPrinter) -> Iterator[Press]:
    """Connected to the virtual printer, and impatient."""
    press = a_press(printer.url)
    yield press
    press.close()


def a_press(url: str, profile: Profile = WIDE, timeouts: Timeouts = PATIENT) -> Press:
    return Press(transport_for(url, timeouts), profile, timeouts)


def dots(picture: Path) -> bytes:
    with Image.open(picture) as image:
        return image.tobytes()


@pytest.fixture
def clean(a_slip: SlipMaker, tmp_path: Path) -> bytes:
    """The usual ticket as a printer without history prints it."""
    with VirtualPrinter(tmp_path / "clean") as fresh:
        press = a_press(fresh.url)
        press.make_ready()
        press.print(render(a_slip(), WIDE))
        press.close()
        return dots(fresh.wait_for(1)[0])


def test_a_ticket_is_confirmed_once_it_is_cut(printer: VirtualPrinter, press: Press, a_slip: SlipMaker) -> None:
    press.make_ready()
    sent = press.print(render(a_slip(), WIDE))
    assert (sent.state, sent.detail, sent.bytes) == (JobState.CONFIRMED, None, len(render(a_slip(), WIDE)))
    assert len(printer.tickets) == 1
    assert printer.unknown == []


def test_many_tickets_go_over_one_connection(printer: VirtualPrinter, press: Press, a_slip: SlipMaker) -> None:
    for number in range(5):
        press.make_ready()
        assert press.print(render(a_slip(label=f"A{number:03}"), WIDE)).state is JobState.CONFIRMED
    assert len(printer.wait_for(5)) == 5
    assert printer.connections == 1
    assert printer.tickets == sorted(printer.tickets)


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        ("low_paper", PrinterState.LOW_PAPER),
        ("paper_out", PrinterState.NO_PAPER),
        ("cover_open", PrinterState.COVER_OPEN),
        ("error", PrinterState.ERROR),
        ("mute", PrinterState.MUTE),
        ("garbage", PrinterState.ERROR),
    ],
)
def test_the_printer_says_how_it_is(printer: VirtualPrinter, press: Press, fault: str, state: PrinterState) -> None:
    assert press.look() is PrinterState.OK
    printer.set_faults(**{fault: True})
    assert press.look() is state
    printer.set_faults(**{fault: False})
    assert press.look() is PrinterState.OK


def test_nothing_is_sent_to_a_printer_without_paper(printer: VirtualPrinter, press: Press) -> None:
    press.make_ready()
    printer.set_faults(paper_out=True)
    with pytest.raises(NeedsPerson, match="paper is out"):
        press.make_ready()
    assert printer.tickets == []


def test_an_open_cover_needs_a_person(printer: VirtualPrinter, press: Press) -> None:
    printer.set_faults(cover_open=True)
    with pytest.raises(NeedsPerson, match="cover is open"):
        press.make_ready()


def test_paper_that_ends_in_the_middle_is_not_called_printed(
    printer: VirtualPrinter, press: Press, a_slip: SlipMaker, clean: bytes
) -> None:
    press.make_ready()
    printer.set_faults(paper_left=300)
    sent = press.print(render(a_slip(), WIDE))
    assert (sent.state, sent.detail) == (JobState.UNCONFIRMED, "paper is out")
    assert printer.tickets == []
    printer.set_faults(paper_out=False)
    assert dots(printer.wait_for(1)[0]) == clean


def test_paper_that_ends_with_the_cut_leaves_a_doubt(printer: VirtualPrinter, press: Press, a_slip: SlipMaker) -> None:
    press.make_ready()
    press.print(render(a_slip(), WIDE))
    before = printer.paper_used
    press.make_ready()
    press.print(render(a_slip(), WIDE))
    length = printer.paper_used - before
    press.make_ready()
    printer.set_faults(paper_left=length)
    assert press.print(render(a_slip(), WIDE)).state is JobState.UNCONFIRMED
    assert len(printer.tickets) == 3


@pytest.mark.parametrize("after", [0, 1, 2, 3, 7, 11, 500, 5_000, 9_999, -700, -3, -1])
def test_after_a_broken_job_the_next_ticket_is_clean(
    printer: VirtualPrinter, press: Press, a_slip: SlipMaker, clean: bytes, after: int
) -> None:
    """A negative boundary counts from the end of the slip."""
    press.make_ready()
    slip = render(a_slip(label="C999"), WIDE)
    printer.set_faults(cut_after_bytes=after if after >= 0 else len(slip) + after)
    broken = press.print(slip)
    assert broken.state is JobState.UNCONFIRMED
    printer.set_faults(cut_after_bytes=None)
    press.make_ready()
    assert press.print(render(a_slip(), WIDE)).state is JobState.CONFIRMED
    assert dots(printer.tickets[-1]) == clean


def test_a_printer_unplugged_at_the_start_of_any_band_prints_the_next_ticket_clean(
    printer: VirtualPrinter, press: Press, a_slip: SlipMaker, clean: bytes
) -> None:
    """Where a raster command begins, in its head, and at its first dots: there half a job does the most harm."""
    slip = render(a_slip(label="C999"), WIDE)
    starts = [found.start() for found in re.finditer(rb"\x1dv0[\x00\x03]", slip)]
    assert len(starts) >= 8
    for number, start in enumerate(starts):
        press.make_ready()
        printer.set_faults(cut_after_bytes=start + (0, 4, 9)[number % 3])
        broken = press.print(slip)
        assert (broken.state, broken.spoilt) == (JobState.UNCONFIRMED, True)
        printer.set_faults(cut_after_bytes=None)
        press.make_ready()
        press.print(render(a_slip(), WIDE))
        assert dots(printer.tickets[-1]) == clean, start


def test_a_new_press_clears_what_a_killed_one_left(
    printer: VirtualPrinter, press: Press, a_slip: SlipMaker, clean: bytes
) -> None:
    killed = transport_for(printer.url, PATIENT)
    killed.open()
    killed.write(render(a_slip(label="C999"), WIDE)[:6_000])
    killed.close()
    press.make_ready()
    press.print(render(a_slip(), WIDE))
    assert dots(printer.tickets[-1]) == clean


def test_a_printer_that_never_answers_gets_its_ticket_and_is_not_believed(
    printer: VirtualPrinter, press: Press, a_slip: SlipMaker
) -> None:
    printer.set_faults(mute=True)
    press.make_ready()
    assert press.print(render(a_slip(), WIDE)).state is JobState.SENT_UNVERIFIED
    assert len(printer.wait_for(1)) == 1


def test_a_printer_that_falls_silent_behind_the_cut_is_not_believed_either(
    printer: VirtualPrinter, a_slip: SlipMaker
) -> None:
    press = a_press(printer.url, timeouts=HURRIED)
    press.make_ready()
    printer.set_faults(confirms=False)
    sent = press.print(render(a_slip(), WIDE))
    press.close()
    assert (sent.state, sent.detail) == (JobState.UNCONFIRMED, "no answer after the cut")


def test_a_printer_that_talks_nonsense_gets_no_paper_to_waste(printer: VirtualPrinter, press: Press) -> None:
    printer.set_faults(garbage=True)
    with pytest.raises(TryAgain):
        press.make_ready()
    assert printer.tickets == []


def test_a_kept_connection_that_died_is_opened_again(printer: VirtualPrinter, press: Press, a_slip: SlipMaker) -> None:
    press.make_ready()
    printer.hang_up()
    press.make_ready()
    assert press.print(render(a_slip(), WIDE)).state is JobState.CONFIRMED


@pytest.mark.parametrize("asks", [True, False], ids=["asked in vain", "asked nothing"])
def test_one_that_never_answers_and_was_turned_off_and_on_loses_no_ticket(
    printer: VirtualPrinter, a_slip: SlipMaker, *, asks: bool
) -> None:
    """Its end of the line is closed, and bytes written into it would come out nowhere."""
    printer.set_faults(mute=True)
    press = a_press(printer.url, WIDE if asks else replace(WIDE, confirmation="none"))
    press.make_ready()
    printer.hang_up()
    press.make_ready()
    assert press.print(render(a_slip(), WIDE)).state is JobState.SENT_UNVERIFIED
    assert len(printer.wait_for(1)) == 1
    press.close()


def test_an_answer_that_came_too_late_is_not_taken_for_the_next(
    printer: VirtualPrinter, press: Press, a_slip: SlipMaker
) -> None:
    press.make_ready()
    press.print(render(a_slip(), WIDE))
    press.make_ready()
    printer.set_faults(paper_left=300)
    press.print(render(a_slip(), WIDE))
    printer.set_faults(paper_out=False)
    press.make_ready()
    printer.set_faults(paper_left=300)
    assert press.print(render(a_slip(), WIDE)).state is JobState.UNCONFIRMED


def test_an_address_where_nobody_listens_is_unreachable() -> None:
    press = a_press(f"tcp://127.0.0.1:{free_port()}")
    assert press.look() is PrinterState.UNREACHABLE
    with pytest.raises(TryAgain, match="connect"):
        press.make_ready()


def test_a_slow_printer_is_waited_for(printer: VirtualPrinter, a_slip: SlipMaker) -> None:
    printer.set_faults(slow=100_000)
    press = a_press(printer.url, timeouts=Timeouts(status=1))
    press.make_ready()
    assert press.print(render(a_slip(), WIDE)).state is JobState.CONFIRMED
    press.close()


def test_a_plain_file_takes_the_bytes_and_confirms_nothing(tmp_path: Path, a_slip: SlipMaker) -> None:
    press = a_press(f"file://{tmp_path}/paper")
    press.make_ready()
    assert press.print(render(a_slip(), WIDE)).state is JobState.SENT_UNVERIFIED
    press.close()
    assert (tmp_path / "paper").read_bytes().endswith(render(a_slip(), WIDE))


def test_memory_stands_in_for_a_printer(a_slip: SlipMaker) -> None:
    memory = MemoryTransport()
    press = Press(memory, WIDE, PATIENT)
    press.make_ready()
    assert press.print(render(a_slip(), WIDE)).state is JobState.CONFIRMED
    memory.fail_with = NeedsPerson("paper")
    with pytest.raises(NeedsPerson, match="paper"):
        press.make_ready()


def test_a_ticket_that_stopped_in_the_middle_and_came_out_whole_is_told_apart_from_a_spoilt_one(
    printer: VirtualPrinter, press: Press, a_slip: SlipMaker
) -> None:
    press.make_ready()
    press.print(render(a_slip(), WIDE))
    press.make_ready()
    printer.set_faults(paper_left=300)
    assert press.print(render(a_slip(), WIDE)).spoilt
    printer.set_faults(paper_out=False)
    press.look()
    assert press.finished_late()
    assert not press.finished_late(), "told once"
    printer.set_faults(cut_after_bytes=5_000)
    assert press.print(render(a_slip(), WIDE)).spoilt
    press.look()
    assert not press.finished_late()
