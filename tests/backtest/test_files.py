"""Files that come in and go out: what is wrong is said in words, and a result is whole or not there."""

from __future__ import annotations

import csv
import gzip
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from server.backtest.__main__ import main, write
from server.backtest.scores import Told
from server.backtest.snapshots import BadInput, Row, read
from server.backtest.trial import Outcome
from server.cli.estimates import estimates
from tests.backtest.conftest import HEAD, Office, snapshots

File = Callable[..., Path]
GOOD = "O,1,Desk,2020-01-07T08:00,A001,1,1,5"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("O,1,Desk,2020-01-07T08:00,A001,many,1,5", "dòng 3 hỏng"),
        ("O,1,Desk,2020-01-07T08:00,A001,-1,1,5", "dòng 3 hỏng"),
        ("O,1,Desk,yesterday,A001,1,1,5", "dòng 3 hỏng"),
        ("O,1,Desk", "dòng 3 hỏng"),
        (",1,Desk,2020-01-07T08:00,A001,1,1,5", "dòng 3 hỏng"),
    ],
)
def test_a_broken_line_is_told_by_its_number(file: File, line: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        read(file("broken", [GOOD, line]))


def test_a_file_that_cannot_be_read_is_told_of(tmp_path: Path, file: File) -> None:
    cut, empty, plain = tmp_path / "cut.csv.gz", tmp_path / "empty.csv", tmp_path / "plain.csv"
    cut.write_bytes(file("whole", snapshots(Office("O"), [0])).read_bytes()[:200])
    empty.write_text("")
    plain.write_text(f"{HEAD}\n{GOOD}\n")
    no_gzip = tmp_path / "no.csv.gz"
    no_gzip.write_text("office,queue\n")
    for path, words in (
        (tmp_path / "none.csv.gz", "không mở được"),
        (cut, "tệp hỏng"),
        (no_gzip, "tệp hỏng"),
        (empty, "tệp rỗng"),
        (file("headless", [], head="office,queue,at"), "thiếu cột current_ticket, waiting"),
        (_only_head(tmp_path), "không có dòng dữ liệu"),
    ):
        with pytest.raises(BadInput, match=words) as refused:
            read(path)
        assert len(str(refused.value).splitlines()) == 2, "in Vietnamese and in English"
    assert len(read(plain)) == 1


def _only_head(place: Path) -> Path:
    path = place / "head.csv.gz"
    path.write_bytes(gzip.compress(f"{HEAD}\n".encode()))
    return path


def told_once(rows: list[Row], *minutes: list[float]) -> Outcome:
    return Outcome(rows, Told(*(np.array(column) for column in minutes)), np.zeros(len(rows)), {})


def test_a_result_is_written_whole_or_not_at_all(tmp_path: Path, file: File) -> None:
    rows = read(file("one", [GOOD]))
    out = tmp_path / "out.csv"
    out.write_text("as it was")
    with pytest.raises(ValueError, match="zip"):
        write(out, told_once(rows, [2.0, 3.0], [2.0, 3.0], [2.0, 3.0]))
    assert out.read_text() == "as it was"
    write(out, told_once(rows, [2.0], [7.5], [13.0]))
    with out.open() as lines:
        assert list(csv.reader(lines)) == [
            ["office", "queue", "at", "low_min", "likely_min", "high_min"],
            ["O", "1", "2020-01-07T08:00", "2.0", "7.5", "13.0"],
        ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.csv.gz", "out.csv"]


@pytest.mark.usefixtures("quick")
def test_the_whole_command(
    tmp_path: Path, file: File, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    train = file("a", snapshots(Office("North"), [0, 1]) + snapshots(Office("South", called=0.5), [0, 1]))
    test = file("b", snapshots(Office("North"), [2]))
    out = tmp_path / "out.csv"
    monkeypatch.setattr(sys, "argv", ["x", "--train", str(train), "--test", str(test), "--predictions", str(out)])
    main()
    said = capsys.readouterr()
    assert "waits came true" in said.out
    assert "last wait seen (LES)" in said.out
    assert "learning from all" in said.err
    assert out.read_text().count("\n") > 60


def test_a_bad_file_ends_the_command_with_its_words(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    files = [f"--{name}={tmp_path / name}" for name in ("train", "test", "predictions")]
    assert CliRunner().invoke(estimates, ["backtest", *files]).exit_code == 1
    assert "không mở được tệp" in capfd.readouterr().err
    assert list(tmp_path.iterdir()) == []
