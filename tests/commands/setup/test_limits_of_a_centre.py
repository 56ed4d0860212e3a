"""What no hall works with is refused by name, whoever sets it up."""

from __future__ import annotations

from typing import Any

import pytest

from tests.story.administrator import Setup
from tests.story.doors import Json
from tests.story.hall import Site

CLASS: Json = {"code": "merit", "name": {"vi": "Người có công"}, "rank": 2, "head_start_s": 900}
LIMITS: list[tuple[str, int, int]] = [
    ("auto_start_s", 1, 3_600), ("auto_finish_s", 1, 28_800), ("recalls_allowed", 0, 20), ("last_ticket_min", 0, 480),
    ("postpones_allowed", 0, 10),
]  # fmt: skip
OF_A_CLASS: list[tuple[str, int, int]] = [("rank", 0, 9), ("head_start_s", 0, 28_800)]


def refused(site: Site, **fields: Any) -> tuple[str, str]:
    setup = Setup(site)
    (row,) = setup.rows("site")
    with site.unchanged():
        answer = setup.tries("site", row, **fields)
        assert answer.refusal == (422, "request.field")
        return answer.facts["field"], answer.facts["rule"]


@pytest.mark.parametrize(("field", "least", "most"), LIMITS)
def test_a_number_lies_between_its_limits(site: Site, field: str, least: int, most: int) -> None:
    assert refused(site, **{field: least - 1}) == refused(site, **{field: most + 1}) == (field, "range")
    setup = Setup(site)
    for value in (least, most):
        (row,) = setup.rows("site")
        assert setup.changes("site", row, **{field: value})["row"][field] == value


@pytest.mark.parametrize(("field", "least", "most"), OF_A_CLASS)
def test_a_class_has_a_place_and_a_start_that_a_line_can_be_ordered_by(
    site: Site, field: str, least: int, most: int
) -> None:
    for value in (least - 1, most + 1, 10**18):
        said = refused(site, priority_classes=[{**CLASS, field: value}])
        assert said == (f"priority_classes.{field}", "range")
    setup = Setup(site)
    for value in (least, most):
        (row,) = setup.rows("site")
        assert setup.changes("site", row, priority_classes=[{**CLASS, field: value}])["row"]


@pytest.mark.parametrize("code", ["", "Có công", "x" * 25, "Merit", "a b"])
def test_a_class_has_a_code_that_every_ticket_can_bear(site: Site, code: str) -> None:
    assert refused(site, priority_classes=[{**CLASS, "code": code}]) == ("priority_classes.code", "pattern")


def test_two_classes_have_two_codes(site: Site) -> None:
    assert refused(site, priority_classes=[CLASS, CLASS]) == ("priority_classes", "twice")
