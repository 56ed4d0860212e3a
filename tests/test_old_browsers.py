"""The gate for old tablets and televisions: what is built runs in Chrome 80, and the styles keep to what it knows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

import hatch_build

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "server" / "static" / "ui"

NOT_IN_CHROME_80 = {
    "aspect-ratio": r"[{;]\s*aspect-ratio\s*:",
    "inset": r"[{;]\s*inset\s*:",
    ":has()": r":has\(",
    ":is()": r":is\(",
    ":where()": r":where\(",
    "@layer": r"@layer\b",
    "@container": r"@container\b",
    "dvh and its kin": r"\d(dvh|svh|lvh|dvw)\b",
    "color-mix()": r"color-mix\(",
    "nesting": r"[{;]\s*&",
    "accent-color": r"accent-color\s*:",
}


@pytest.fixture(scope="session")
def built() -> Path:
    hatch_build.build_screens()
    return BUILT


def test_scripts_are_ecmascript_2020_at_most(built: Path) -> None:
    scripts = [str(path) for path in built.rglob("*.js")]
    assert scripts
    root, environment = hatch_build.node_environment()
    check = ROOT / "node_modules" / "es-check" / "lib" / "cli" / "index.js"
    done = subprocess.run(
        [str(root / "bin" / "node"), str(check), "es2020", "--module", *scripts],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("feature", NOT_IN_CHROME_80)
def test_styles_keep_to_what_chrome_80_knows(built: Path, feature: str) -> None:
    styles = list(built.rglob("*.css"))
    assert styles
    using = [path.name for path in styles if re.search(NOT_IN_CHROME_80[feature], path.read_text(encoding="utf-8"))]
    assert not using, f"{feature} is not in Chrome 80"


def test_no_flex_box_has_a_gap(built: Path) -> None:
    for path in built.rglob("*.css"):
        for rule in re.findall(r"\{[^{}]*\}", path.read_text(encoding="utf-8")):
            if re.search(r"display:\s*(inline-)?flex", rule):
                assert not re.search(r"[{;](row-|column-)?gap:", rule), f"{path.name}: {rule[:120]}"


@pytest.mark.parametrize(
    "call", [r"\.replaceAll\(", r"structuredClone\(", r"\.at\(-", r"Object\.hasOwn\(", "randomUUID"]
)
def test_scripts_call_nothing_newer(built: Path, call: str) -> None:
    using = [path.name for path in built.rglob("*.js") if re.search(call, path.read_text(encoding="utf-8"))]
    assert not using


def test_pages_hold_no_inline_script_or_style(built: Path) -> None:
    pages = list(built.rglob("*.html"))
    assert len(pages) >= 8
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]*\ssrc=)", text), page
        assert "<style" not in text, page
        assert " style=" not in text, page
        assert not re.search(r"https?://", text.replace("http://www.w3.org", "")), f"{page} asks the Internet"
