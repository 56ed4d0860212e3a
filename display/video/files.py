"""Video files on disk: taken in piece by piece, kept whole under the name of what is in them."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from display.video.container import HEAD_BYTES, form_of, is_whole
from display.video.errors import BadVideo

LEFT_FREE = 1_000_000_000
"""Bytes of the disk that no video takes: on a full one no number can be given (the doctor's own bound)."""
ABANDONED_S = 3600
"""An upload that nobody has gone on with for so long is thrown away; a file younger than that is never swept."""
_OWNER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_UPLOAD = re.compile(r"[0-9a-f]{32}")
_NAME = re.compile(r"[0-9a-f]{64}\.(mp4|webm)")


@dataclass(frozen=True)
class Kept:
    """A whole video: the file's name, its form ("mp4", "webm") and its length in bytes."""

    name: str
    form: str
    size: int


class VideoFiles:
    """Under `folder`/<hash>.<form>, what is coming in `folder`/coming. No name is taken from a request as it is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._coming = folder / "coming"

    def begin(self, owner: str, size: int) -> str:
        """A new upload of so many bytes; returns its name. Raises BadVideo when the disk has no room for it."""
        self._coming.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._forget_abandoned()
        if shutil.disk_usage(self._folder).free - size < LEFT_FREE:
            raise BadVideo("no_room", "the disk has no room for it")
        upload = secrets.token_hex(16)
        self._part(owner, upload).touch()
        return upload

    def add(self, owner: str, upload: str, at: int, piece: bytes) -> int:
        """Write a piece at its place; returns how much is there. A piece that comes twice is written over itself.

        Raises BadVideo for a piece beyond what is there (`here` says how much that is), and for what is no video.
        """
        path = self._part(owner, upload)
        here = path.stat().st_size if path.is_file() else 0
        if at > here or not path.is_file():
            raise BadVideo("gap", "something before it is missing", here=here)
        if at == 0 and form_of(piece[:HEAD_BYTES]) is None:
            path.unlink()
            raise BadVideo("no_video", "neither MP4 nor WebM")
        with path.open("r+b") as file:
            file.truncate(at)
            file.seek(at)
            file.write(piece)
        return at + len(piece)

    def finish(self, owner: str, upload: str) -> Kept:
        """All is there: keep it for good. Raises BadVideo for a file that was cut short."""
        path = self._part(owner, upload)
        with path.open("rb") as file:
            form = form_of(file.read(HEAD_BYTES))
            file.seek(0)
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            os.fsync(file.fileno())
        if form is None or not is_whole(path, form):
            path.unlink()
            raise BadVideo("cut_short", "the file is not whole")
        kept = Kept(f"{digest}.{form}", form, path.stat().st_size)
        path.replace(self._folder / kept.name)
        return kept

    def path(self, name: str) -> Path | None:
        """Where it lies; None when it is not there."""
        found = self._folder / name if _NAME.fullmatch(name) else None
        return found if found is not None and found.is_file() else None

    def sweep(self, in_use: Collection[str]) -> list[str]:
        """Throw away what is not in use and lies here for an hour at least; returns the names."""
        old = time.time() - ABANDONED_S
        gone = [one for one in self._folder.glob("*.*") if one.name not in in_use and _is_older(one, old)]
        for one in gone:
            one.unlink(missing_ok=True)
        self._forget_abandoned()
        return [one.name for one in gone]

    def _forget_abandoned(self) -> None:
        old = time.time() - ABANDONED_S
        for one in self._coming.glob("*.part"):
            if _is_older(one, old):
                one.unlink(missing_ok=True)

    def _part(self, owner: str, upload: str) -> Path:
        if not (_OWNER.fullmatch(owner) and _UPLOAD.fullmatch(upload)):
            raise BadVideo("gap", "there is no such upload", here=0)
        return self._coming / f"{owner}-{upload}.part"


def _is_older(path: Path, moment: float) -> bool:
    try:
        return path.is_file() and path.stat().st_mtime < moment
    except FileNotFoundError:
        return False
