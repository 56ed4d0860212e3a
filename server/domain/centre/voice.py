"""How loud a centre's voice is at which time of the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.errors import BadRequest
from server.domain.hours.wall_clock import first_showing, local_clock, local_day

QUIET = 0
AHEAD_DAYS = 2
"""A board that loses the server goes on to change its volume for so long."""
MOST_TIMES = 3

Volumes = list[tuple[datetime, int]]
"""From when on which volume in percent holds, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """`volume` and `night_volume` in percent of a board's own loudness; `times` is how often a call is said (DOMAIN:
    repeat once). Clock times are the centre's, "HH:MM", and may reach over midnight; in quiet hours boards show calls
    and neither ring nor speak."""

    volume: int = 100
    times: int = 2
    night_volume: int = 50
    night_from: str | None = None
    night_to: str | None = None
    quiet_from: str | None = None
    quiet_to: str | None = None

    def at(self, clock: str) -> int:
        """The volume when the centre's clock shows "HH:MM"; quiet hours go before the night."""
        if _is_within(clock, self.quiet_from, self.quiet_to):
            return QUIET
        return self.night_volume if _is_within(clock, self.night_from, self.night_to) else self.volume

    def volumes(self, now: datetime, timezone: str) -> Volumes:
        """The volume now, and each change of the next two days to the minute."""
        clocks = [one for one in (self.night_from, self.night_to, self.quiet_from, self.quiet_to) if one]
        today = local_day(now, timezone)
        days = [today + timedelta(days=ahead) for ahead in range(AHEAD_DAYS + 1)]
        moments = sorted(first_showing(day, clock, timezone) for day in days for clock in clocks)
        told = [(now, self.at(local_clock(now, timezone)))]
        for moment in moments:
            percent = self.at(local_clock(moment, timezone))
            if moment > now and percent != told[-1][1]:
                told.append((moment, percent))
        return told


USUAL = Voice()


def _is_within(clock: str, begins: str | None, ends: str | None) -> bool:
    if begins is None or ends is None:
        return False
    return begins <= clock < ends if begins < ends else clock >= begins or clock < ends


def must_fit_voice(voice: Voice) -> None:
    """Raise BadRequest for a percentage that is none, and for a time without the other one that belongs to it."""
    limits = {
        "volume": (voice.volume, 100),
        "night_volume": (voice.night_volume, 100),
        "times": (voice.times, MOST_TIMES),
    }
    for field, (value, most) in limits.items():
        if not 1 <= value <= most:
            raise BadRequest(f"voice.{field}", f"1 to {most}", "range", least=1, most=most)
    _must_be_pair("night", voice.night_from, voice.night_to)
    _must_be_pair("quiet", voice.quiet_from, voice.quiet_to)


def _must_be_pair(name: str, begins: str | None, ends: str | None) -> None:
    for field, clock, other in ((f"{name}_from", begins, ends), (f"{name}_to", ends, begins)):
        if clock is None and other is not None:
            raise BadRequest(f"voice.{field}", "missing", "missing")
        if clock is not None and not is_clock(clock):
            raise BadRequest(f"voice.{field}", f"{clock} is no time of a day", "clock")
    if begins is not None and begins == ends:
        raise BadRequest(f"voice.{name}_to", "the same time as the beginning", "same_time")


def is_clock(text: str) -> bool:
    """Whether it is a time of a day, "00:00" to "23:59"."""
    hours, colon, minutes = text.partition(":")
    return (
        colon == ":" and text.isascii() and len(text) == 5 and hours.isdigit() and minutes.isdigit()
        and int(hours) < 24 and int(minutes) < 60
    )  # fmt: skip
