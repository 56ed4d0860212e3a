"""Clips on disk: whole or not at all, the longest unused thrown away when there are too many."""

import logging
import os
import tempfile
from pathlib import Path

from display.voice.sound import is_whole_wav

_log = logging.getLogger(__name__)

_KEEP_WHEN_FULL = 0.9  # so that not every new clip has to tidy up


class Shelf:
    """A folder of WAV files under at most `most_bytes`. Several threads and several processes may share it."""

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    def get(self, name: str) -> bytes | None:
        """The clip, marked as used now; None when it is missing, unreadable or was cut off by a crash."""
        path = self._folder / name
        try:
            data = path.read_bytes()
            os.utime(path)
        except FileNotFoundError:
            return None
        except OSError as error:
            _log.warning("clip %s could not be read: %s", name, error)
            return None
        return data if is_whole_wav(data) else None

    def put(self, name: str, data: bytes) -> None:
        """Keep a clip. A full disk is logged and borne: the hall hears this clip, and it is made anew next time."""
        try:
            write_whole(self._folder / name, data)
            self._tidy()
        except OSError as error:
            _log.warning("clip %s was not kept: %s", name, error)

    def _tidy(self) -> None:
        clips = [(status.st_mtime_ns, status.st_size, path) for path in self._clips() if (status := _status(path))]
        total = sum(size for _, size, _ in clips)
        if total <= self._most_bytes:
            return
        for _, size, path in sorted(clips):
            if total <= self._most_bytes * _KEEP_WHEN_FULL:
                return
            path.unlink(missing_ok=True)
            total -= size

    def _clips(self) -> list[Path]:
        return [path for path in self._folder.iterdir() if path.suffix in (".wav", ".part")]


def write_whole(path: Path, data: bytes) -> None:
    """Under a passing name first: a reader finds all of it or nothing. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, passing = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(passing).replace(path)
    except OSError:
        Path(passing).unlink(missing_ok=True)
        raise


def _status(path: Path) -> os.stat_result | None:
    """None when another process threw the file away meanwhile."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None
