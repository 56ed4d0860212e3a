"""Makes sure that Chromium and the QR reader are there, and says what it installs: `python -m tests.chromium`."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required",
]  # fmt: skip


def executable() -> str | None:
    """The machine's own Chromium, else Playwright's, else None."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found:
        return found
    with sync_playwright() as playwright:
        place = playwright.chromium.executable_path
    return place if Path(place).is_file() else None


def may_use_apt() -> bool:
    """On Debian and its kin, as root."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install_packages(*names: str) -> None:
    """Debian packages; the list of packages is fetched first, since a fresh machine has none."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet, stdout=subprocess.DEVNULL)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
        check=True, env=quiet, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def main() -> None:
    """Install what is missing; exit 1 with words when that cannot be done."""
    missing = [
        package
        for package, there in (("chromium", executable()), ("libzbar0", ctypes.util.find_library("zbar")))
        if not there
    ]
    if not missing:
        return
    print(f"The tests need {' and '.join(missing)}; installing …", flush=True)
    if may_use_apt():
        install_packages(*missing)
    elif "chromium" in missing:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    if not executable() or not ctypes.util.find_library("zbar"):
        sys.exit(
            f"Could not install {' and '.join(missing)}. Install them by hand: the browser tests are never skipped."
        )


if __name__ == "__main__":
    main()
