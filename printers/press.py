"""The one owner of one printer: looks before it prints, sends, and finds out what became of it."""

import time
from dataclasses import dataclass

from printers.errors import NeedsPerson, TryAgain
from printers.jobs import JobState
from printers.profiles import Profile
from printers.render import RESET, ending
from printers.status import Ear, PrinterState
from printers.transports import Timeouts, Transport
from printers.trial.probe import Found, probe

#: More than the largest band: whatever a broken job still waits for is filled with white, then reset and cut off.
_SWALLOWED = bytes(8192)
#: A command that broke off in its head would take our questions for the rest of it, and with them for the size of a
#: picture of megabytes: its head is filled up before anything is asked. The longest one, of `GS v 0`, has 8 bytes.
_HEAD = bytes(8)
_WHEN_DONE = b"\x1dr\x01"
_PRINTS = frozenset({PrinterState.OK, PrinterState.LOW_PAPER, PrinterState.MUTE})
_NEEDS_PERSON = frozenset({PrinterState.NO_PAPER, PrinterState.COVER_OPEN})
_WHY = {
    PrinterState.LOW_PAPER: "paper is nearly out",
    PrinterState.NO_PAPER: "paper is out",
    PrinterState.COVER_OPEN: "cover is open",
    PrinterState.ERROR: "the printer reports an error, or answers with no status",
    PrinterState.MUTE: "the printer answers no question",
}


@dataclass(frozen=True, slots=True)
class Sent:
    """What is known after sending: the job's state, why it is no better, and the bytes that were sent.

    `spoilt`: what came out is no whole ticket, for the line broke or the printer stopped in the middle.
    """

    state: JobState
    detail: str | None
    bytes: int
    spoilt: bool = False


class Press:
    """Not for two threads at once. The connection is kept between jobs and while the paper is out.

    A new Press takes it that the last one broke off in the middle of a job, since it cannot know.
    """

    def __init__(self, line: Transport, profile: Profile, timeouts: Timeouts) -> None:
        self.profile = profile
        self.state = PrinterState.UNREACHABLE
        self.detail: str | None = None
        self._line = line
        self._ear = Ear(line)
        self._timeouts = timeouts
        self._was_heard = False
        self._is_broken = True
        self._is_open = False
        self._has_confirmed = False
        self._owes_answer = False
        self._came_late = False

    @property
    def prints(self) -> bool:
        """Whether paper comes out, as it was last seen."""
        return self.state in _PRINTS

    def close(self) -> None:
        """Gives the printer free."""
        self._line.close()

    def look(self) -> PrinterState:
        """The printer's state now, kept in `state` and `detail`; what a broken job left behind is cleared away."""
        try:
            self._found(self._asked())
            if self._is_broken and self.state in _PRINTS:
                self._recover()
        except TryAgain as error:
            self._hang_up()
            self._found(PrinterState.UNREACHABLE, error.detail)
        return self.state

    def probe(self) -> Found:
        """What the printer says of itself; to be asked of one that is ready. Raises TryAgain."""
        return probe(self._line, self._timeouts)

    def make_ready(self) -> None:
        """Returns when a slip may be sent now; raises NeedsPerson or TryAgain when not."""
        state = self.look()
        if state in _NEEDS_PERSON:
            raise NeedsPerson(self.detail or state.value)
        if state not in _PRINTS:
            raise TryAgain(self.detail or state.value)
        self._settle()

    def print(self, data: bytes) -> Sent:
        """Sends a rendered slip to a printer that is ready; after the first byte nothing is tried twice."""
        may_confirm = self._may_answer() and (self._was_heard or self.state is not PrinterState.MUTE)
        try:
            self._line.write(data + _WHEN_DONE * may_confirm)
            state, detail = self._followed() if may_confirm else (JobState.SENT_UNVERIFIED, None)
        except TryAgain as error:
            self._hang_up()
            self._is_broken, self._owes_answer = True, False
            return Sent(JobState.UNCONFIRMED, error.detail, len(data), spoilt=True)
        return Sent(state, detail, len(data), spoilt=self.state not in _PRINTS)

    def finished_late(self) -> bool:
        """Whether a job that stopped in the middle came out whole once a hand had helped: printers keep what they got.

        To be asked once of a printer that is well again, before the next job is sent.
        """
        try:
            self._settle()
        except TryAgain as error:
            self._hang_up()
            self._found(PrinterState.UNREACHABLE, error.detail)
        came, self._came_late = self._came_late, False
        return came

    def _settle(self) -> None:
        """Waits out an answer that an earlier job still owes: it must not pass for the next one's.

        Answers come in order, so the owed one stands before that to a question asked now, and then all is quiet.
        """
        if self._owes_answer and self._has_confirmed:
            self._line.write(_WHEN_DONE)
            self._owes_answer = not self._ear.confirmed(self._timeouts.confirm)
            answers = int(not self._owes_answer)
            while self._ear.confirmed(self._timeouts.status / 5):
                answers += 1
            self._came_late = answers > 1

    def _followed(self) -> tuple[JobState, str | None]:
        """Waits for the answer behind the cut, but not for a printer that says it has stopped."""
        self._owes_answer = True
        until = time.monotonic() + self._timeouts.confirm + self._timeouts.mechanics
        while (left := until - time.monotonic()) > 0:
            if self._ear.confirmed(min(left, self._timeouts.status)):
                self._has_confirmed, self._owes_answer = True, False
                return JobState.CONFIRMED, None
            self._found(self._ear.state(self._timeouts.status))
            if self.state not in _PRINTS:
                return JobState.UNCONFIRMED, self.detail
        return JobState.UNCONFIRMED, "no answer after the cut"

    def _asked(self) -> PrinterState:
        """One answer; a kept connection that died, or fell silent where it had answered, is opened anew."""
        was_open, self._is_open = self._is_open, True
        try:
            state = self._asked_once()
            is_alive = state is not PrinterState.MUTE or not self._was_heard
        except TryAgain:
            if not was_open:
                raise
            is_alive = False
        if was_open and not is_alive:
            self._line.close()
            state = self._asked_once()
        self._was_heard |= state is not PrinterState.MUTE
        return state

    def _asked_once(self) -> PrinterState:
        self._line.open()
        if not self._may_answer():
            self._ear.drain()  # who is asked nothing may have hung up all the same
            return PrinterState.MUTE
        if self._is_broken:
            self._line.write(_HEAD)
        if self._ear.drain() and self._owes_answer:
            self._owes_answer, self._came_late = False, True
        return self._ear.state(self._timeouts.status)

    def _may_answer(self) -> bool:
        return self._line.answers and self.profile.confirmation == "gs_r"

    def _recover(self) -> None:
        """A half-sent job would swallow the next ticket as image data: fill it up, reset, cut it off."""
        self._line.write(_SWALLOWED + RESET + ending(self.profile))
        self._is_broken = False

    def _found(self, state: PrinterState, detail: str | None = None) -> None:
        self.state = state
        self.detail = detail or _WHY.get(state)

    def _hang_up(self) -> None:
        self._line.close()
        self._is_open = False
