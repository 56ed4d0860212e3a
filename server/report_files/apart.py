"""A file made beside the server: in a process of its own, a few at once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from gevent import monkey

from server.domain.errors import Unavailable
from server.report_files.writing import paper_of, written

AT_ONCE = 2
"""More than these wait for each other: a file takes the processor as long as it is written."""
TIME_OUT_S = 120.0
"""The longest one, a spreadsheet of 100,000 turns, takes some twenty seconds on a small PC."""
WRITER = (sys.executable, "-m", "server.report_files")
_ROOT = Path(__file__).resolve().parents[2]
_free = BoundedSemaphore(AT_ONCE)


def file_of(report: dict[str, Any], paper: dict[str, Any], form: str) -> bytes:
    """Waits without holding others up. Raises Unavailable.

    A command or a test, which holds up nobody, writes it right here.
    """
    if not monkey.is_module_patched("subprocess"):
        return written(report, paper_of(paper), form)
    asked = json.dumps({"report": report, "paper": paper, "form": form}).encode()
    with _free:
        try:
            child = subprocess.run(WRITER, input=asked, capture_output=True, timeout=TIME_OUT_S, cwd=_ROOT, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unavailable(f"no file was written: {error}", retry_after_s=10) from error
    if child.returncode != 0 or not child.stdout:
        raise Unavailable(f"no file was written: {_last_line(child.stderr)}", retry_after_s=10)
    return child.stdout


def _last_line(stderr: bytes) -> str:
    lines = stderr.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "no word on stderr"
