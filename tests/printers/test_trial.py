"""A printer is tried out: the page shows what it does, the probe what it says of itself."""

import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyzbar import pyzbar

from printers.agent.__main__ import main
from printers.drawing.bands import Type
from printers.drawing.wrap import balanced
from printers.errors import BadSlip
from printers.profiles import PROFILES, Profile
from printers.transports import Timeouts, transport_for
from printers.trial.page import LETTERS, QR_TEXT, TrialPage, ruler, trial_page
from printers.trial.probe import Found, probe
from printers.virtual import VirtualPrinter
from tests.printers.reading import printed, shows

QUICK = Timeouts(status=0.2, confirm=0.5, mechanics=0.2)
PAGE = TrialPage(printer="Máy in sảnh", asked="09:05 23/11/2026")


def test_the_page_has_every_letter_of_vietnamese_that_english_lacks() -> None:
    assert len(LETTERS) == len(set(LETTERS)) == 134
    assert all(unicodedata.is_normalized("NFC", letter) and not letter.isascii() for letter in LETTERS)
    assert set("ếỢđĐữạỹ") <= set(LETTERS)


@pytest.mark.parametrize("name", ["epson-tm-t20", "any-80", "epson-tm-t88v", "any-58"])
def test_letters_ruler_and_both_qr_codes_come_out(name: str, tmp_path: Path) -> None:
    profile = PROFILES[name]
    paper = printed(trial_page(PAGE, profile, Found(state="ok", maker="EPSON", model="TM-T20II")), profile, tmp_path)
    assert [code.data.decode() for code in pyzbar.decode(paper)] == [QR_TEXT] * 2
    body = 24 if profile.dots >= 500 else 22
    assert shows(paper, "Máy tự giới thiệu: EPSON TM-T20II" if body == 24 else "EPSON TM-T20II", "Medium", body)
    lines = balanced(" ".join(LETTERS), Type("Medium", body), profile.dots)
    assert "".join(lines).replace(" ", "") == LETTERS
    assert all(shows(paper, line, "Medium", body) for line in lines)


def test_the_ruler_has_a_tick_each_millimetre_and_ends_where_the_printer_ends() -> None:
    profile = PROFILES["generic-80"]
    band = ruler(profile)
    top = band.data[: band.width]
    ticks = [at for at in range(band.width * 8) if top[at // 8] >> (7 - at % 8) & 1]
    assert ticks == [*range(0, 576, 8), 575]


def test_a_printer_tells_maker_model_and_that_it_confirms(printer: VirtualPrinter) -> None:
    line = transport_for(printer.url, QUICK)
    line.open()
    assert probe(line, QUICK) == Found(state="ok", maker="Toi Luot", model="virtual", firmware="1.0", confirms=True)
    line.close()


@pytest.mark.parametrize(
    ("faults", "state"), [({"mute": True}, "mute"), ({"garbage": True}, "error"), ({"cover_open": True}, "cover_open")]
)
def test_a_printer_that_cannot_answer_is_asked_no_more(
    printer: VirtualPrinter, faults: dict[str, bool], state: str
) -> None:
    printer.set_faults(**faults)
    line = transport_for(printer.url, QUICK)
    line.open()
    assert probe(line, QUICK) == Found(state=state)
    line.close()


def test_the_technician_prints_a_page_without_any_server(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        main, ["--printer", "virtual://", "--tray", str(tmp_path), "--test-page", "generic-58-qr"]
    )
    assert (done.exit_code, done.output.splitlines()[0]) == (0, "Máy in tự giới thiệu: Toi Luot virtual 1.0")
    assert "Đã in xong" in done.output
    assert len(list(tmp_path.glob("*.png"))) == 1


def test_a_printer_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    for address, told in (("tcp://127.0.0.1:1", "Chưa in được"), ("nonsense", "no printer address")):
        done = CliRunner().invoke(main, ["--printer", address, "--test-page"])
        assert done.exit_code != 0
        assert told in done.output


@pytest.mark.parametrize("data", [None, {}, {"test_page": True}, {"test_page": True, "printer": 1, "asked": ""}])
def test_what_is_no_test_page_is_not_printed(data: object) -> None:
    with pytest.raises(BadSlip):
        TrialPage.from_json(data)
    assert TrialPage.from_json(PAGE.to_json()) == PAGE


def test_what_somebody_called_the_printer_cannot_drive_it() -> None:
    page = TrialPage.from_json(PAGE.to_json() | {"printer": "Sảnh\x1bp\x00"})
    assert b"\x1bp" not in trial_page(page, Profile("plain", 576), None)
