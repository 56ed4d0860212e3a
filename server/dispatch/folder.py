"""A report as a file in a folder below the data: whole or not at all, and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

from server.domain.errors import BadRequest

NAME_BYTES = 200
"""A file system takes 255 bytes; Vietnamese letters have up to three."""


def put_file(root: Path, folder: str, name: str, data: bytes) -> Path:
    """Written beside, then renamed: whoever fetches files there never sees half a one. The same name is replaced.

    Raises BadRequest for a folder that leads elsewhere, OSError for a disk that does not take it.
    """
    place = checked(root, folder)
    place.mkdir(parents=True, exist_ok=True)
    file, half = place / _short(name), place / f".{os.getpid()}.half"
    with half.open("wb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())
    half.replace(file)
    return file


def checked(root: Path, folder: str) -> Path:
    """The folder with every link followed; it lies below the root, or BadRequest is raised."""
    base = root.resolve()
    place = (base / folder).resolve()
    if not place.is_relative_to(base) or place == base:
        raise BadRequest("folder", "leads out of the reports' folder", "folder")
    return place


def _short(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    room = NAME_BYTES - len((dot + ending).encode())
    return stem.encode()[:room].decode(errors="ignore") + dot + ending
