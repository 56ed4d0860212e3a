"""Writes one file: a report, its paper and the form come as JSON on standard input, the file leaves by standard output.

A process of its own, since drawing a PDF holds the interpreter: a call in the hall must not wait for it.
"""

from __future__ import annotations

import json
import os
import sys

from server.report_files.writing import paper_of, written

LESS_URGENT = 5
"""Of two that want the processor, the hall goes first."""


def main() -> None:
    """Ends with an error, and words on standard error, when it cannot be written."""
    os.nice(LESS_URGENT)
    asked = json.load(sys.stdin)
    sys.stdout.buffer.write(written(asked["report"], paper_of(asked["paper"]), asked["form"]))


if __name__ == "__main__":
    main()
