"""The machine: Python, the data folder and its disk, the clock, limits of the system."""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from server.doctor.finding import Finding, Said, good, note, trouble
from server.settings import Settings

OLDEST_PYTHON = (3, 11)
LEAST_FREE = 1_000_000_000
SLOW_MS, TOO_SLOW_MS = 50.0, 500.0
"""A ticket waits for one sync of the disk: a person notices the first, a queue forms at the second."""
SCREENS = 4_096
"""Open files that a large hall needs: one a screen, and some."""
FORGETFUL = ("tmpfs", "ramfs")
REMOTE = ("nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p")


def python(_settings: Settings) -> Iterator[Finding]:
    """Old versions lack what the system is written with."""
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= OLDEST_PYTHON:
        yield good("python", f"Python {version}.", f"Python {version}.")
    else:
        yield trouble(
            "python",
            Said(f"Python {version} quá cũ.", f"Python {version} is too old."),
            Said("Cài Python 3.11 trở lên.", "Install Python 3.11 or newer."),
        )


def folder(settings: Settings) -> Iterator[Finding]:
    """The data folder must be there, be ours, and be nobody else's to read."""
    data = settings.data.absolute()
    if not data.is_dir():
        yield trouble(
            "folder.missing",
            Said(f"Chưa có thư mục dữ liệu {data}.", f"There is no data folder {data}."),
            Said("Chỉ đúng thư mục bằng --data, hoặc chạy “toiluot admin create”.",
                 "Name the right one with --data, or run `toiluot admin create`."),
        )  # fmt: skip
        return
    if not os.access(data, os.R_OK | os.W_OK | os.X_OK):
        yield trouble(
            "folder.locked",
            Said(f"Không ghi được vào {data}.", f"{data} cannot be written."),
            Said(f"Đổi chủ thư mục: chown -R toiluot {data}", f"Give it to the server's user: chown -R toiluot {data}"),
        )
    elif data.stat().st_mode & 0o077:
        yield note(
            "folder.open",
            Said(f"Người dùng khác trên máy đọc được {data}.", f"Other users of this machine can read {data}."),
            Said(f"Chạy: chmod 700 {data}", f"Run: chmod 700 {data}"),
        )
    else:
        yield good("folder", f"Thư mục dữ liệu {data}.", f"Data folder {data}.")


def disk(settings: Settings) -> Iterator[Finding]:
    """Room, a file system that keeps what it is given, and how fast it does."""
    if not os.access(settings.data, os.W_OK):
        return
    kind = file_system(settings.data.absolute())
    if kind in FORGETFUL:
        yield trouble(
            "disk.forgetful",
            Said(f"Dữ liệu nằm trong bộ nhớ tạm ({kind}): tắt máy là mất.",
                 f"The data lie in memory ({kind}): they are gone when the machine stops."),
            Said("Đặt thư mục dữ liệu trên ổ đĩa.", "Put the data folder on a disk."),
        )  # fmt: skip
    elif kind in REMOTE and not settings.database:
        yield trouble(
            "disk.remote",
            Said(f"Tệp SQLite nằm trên ổ mạng ({kind}): dễ hỏng dữ liệu.",
                 f"The SQLite file lies on a network drive ({kind}), where it breaks."),
            Said("Đặt trên ổ của máy, hoặc dùng PostgreSQL.", "Put it on the machine's own disk, or use PostgreSQL."),
        )  # fmt: skip
    yield from _room(settings.data)
    yield from _speed(settings.data)


def _room(data: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(data).free
    gigabytes = f"{free / 1e9:.1f} GB"
    if free < LEAST_FREE:
        yield trouble(
            "disk.full",
            Said(f"Ổ đĩa chỉ còn {gigabytes}.", f"Only {gigabytes} are free on the disk."),
            Said("Dọn bớt ổ đĩa: khi đầy, không cấp được số.", "Make room: on a full disk no number can be given."),
        )
    else:
        yield good("disk.room", f"Ổ đĩa còn {gigabytes}.", f"{gigabytes} are free on the disk.")


def _speed(data: Path) -> Iterator[Finding]:
    median = sync_ms(data)
    said = f"{median:.1f} ms"
    if median > SLOW_MS:
        yield (trouble if median > TOO_SLOW_MS else note)(
            "disk.slow",
            Said(f"Ổ đĩa ghi chậm: {said} mỗi lần.", f"The disk is slow: {said} a write."),
            Said("Dùng ổ SSD; xem có chương trình nào đang ghi nhiều.", "Use an SSD; see whether others write a lot."),
        )
    else:
        yield good("disk.speed", f"Ổ đĩa ghi chắc chắn trong {said}.", f"The disk keeps a write in {said}.")


def sync_ms(data: Path, times: int = 9) -> float:
    """Median milliseconds until a small write is on the disk for certain."""
    taken = []
    with tempfile.TemporaryFile(dir=data) as probe:
        for _ in range(times):
            begun = perf_counter()
            probe.write(b"\0" * 4096)
            probe.flush()
            os.fsync(probe.fileno())
            taken.append((perf_counter() - begun) * 1000)
    return statistics.median(taken)


def file_system(place: Path) -> str:
    """The kind of the file system that a folder lies on; empty where the system does not tell."""
    mounts = Path("/proc/mounts")
    lines = [line.split() for line in mounts.read_text("utf-8", "replace").splitlines()] if mounts.is_file() else []
    of = [(len(where), kind) for _, where, kind, *_ in lines if place.is_relative_to(where)]
    return max(of)[1] if of else ""


def clock(_settings: Settings) -> Iterator[Finding]:
    """Numbers, waits and days hang on the machine's clock."""
    timedatectl = shutil.which("timedatectl")
    if timedatectl is None:
        return
    asked = [timedatectl, "show", "--property=NTPSynchronized", "--value"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=5)  # noqa: S603 - no shell
    if answer.stdout.strip() == "no":
        yield note(
            "clock.alone",
            Said("Đồng hồ của máy không được chỉnh qua mạng.", "The machine's clock is not set by the network."),
            Said("Bật: timedatectl set-ntp true", "Run: timedatectl set-ntp true"),
        )


def open_files(_settings: Settings) -> Iterator[Finding]:
    """Each screen holds a line open."""
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if allowed != resource.RLIM_INFINITY and allowed < SCREENS:
        yield note(
            "limit.files",
            Said(f"Hệ thống chỉ cho mở {allowed} tệp: không đủ cho hơn {max(allowed - 100, 0)} màn hình.",
                 f"The system allows {allowed} open files: not enough for more than {max(allowed - 100, 0)} screens."),
            Said("Đặt LimitNOFILE=65536 trong tệp systemd, hoặc “ulimit -n 65536”.",
                 "Set LimitNOFILE=65536 in the systemd unit, or `ulimit -n 65536`."),
        )  # fmt: skip
    else:
        yield good("limit.files", f"Được mở {allowed} tệp cùng lúc.", f"{allowed} files may be open at once.")
