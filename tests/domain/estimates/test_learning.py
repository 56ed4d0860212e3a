"""What past days teach, and how little a few of them do."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean

import pytest

from server.domain.estimates import Laws
from server.domain.estimates.laws import PATHS, Today, left_of, lognormal, paced
from server.domain.estimates.learning import Past, Visit, learned, read, written


def visits(count: int, *, lasts_s: float = 300.0, pause_s: float = 20.0, service: str = "land") -> list[Visit]:
    """One counter, one after the other; everybody is there from the beginning."""
    every = lasts_s + pause_s
    return [Visit(service, "d1", 1, 0, 8, 0.0, every * one, every * one + lasts_s) for one in range(count)]


def mean(laws: Laws, service: str = "land") -> float:
    return fmean(laws.holds[service])


def test_without_history_visits_last_as_long_as_the_centre_wants_and_much_history_outweighs_that() -> None:
    aims = {"land": 600.0, "birth": 600.0}
    assert mean(learned(Past(), aims)) == pytest.approx(600.0, rel=0.03)
    few, many = (learned(Past(visits(count)), aims) for count in (5, 2000))
    assert mean(few) > 400 > mean(many) > 310
    assert 300 < mean(many, "birth") < 600, "a service that nobody has come for yet goes by the centre's pace"
    assert many.spread < few.spread


def test_a_pause_counts_though_the_next_one_came_in_it() -> None:
    """Somebody else was waiting when the pause began."""
    first, second, third = visits(3, pause_s=900.0)
    came_later = replace(second, since_s=first.ended_s + 300)
    laws = learned(Past([first, came_later, replace(third, since_s=0.0)] * 50), {"land": 300.0})
    assert max(laws.presses) > 600


def test_a_lunch_lasts_longer_than_a_break_until_a_centre_shows_otherwise() -> None:
    usual, own = (learned(Past(pauses=[("lunch", 900.0)] * often), {}) for often in (0, 100))
    assert fmean(usual.rests["lunch"]) > 2 * fmean(usual.rests["break"])
    assert fmean(own.rests["lunch"]) < 1200
    assert own.rests["break"] == usual.rests["break"]


def test_what_was_learned_is_written_down_and_read_again_and_anything_broken_is_refused() -> None:
    laws = learned(Past(visits(40), [("break", 600.0)], 2, 9000.0, 3, {"land": [0] * 8 + [9] * 16}), {"land": 600.0})
    text = written(laws)
    again = read(text)
    assert again.holds["land"] == pytest.approx(laws.holds["land"], abs=0.06)
    assert (again.come, again.hours, again.unsure) == (laws.come, laws.hours, laws.unsure)
    for broken in ("", "{}", "[]", text[:-9], text.replace('"version":1', '"version":0'), text.replace("pauses", "p")):
        with pytest.raises(ValueError):  # noqa: PT011 - its words are for the log
            read(broken)


def test_the_longer_something_lasts_beyond_all_that_is_known_the_longer_it_will() -> None:
    law = lognormal(600.0, 0.7)
    just, long, longer = (left_of(law, so_far)[PATHS // 2] for so_far in (60.0, 3600.0, 7200.0))
    assert just < 700
    assert 20 * 60 < long < longer


def test_a_slow_day_makes_waits_longer_as_far_as_its_visits_can_tell() -> None:
    laws = Laws(unsure=0.2, spread=0.7)
    few, many = (paced(laws, {"d1": Today(count, 900.0 * count, 600.0 * count)}) for count in (3, 100))
    assert 1.0 < few[1][""] < many[1][""] < 1.5
    assert many[0].unsure < few[0].unsure < laws.unsure
    assert paced(laws, {}, 1.1)[1] == {"": 1.1}
