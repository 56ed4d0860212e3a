"""What a process has used, by Linux's own books."""

from __future__ import annotations

import resource
import time
from pathlib import Path

TICK_S = 0.01


def cpu_s(pid: int) -> float:
    """Seconds of CPU that all its threads have used so far."""
    tasks = list(Path(f"/proc/{pid}/task").iterdir())
    if (tasks[0] / "schedstat").exists():
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
    spent = [(task / "stat").read_text().rpartition(")")[2].split()[11:13] for task in tasks]
    return sum(int(user) + int(system) for user, system in spent) * TICK_S


def memory_mb(pid: int) -> float:
    """Resident megabytes."""
    status = Path(f"/proc/{pid}/status").read_text()
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
    return int(kilobytes) / 1024


def loop_ns() -> float:
    """One turn of an empty Python loop: how fast this machine is just now."""
    turns = 2_000_000
    begun = time.process_time()
    for _ in range(turns):
        pass
    return (time.process_time() - begun) / turns * 1e9


def allow_many_sockets(wanted: int) -> None:
    """Raise this process's limit of open files, which its children inherit; SystemExit where the machine refuses."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < wanted:
        raise SystemExit(f"{wanted} open files are needed, this machine allows {hard}: ulimit -Hn")
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
