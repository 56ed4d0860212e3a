"""Who is next, why, and the bound that holds for everybody in an ordinary line."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.centre.counter import Counter
from server.domain.centre.site import Policy, Site
from server.domain.policy import Candidate, Choice, ClassInLine, choose_next, people_ahead
from tests.story.builders import CLASSES, a_candidate, a_site, an_open_counter
from tests.story.clock import MORNING

NOW = MORNING + timedelta(hours=1)


def chosen(*waiting: Candidate, run: int = 0, site: Site | None = None) -> Choice:
    choice = choose_next(waiting, an_open_counter(priority_run=run), site or a_site(), NOW)
    assert choice is not None
    return choice


def test_nobody_waits() -> None:
    assert choose_next([], an_open_counter(), a_site(), NOW) is None


def test_first_come_first_served() -> None:
    choice = chosen(a_candidate(2), a_candidate(1), a_candidate(3))
    assert choice.ticket_id == "t1"
    assert choice.because.code == "first_come"
    assert choice.because.facts == {"waited_s": 59 * 60}
    assert choice.because.words == {"vi": "Chờ lâu nhất: 59 phút", "en": "Waiting longest: 59 min"}


def test_of_two_who_came_in_the_same_instant_the_smaller_number_goes_first() -> None:
    assert chosen(a_candidate(8, minute=3), a_candidate(7, minute=3)).ticket_id == "t7"


def test_priority_goes_first_and_says_so_in_words() -> None:
    choice = chosen(a_candidate(1), a_candidate(2, "pregnant"))
    assert (choice.ticket_id, choice.priority_run) == ("t2", 1)
    assert choice.because.code == "priority"
    assert choice.because.facts == {"class": "pregnant", "run": 1, "most": 2}
    assert choice.because.words["vi"] == "Ưu tiên: Phụ nữ mang thai (lượt ưu tiên thứ 1, nhiều nhất 2 lượt liên tiếp)"
    assert choice.because.words["en"] == "Priority: Pregnant (priority 1 of at most 2 in a row)"


def test_a_lower_rank_goes_before_an_earlier_hour() -> None:
    assert chosen(a_candidate(1, "aged_60"), a_candidate(2, "pregnant"), a_candidate(3, "disabled")).ticket_id == "t3"


def test_classes_of_one_rank_share_one_line() -> None:
    assert chosen(a_candidate(2, "disabled"), a_candidate(1, "aged_80")).ticket_id == "t1"


def test_after_so_many_in_a_row_an_ordinary_person_is_owed_a_turn() -> None:
    choice = chosen(a_candidate(9), a_candidate(1, "disabled"), run=2)
    assert (choice.ticket_id, choice.priority_run) == ("t9", 0)
    assert choice.because.code == "ordinary_owed"
    assert choice.because.words["vi"] == "Đến lượt thường sau 2 lượt ưu tiên liên tiếp"


def test_priority_goes_on_while_nobody_else_waits() -> None:
    choice = chosen(a_candidate(1, "disabled"), run=2)
    assert choice.ticket_id == "t1"
    assert choice.because.facts["run"] == 0
    assert choice.because.words["vi"].endswith("(không có ai khác đang chờ)")


def test_a_class_that_the_site_no_longer_has_waits_like_everybody() -> None:
    assert chosen(a_candidate(1, "gone"), a_candidate(2)).ticket_id == "t1"
    assert chosen(a_candidate(1, "gone"), a_candidate(2, "aged_60")).ticket_id == "t2"


def test_a_site_without_classes_serves_in_order() -> None:
    site = a_site(priority_classes=(), policy=Policy(in_a_row=0))
    assert chosen(a_candidate(3, "disabled"), a_candidate(1), site=site).ticket_id == "t1"


def test_a_clock_that_was_set_back_gives_no_negative_wait() -> None:
    late = a_candidate(1, minute=999)
    assert chosen(late).because.facts == {"waited_s": 0}


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1), (2, 3, 1)])
def test_the_choice_does_not_depend_on_the_order_in_which_it_was_asked(order: tuple[int, ...]) -> None:
    waiting = {1: a_candidate(1), 2: a_candidate(2, "pregnant"), 3: a_candidate(3, "aged_80")}
    assert chosen(*(waiting[number] for number in order)).ticket_id == "t3"


arrivals = st.lists(st.sampled_from([None, *(one.code for one in CLASSES)]), max_size=25)
"""Classes of people in the order in which they come."""


class Hall:
    """A line that a counter works off, remembering whom it passed."""

    def __init__(self, most: int) -> None:
        self.site = a_site(policy=Policy(in_a_row=most))
        self.counter: Counter = an_open_counter()
        self.line: list[Candidate] = []
        self.passed: dict[str, int] = {}
        self.served: list[Candidate] = []

    def arrives(self, priority: str | None) -> None:
        number = len(self.line) + len(self.served) + 1
        self.line.append(a_candidate(number, priority))

    def calls(self) -> None:
        choice = choose_next(self.line, self.counter, self.site, NOW)
        if choice is None:
            assert not self.line
            return
        called = next(one for one in self.line if one.ticket_id == choice.ticket_id)
        self._notes_who_is_passed(called)
        self.line.remove(called)
        self.served.append(called)
        self.counter = an_open_counter(priority_run=choice.priority_run)

    def _notes_who_is_passed(self, called: Candidate) -> None:
        head = next((one for one in self.line if one.priority_class is None), None)
        if head and called.priority_class is not None:
            self.passed[head.ticket_id] = self.passed.get(head.ticket_id, 0) + 1


@given(most=st.integers(0, 4), waiting=arrivals, later=st.lists(arrivals, max_size=12))
def test_the_head_of_the_ordinary_line_is_passed_by_no_more_than_the_stated_bound(
    most: int, waiting: list[str | None], later: list[list[str | None]]
) -> None:
    hall = Hall(most)
    for priority in waiting:
        hall.arrives(priority)
    for newcomers in later:
        hall.calls()
        for priority in newcomers:
            hall.arrives(priority)
    while hall.line:
        hall.calls()
    assert max(hall.passed.values(), default=0) <= most


@given(waiting=arrivals.filter(bool), who=st.integers(0, 100), most=st.integers(0, 4))
def test_people_ahead_are_those_whom_one_counter_calls_first(waiting: list[str | None], who: int, most: int) -> None:
    hall = Hall(most)
    for priority in waiting:
        hall.arrives(priority)
    asking = hall.line[who % len(hall.line)]
    line = [
        ClassInLine(
            code,
            sum(1 for one in hall.line if one.priority_class == code),
            sum(1 for one in hall.line if one.priority_class == code and one.number < asking.number),
        )
        for code in set(waiting)
    ]
    told = people_ahead(asking.priority_class, line, hall.site)
    while asking not in hall.served:
        hall.calls()
    assert told == len(hall.served) - 1


@given(waiting=arrivals, most=st.integers(0, 4))
def test_within_one_class_people_are_served_in_the_order_in_which_they_came(
    waiting: list[str | None], most: int
) -> None:
    hall = Hall(most)
    for priority in waiting:
        hall.arrives(priority)
    while hall.line:
        hall.calls()
    assert len(hall.served) == len(waiting)
    for code in set(waiting):
        numbers = [one.number for one in hall.served if one.priority_class == code]
        assert numbers == sorted(numbers)
