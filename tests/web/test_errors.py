"""Everything that can be refused has a stable code and words in both languages."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import server
from server.domain import errors
from server.domain.errors import NotFound, QueueError, Unavailable
from server.storage import shapes
from server.web.errors import HTTP_CODES
from server.web.messages import MESSAGES
from tests.story.hall import Site


def every_error() -> Iterator[type[QueueError]]:
    found = [QueueError]
    while found:
        one = found.pop()
        found += one.__subclasses__()
        yield one


CONCRETE = sorted({one for one in every_error() if not one.__subclasses__() or "code" in vars(one)}, key=str)
ABSTRACT = {"error", "refused", "unknown"}
"""Families, which nobody raises themselves."""


def sources() -> list[Path]:
    return sorted(Path(server.__file__).parent.rglob("*.py"))


@cache
def things_not_found() -> set[str]:
    """What `NotFound(…)` is raised about: the texts in the code, and every table whose rows are asked for."""
    speaking = [text for text in (path.read_text() for path in sources()) if "NotFound(" in text]
    calls = [
        node for text in speaking for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "NotFound"
    ]  # fmt: skip
    texts = {arg.value for call in calls for arg in call.args if isinstance(arg, ast.Constant)}
    return {str(text) for text in texts}


@pytest.mark.parametrize("error", CONCRETE, ids=lambda error: error.__name__)
def test_every_error_has_words(error: type[QueueError]) -> None:
    assert error.code in MESSAGES or error.code in ABSTRACT
    assert error.__doc__


@pytest.mark.parametrize("what", sorted(things_not_found()))
def test_everything_that_may_be_missing_has_words(what: str) -> None:
    assert NotFound(what).full_code() in MESSAGES


@pytest.mark.parametrize(
    "table",
    [shape.table.name for shape in shapes.ALL if shape.table.name not in ("pairing_code", "series_day", "play")],
)
def test_every_row_that_may_be_asked_for_has_words(table: str) -> None:
    assert f"{table}.unknown" in MESSAGES


def test_every_answer_of_the_wire_has_words() -> None:
    assert {*HTTP_CODES.values(), "internal"} <= MESSAGES.keys()


def test_words_are_in_both_languages_and_each_code_can_happen() -> None:
    raised = {error.code for error in CONCRETE} | {*HTTP_CODES.values(), "internal"}
    raised |= {f"{what}.unknown" for what in things_not_found()} | {
        f"{shape.table.name}.unknown" for shape in shapes.ALL
    }
    assert all(vi and en and vi != en for vi, en in MESSAGES.values())
    assert MESSAGES.keys() - raised == set()


def test_the_drawn_tree_is_the_tree() -> None:
    drawn = inspect.getdoc(errors) or ""
    assert [error.__name__ for error in every_error() if error.__name__ not in drawn] == []


def test_words_come_in_the_language_of_whoever_asks(site: Site) -> None:
    site.kiosk.take_number()
    for language, words in (
        ("en-GB,en;q=0.9", "The counter is closed."),
        ("vi", "Quầy đang đóng."),
        ("fr", "Quầy đang đóng."),
    ):
        door = site.officer(1).door
        answer = door.post(f"/counters/{site.centre.counters[1]}/call-next", headers={"Accept-Language": language})
        assert answer.json["error"]["message"] == words


def test_a_wrong_field_is_named_in_the_words_too(site: Site) -> None:
    answer = site.kiosk.asks(priority_class="vip")
    assert "priority_class" in answer.json["error"]["message"]


def test_a_defect_is_told_without_its_insides(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("the colour of the carpet")

    monkeypatch.setattr(site.server.executor, "_commit", breaks)
    answer = site.kiosk.asks()
    assert answer.refusal == (500, "internal")
    assert "carpet" not in answer.raw.get_data(as_text=True)


def test_being_unavailable_says_when_to_come_again() -> None:
    assert Unavailable("busy", retry_after_s=7).facts == {"retry_after_s": 7}
