"""A centre's own slip: lines and their sizes, its emblem, large print; seen before it is kept, then on paper."""

from __future__ import annotations

import io
from base64 import b64decode, b64encode
from typing import Any

import pytest
from PIL import Image, ImageDraw

from printers.slip import Slip
from printers.slip_lines import KINDS, LOGO_TALLEST, LOGO_WIDEST
from tests.story.administrator import Setup
from tests.story.doors import Json
from tests.story.hall import Site

pytestmark = pytest.mark.any_database


@pytest.fixture
def setup(site: Site) -> Setup:
    """The administrator."""
    return Setup(site)


def a_design(**changes: Any) -> Json:
    """The usual lines in one's own words, so that a test may change some."""
    sizes = changes.pop("sizes", {})
    off = changes.pop("off", ())
    lines = [{"kind": kind, "size": sizes.get(kind, "M"), "on": kind not in off} for kind in KINDS]
    return {"lines": lines, "large": "nobody", "logo": None, **changes}


def an_emblem(width: int = 900, height: int = 900, kind: str = "PNG") -> str:
    """A ring on transparent ground, as a file in base64."""
    picture = Image.new("RGBA" if kind == "PNG" else "RGB", (width, height))
    picture.paste((255, 255, 255, 0) if kind == "PNG" else (255, 255, 255), (0, 0, width, height))
    ImageDraw.Draw(picture).ellipse((40, 40, width - 40, height - 40), outline=(20, 60, 20), width=60)
    file = io.BytesIO()
    picture.save(file, kind)
    return b64encode(file.getvalue()).decode()


def keeps(setup: Setup, design: Json) -> Json:
    (centre,) = setup.rows("site")
    return setup.changes("site", centre, slip_design=design)


def seen(setup: Setup, **asked: Any) -> Image.Image:
    answer = setup.door.post("/slip/preview", {"name": {"vi": "Khai sinh"}, **asked})
    assert (answer.status, answer.raw.mimetype) == (200, "image/png")
    return Image.open(io.BytesIO(answer.raw.get_data()))


def next_slip(site: Site, **wish: Any) -> Slip:
    """What the print agent gets for the next citizen."""
    site.kiosk.take_number("Khai sinh", **wish)
    job = site.agent.claims()
    assert job
    return Slip.from_json(job["slip"])


def test_the_next_ticket_has_the_lines_that_were_chosen(site: Site, setup: Setup) -> None:
    design = a_design(off=("caption", "ahead", "wait"), sizes={"service": "L"})
    design["lines"].insert(0, design["lines"].pop(KINDS.index("issued")))
    keeps(setup, design)
    assert next_slip(site).lines == (
        "issued:M", "logo:M", "header:M", "number:M", "service:L", "priority:M", "bring:M", "note:M", "qr:M", "footer:M"
    )  # fmt: skip


def test_a_design_is_seen_before_it_is_kept(site: Site, setup: Setup) -> None:
    with site.unchanged():
        plain = seen(setup)
        assert seen(setup, slip_design=a_design()).tobytes() == plain.tobytes()
        assert seen(setup, slip_design=a_design(off=("footer", "caption"))).height < plain.height
        assert seen(setup, slip_design=a_design(large="everybody")).height > plain.height
        assert seen(setup, slip_design=a_design(large="priority")).tobytes() == plain.tobytes()
        ordinary, first = (
            seen(setup, slip_design=a_design(large=large), is_priority=True) for large in ("nobody", "priority")
        )
        assert first.height > ordinary.height


@pytest.mark.parametrize("line", ["number", "service", "qr", "issued"])
def test_a_slip_without_what_nobody_can_miss_is_refused(site: Site, setup: Setup, line: str) -> None:
    (centre,) = setup.rows("site")
    without = {**a_design(), "lines": [one for one in a_design()["lines"] if one["kind"] != line]}
    with site.unchanged():
        for design in (a_design(off=(line,)), without):
            answer = setup.tries("site", centre, slip_design=design)
            assert answer.refusal == (422, "request.field")
            assert (answer.facts["rule"], answer.facts["line"]) == ("slip_needs", line)
            assert setup.door.post("/slip/preview", {"name": {"vi": "A"}, "slip_design": design}).status == 422


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ([{"kind": "advert", "size": "M", "on": True}], "choice"),
        ([{"kind": "number", "size": "XXL", "on": True}], "choice"),
        ([{"kind": "number", "size": "M", "on": True}] * 2, "twice"),
    ],
)
def test_lines_that_no_slip_has_are_refused(setup: Setup, lines: list[Json], rule: str) -> None:
    (centre,) = setup.rows("site")
    answer = setup.tries("site", centre, slip_design={**a_design(), "lines": lines})
    assert (answer.refusal, answer.facts["rule"]) == ((422, "request.field"), rule)


def test_large_print_is_for_whom_the_centre_says(site: Site, setup: Setup) -> None:
    keeps(setup, {"lines": [], "large": "priority", "logo": None})
    assert next_slip(site).lines == ()
    assert "number:L" in next_slip(site, priority="aged_80").lines


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_an_emblem_is_shrunk_to_black_and_white_and_stands_on_the_paper(site: Site, setup: Setup, kind: str) -> None:
    logo = setup.door.post("/slip/logo", {"picture": an_emblem(kind=kind)}).good()["logo"]
    with Image.open(io.BytesIO(b64decode(logo))) as kept:
        assert (kept.mode, kept.format) == ("1", "PNG")
        assert kept.width <= LOGO_WIDEST
        assert kept.height <= LOGO_TALLEST
    assert seen(setup, slip_design=a_design(logo=logo)).height > seen(setup).height
    keeps(setup, a_design(logo=logo))
    assert next_slip(site).logo == logo
    keeps(setup, a_design(logo=logo, off=("logo",)))
    assert next_slip(site).logo is None


@pytest.mark.parametrize(
    "picture", [b64encode(b"no picture at all").decode(), an_emblem(400, 400)[:200], b64encode(b"\x89PNG").decode()]
)
def test_what_is_no_picture_is_refused_with_words(setup: Setup, picture: str) -> None:
    answer = setup.door.post("/slip/logo", {"picture": picture})
    assert (answer.refusal, answer.facts["rule"]) == ((422, "request.field"), "logo")


@pytest.mark.parametrize("logo", ["", "AAAA", an_emblem(), "x" * 9000])
def test_a_picture_that_was_never_shrunk_is_not_kept(site: Site, setup: Setup, logo: str) -> None:
    (centre,) = setup.rows("site")
    with site.unchanged():
        assert setup.tries("site", centre, slip_design=a_design(logo=logo)).facts["rule"] == "logo"


def test_a_design_can_be_taken_back_and_goes_along_in_the_file_of_the_centre(site: Site, setup: Setup) -> None:
    logo = setup.door.post("/slip/logo", {"picture": an_emblem()}).good()["logo"]
    design = a_design(logo=logo, large="priority", sizes={"number": "XL"})
    revision = keeps(setup, design)["revision"]
    text = setup.door.get("/setup-files/site.yaml").raw.get_data(as_text=True)
    setup.door.post("/setup-changes/undo", {"revision": revision}).good()
    (centre,) = setup.rows("site")
    assert centre["slip_design"] == {"lines": [], "large": "nobody", "logo": None}
    setup.door.post("/setup-files/site.yaml", {"text": text, "preview": False}).good()
    (centre,) = setup.rows("site")
    assert centre["slip_design"] == design
