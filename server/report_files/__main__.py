"""Writes one file: a report, its paper and the form come as JSON on standard input, the file leaves by standard output.

A process of its own, since drawing a PDF holds the interpreter: a call in the hall must not wait for it.
"""

from __future__ import annotations

import json
import sys

from server.offload import SOMEWHAT, let_others_go_first
from server.report_files.writing import paper_of, written


def main() -> None:
    """Ends with an error, and words on standard error, when it cannot be written."""
    let_others_go_first(SOMEWHAT)
    asked = json.load(sys.stdin)
    sys.stdout.buffer.write(written(asked["report"], paper_of(asked["paper"]), asked["form"]))


if __name__ == "__main__":
    main()
