"""Runs one backtest: `python -m server.backtest --train A --test B --predictions OUT`; progress to standard error."""

from __future__ import annotations

import argparse
import csv
import os
import sys
import time
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from server.backtest.scores import table
from server.backtest.snapshots import BadInput, Tell, read

if TYPE_CHECKING:
    from server.backtest.trial import Outcome

HEAD = ("office", "queue", "at", "low_min", "likely_min", "high_min")


def main() -> None:
    """Ends with 1, and words on standard error, when a file cannot be used."""
    asked = _asked()
    begun = time.monotonic()

    def tell(what: str) -> None:
        """With the seconds since the start."""
        print(f"{time.monotonic() - begun:5.0f} s  {what}", file=sys.stderr, flush=True)

    try:
        outcome = _tried(asked, tell)
        write(asked.predictions, outcome)
    except BadInput as error:
        sys.exit(f"Lỗi · Error:\n{error}")
    except OSError as error:
        place, why = asked.predictions, error.strerror
        sys.exit(f"Lỗi · Error:\n{place}: không ghi được ({why}).\n{place}: cannot be written ({why}).")
    tell(f"đã ghi {len(outcome.rows)} dự báo · {len(outcome.rows)} estimates written: {asked.predictions}")
    scores = outcome.scores()
    print(f"{scores['Tới Lượt'].waits if scores else 0} waits came true and count.")
    if scores:
        print(table(scores))


def _tried(asked: argparse.Namespace, tell: Tell) -> Outcome:
    """Bad files are told of at once: what learns takes seconds to load, so it comes after them."""
    if not asked.predictions.absolute().parent.is_dir():
        missing = "không có thư mục này để ghi kết quả.", "there is no such folder to write the result into."
        raise BadInput(asked.predictions.parent, *missing)
    tell("đọc hai tệp · reading both files")
    learnt, judged = read(asked.train), read(asked.test)
    from server.backtest.trial import backtest

    return backtest(learnt, judged, tell)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m server.backtest", description=__doc__)
    for name in ("train", "test", "predictions"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    return parser.parse_args()


def write(path: Path, outcome: Outcome) -> None:
    """The whole file or none: it gets its name when its last line is on the disk."""
    told = outcome.told
    with NamedTemporaryFile("w", encoding="utf-8", newline="", dir=path.absolute().parent, delete=False) as file:
        try:
            lines = csv.writer(file, lineterminator="\n")
            lines.writerow(HEAD)
            for row, *minutes in zip(outcome.rows, told.low, told.likely, told.high, strict=True):
                lines.writerow((row.office, row.queue, row.at, *(f"{minute:.1f}" for minute in minutes)))
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(0o644)
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


if __name__ == "__main__":
    main()
