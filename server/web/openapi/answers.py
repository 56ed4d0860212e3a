"""What a door answers, said at the door; everything else of its description is read off its code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

V = TypeVar("V", bound=Callable[..., Any])


@dataclass(frozen=True)
class Answers:
    """The good answer: its status, its type in the words of contract.ts, and the media types of its other forms."""

    status: int
    shape: str | None
    files: tuple[str, ...]


def answers(*forms: str, status: int = 200) -> Callable[[V], V]:
    """`@answers("Moved")`, `@answers("{ rows: TurnRow[] }", "text/csv")`, `@answers("Issued", status=201)`.

    Each form is a type as contract.ts would write it, or a media type; none at all means an answer without a body.
    """
    files = tuple(form for form in forms if "/" in form)
    shape = next((form for form in forms if form not in files), None)

    def said(view: V) -> V:
        view.answers = Answers(status, shape, files)  # type: ignore[attr-defined]
        return view

    return said


def answers_of(view: Callable[..., Any]) -> Answers:
    """What the door says; raises AttributeError for one that says nothing."""
    said: Answers = view.answers  # type: ignore[attr-defined]
    return said
