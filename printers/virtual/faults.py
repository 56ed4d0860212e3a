"""What is wrong with the virtual printer at the moment, told by a test or by `faults.json` in its tray."""

import json
from dataclasses import dataclass, field, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Faults:
    """All off by default. `paper_left`: dots of paper until it is out; `cut_after_bytes`: the line breaks after so many
    more bytes; `slow`: bytes a second; `garbage`: answers that are no status; `confirms`: whether it obeys `GS r`.
    """

    paper_out: bool = False
    low_paper: bool = False
    cover_open: bool = False
    error: bool = False
    mute: bool = False
    garbage: bool = False
    confirms: bool = True
    paper_left: int | None = None
    cut_after_bytes: int | None = None
    slow: int | None = None

    @property
    def stops(self) -> bool:
        """Whether printing waits for a hand."""
        return self.paper_out or self.cover_open or self.error


@dataclass(slots=True)
class FaultFile:
    """`faults.json`: any of Faults' fields, for whoever wants to see a bad day in the demo; read when it changes."""

    path: Path
    _seen: int = field(default=0)

    def changed(self) -> Faults | None:
        """The file's faults when it has changed since the last look (none when it was removed), else None."""
        stamp = self.path.stat().st_mtime_ns if self.path.exists() else 0
        if stamp == self._seen:
            return None
        try:
            told = json.loads(self.path.read_text("utf-8")) if stamp else {}
        except ValueError:  # half written: the next look finds it whole
            return None
        self._seen = stamp
        return Faults(**{each.name: told.get(each.name, each.default) for each in fields(Faults)})
