"""tesseract with its Vietnamese model, where this machine has them: reads paper as a stranger would."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO

from PIL import Image, ImageOps


def missing() -> str | None:
    """What is not there; None when it can read."""
    if shutil.which("tesseract") is None:
        return "tesseract is not installed (Debian: tesseract-ocr)"
    known = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout.split()
    return None if "vie" in known else "tesseract has no Vietnamese model (Debian: tesseract-ocr-vie)"


def read(paper: Image.Image) -> str:
    """The words on the paper, with white around it as a camera sees it."""
    file = BytesIO()
    ImageOps.expand(paper, 40, 255).save(file, "PNG")
    command = ["tesseract", "-", "-", "-l", "vie", "--psm", "6"]
    done = subprocess.run(command, input=file.getvalue(), capture_output=True, check=True, timeout=30)
    return done.stdout.decode()
