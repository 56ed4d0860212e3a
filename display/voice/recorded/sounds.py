"""Recorded sounds on disk: a folder for each centre, each file named by what is in it."""

import hashlib
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from display.voice.shelf import write_whole
from display.voice.sound import is_whole_wav

MOST_BYTES = 64 * 1024 * 1024  # of one centre: some 1,500 sounds, a few dozen are in use
_log = logging.getLogger(__name__)
_OWNER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SOUND = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Recorded:
    """What a centre (`owner`) has recorded in one voice: a sound for each code of a piece."""

    owner: str
    sounds: Mapping[str, str] = field(default_factory=dict)


class Sounds:
    """Under `folder`/<centre>/<hash>.wav. Nothing is written over, so an edit that is taken back finds its sound."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    def put(self, owner: str, data: bytes, in_use: Iterable[str]) -> str:
        """Keep it; returns its name. The oldest that are not `in_use` make room. Raises OSError."""
        name = hashlib.sha256(data).hexdigest()
        write_whole(self._path(owner, name), data)
        self._tidy(owner, {*in_use, name})
        return name

    def get(self, owner: str, name: str) -> bytes | None:
        """None when this centre has no such sound, or the file was damaged."""
        if not _SOUND.fullmatch(name):
            return None
        try:
            data = self._path(owner, name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            _log.warning("sound %s could not be read: %s", name, error)
            return None
        return data if is_whole_wav(data) and hashlib.sha256(data).hexdigest() == name else None

    def has(self, owner: str, name: str) -> bool:
        """Whether the file is there."""
        return bool(_SOUND.fullmatch(name)) and self._path(owner, name).is_file()

    def _path(self, owner: str, name: str) -> Path:
        if not _OWNER.fullmatch(owner):
            raise ValueError(f"{owner!r} names no folder")
        return self._folder / owner / f"{name}.wav"

    def _tidy(self, owner: str, in_use: set[str]) -> None:
        files = [(path.stat().st_mtime_ns, path.stat().st_size, path) for path in (self._folder / owner).glob("*.wav")]
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if total <= self._most_bytes:
                return
            if path.stem not in in_use:
                path.unlink(missing_ok=True)
                total -= size
