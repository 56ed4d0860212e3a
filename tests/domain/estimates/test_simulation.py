"""A simulated centre: what is told to people holds about four times in five."""

from __future__ import annotations

from statistics import fmean

from server.domain.estimates import Wait, reckoned
from server.domain.estimates.learning import learned
from tests.domain.estimates.centres import Course, a_centre, past_of


def test_ranges_of_a_centre_with_pauses_priorities_and_several_skills_hold() -> None:
    """The whole measure, over many centres and against an oracle, is `python -m tests.bench simulation`."""
    truth = a_centre(5)
    laws = learned(past_of(truth, 6, 5), truth.aims)
    told: dict[str, tuple[Wait, float]] = {}
    course = Course.begins(truth, 99)

    def asks(now: Course, service_id: str) -> None:
        told[f"t{now.came + 1}"] = reckoned(now.hall(), laws).lines[service_id][-1], now.now

    course.on_arrival = asks
    course.runs()
    waited = [(wait, course.called[one] - at) for one, (wait, at) in told.items() if one in course.called]
    assert len(waited) > 60
    assert 0.65 < fmean(wait.low_s <= really <= wait.high_s for wait, really in waited) < 0.95
    mistake = fmean(abs(wait.likely_s - really) for wait, really in waited)
    assert mistake < 0.6 * fmean(really for _, really in waited)
