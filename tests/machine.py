"""Makes sure that what no wheel brings is there, and says what it installs: `python -m tests.machine`."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys

from tests import chromium, nginx
from tests.hardware import emupos


def missing() -> list[str]:
    """Debian's names of what is not there: a browser, the QR reader, the web server in front of several processes."""
    there = {
        "chromium": chromium.executable(), "libzbar0": ctypes.util.find_library("zbar"), "nginx-light": nginx.program(),
    }  # fmt: skip
    return [package for package, found in there.items() if not found]


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


def have_emulator() -> None:
    """The printer emulator of tests/hardware; without it the run goes on, and is told what it does not look at."""
    if not emupos.HOME.exists():
        print(f"The tests of printers need emupos {emupos.VERSION}; installing …", flush=True)
    try:
        emupos.program()
    except emupos.NoEmulator as error:
        print(f"!!! NO PRINTER EMULATOR: {error}. tests/hardware looks at nothing on this machine.", flush=True)


def main() -> None:
    """Install what is missing; exit 1 with words when that cannot be done."""
    have_emulator()
    wanted = missing()
    if not wanted:
        return
    print(f"The tests need {' and '.join(wanted)}; installing …", flush=True)
    if may_use_apt():
        install_packages(*wanted)
    elif "chromium" in wanted:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    if still := missing():
        sys.exit(f"Could not install {' and '.join(still)}. Install by hand: no test that needs it is ever skipped.")


if __name__ == "__main__":
    main()
