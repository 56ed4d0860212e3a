"""The follow-up of a bad rating: seen, talked about, solved, with times and a note."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from server.domain.errors import CaseOver

LONGEST_NOTE = 1000


class Step(StrEnum):
    """What may be said of a case; a later step holds the earlier ones."""

    SEEN = "seen"
    TALKED = "talked"
    SOLVED = "solved"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One case: opened by the lowest mark itself, or by somebody who read a rating. The first time of each step stays.

    `note` is what is known and agreed, in the supervisor's words; `moved_by` who said something last.
    """

    id: str
    site_id: str
    rating_id: str
    opened_at: datetime
    seen_at: datetime | None = None
    talked_at: datetime | None = None
    solved_at: datetime | None = None
    note: str = ""
    moved_by: str | None = None

    @property
    def state(self) -> str:
        """How far it is: open, seen, talked or solved."""
        told = ((Step.SOLVED, self.solved_at), (Step.TALKED, self.talked_at), (Step.SEEN, self.seen_at))
        return next((step.value for step, at in told if at is not None), "open")

    def after(self, step: Step, by: str, at: datetime) -> FollowUp:
        """One step further; what was skipped is no step that was taken, except that it was seen.

        Raises CaseOver once it is solved.
        """
        self._must_be_open()
        seen = replace(self, seen_at=self.seen_at or at, moved_by=by)
        if step is Step.TALKED:
            return replace(seen, talked_at=self.talked_at or at)
        return replace(seen, solved_at=at) if step is Step.SOLVED else seen

    def noted(self, note: str, by: str) -> FollowUp:
        """With another note; a solved case may still be explained."""
        return replace(self, note=note, moved_by=by)

    def reopened(self, by: str) -> FollowUp:
        """Not solved after all; the other times stay."""
        return replace(self, solved_at=None, moved_by=by)

    def _must_be_open(self) -> None:
        if self.solved_at is not None:
            raise CaseOver("this case is solved")
