"""Who is next at a counter, and why, case by case."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.domain.centre.site import Policy, PolicyKind, Site
from server.domain.policy import Candidate, Choice, bound_words, choose_next, services_at
from tests.story.builders import CLASSES, a_candidate, a_person, a_site, an_open_counter
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


def test_whoever_comes_back_goes_before_an_appointment_and_that_before_all_classes() -> None:
    waiting = [
        a_candidate(1, "disabled"),
        a_candidate(2, appointment_at=MORNING + timedelta(minutes=30)),
        a_candidate(3, is_returning=True),
    ]
    order = []
    while waiting:
        order.append(chosen(*waiting))
        waiting = [one for one in waiting if one.ticket_id != order[-1].ticket_id]
    assert [one.ticket_id for one in order] == ["t3", "t2", "t1"]
    assert [one.because.code for one in order] == ["returning", "appointment", "priority"]


def test_a_return_says_so_and_counts_among_those_before_the_line() -> None:
    choice = chosen(a_candidate(1), a_candidate(2, is_returning=True), run=1)
    assert (choice.ticket_id, choice.priority_run) == ("t2", 2)
    assert choice.because.words["vi"] == "Quay lại từ quầy khác (lượt ưu tiên thứ 2, nhiều nhất 2 lượt liên tiếp)"
    assert chosen(a_candidate(1), a_candidate(2, is_returning=True), run=2).ticket_id == "t1"


def test_an_appointment_says_its_hour_at_the_centre() -> None:
    choice = chosen(a_candidate(1), a_candidate(2, appointment_at=MORNING + timedelta(minutes=30)))
    assert choice.because.words["en"].startswith("Appointment at 08:30 (")
    assert choice.because.facts["appointment_at"] == (MORNING + timedelta(minutes=30)).isoformat()


def test_who_was_sent_here_is_told_so_beside_the_reason() -> None:
    assert chosen(a_candidate(1, aimed="counter")).because.words["vi"] == "Được chuyển đến quầy này"
    both = chosen(a_candidate(1, is_returning=True, aimed="officer")).because
    assert both.code == "returning"
    assert both.facts["aimed"] == "officer"
    assert both.words["en"] == "Back from another counter (nobody else is waiting); Sent to this officer"


STRICT = a_site(policy=Policy(kind=PolicyKind.STRICT))


def test_strict_knows_no_turn_of_the_line_while_priority_waits() -> None:
    choice = chosen(a_candidate(1), a_candidate(2, "aged_60"), run=99, site=STRICT)
    assert (choice.ticket_id, choice.priority_run) == ("t2", 0)
    assert choice.because.words["vi"] == "Ưu tiên: Người từ 60 tuổi (luôn được gọi trước)"


AGEING = a_site(policy=Policy(kind=PolicyKind.AGEING))


def test_ageing_counts_a_class_as_if_it_had_come_earlier() -> None:
    choice = chosen(a_candidate(1, minute=5), a_candidate(2, "aged_60", minute=19), site=AGEING)
    assert choice.ticket_id == "t2"
    assert choice.because.code == "head_start"
    assert choice.because.facts == {"class": "aged_60", "waited_s": 41 * 60, "head_start_s": 900}
    assert choice.because.words["vi"] == "Chờ 41 phút, tính thêm 15 phút ưu tiên: Người từ 60 tuổi"
    assert chosen(a_candidate(1, minute=5), a_candidate(2, "aged_60", minute=21), site=AGEING).ticket_id == "t1"


def test_ageing_says_first_come_where_nobody_was_passed() -> None:
    choice = chosen(a_candidate(1, "aged_60", minute=5), a_candidate(2, minute=19), site=AGEING)
    assert choice.because.code == "first_come"


def test_with_none_in_a_row_nobody_goes_before_the_line() -> None:
    site = a_site(policy=Policy(in_a_row=0))
    assert (
        chosen(a_candidate(1), a_candidate(2, "disabled"), a_candidate(3, is_returning=True), site=site).ticket_id
        == "t1"
    )
    assert chosen(a_candidate(4), a_candidate(3, is_returning=True), site=site).ticket_id == "t3"


def ranked(number: int, rank: int, **more: Any) -> Candidate:
    return replace(a_candidate(number, **more), rank=rank, service_id=f"s{rank}")


def test_a_service_of_a_better_rank_goes_before_a_longer_wait() -> None:
    choice = chosen(ranked(1, 2), ranked(2, 1))
    assert (choice.ticket_id, choice.rank_run) == ("t2", 1)
    assert choice.because.code == "better_rank"
    assert choice.because.words["vi"] == "Dịch vụ hạng 1 tại quầy (lượt thứ 1, nhiều nhất 5 lượt liên tiếp)"


def test_after_so_many_of_a_better_rank_the_longest_wait_of_all_others_is_owed_its_turn() -> None:
    counter = an_open_counter(rank_run=5)
    choice = choose_next([ranked(1, 3), ranked(2, 2), ranked(3, 1)], counter, a_site(), NOW)
    assert choice
    assert (choice.ticket_id, choice.rank_run) == ("t1", 0)
    assert choice.because.code == "rank_owed"
    assert choice.because.words["vi"] == "Đến lượt dịch vụ hạng sau, sau 5 lượt hạng trước liên tiếp"


def test_a_rank_is_not_named_where_it_changed_nothing() -> None:
    choice = chosen(ranked(1, 1), ranked(2, 2))
    assert choice.because.code == "first_come"
    assert choice.rank_run == 1, "it counts all the same: the other line waits"


def test_ranks_order_the_line_and_not_those_before_it() -> None:
    assert chosen(ranked(1, 1), ranked(2, 2, priority="aged_60")).ticket_id == "t2"


def test_the_turn_that_is_owed_to_the_line_goes_to_the_better_rank_and_says_both() -> None:
    choice = chosen(ranked(1, 2), ranked(2, 1), a_candidate(3, "disabled"), run=2)
    assert choice.ticket_id == "t2"
    assert choice.because.code == "ordinary_owed"
    assert choice.because.words["en"] == (
        "An ordinary turn after 2 priority turns in a row; Service of rank 1 at this counter (1 of at most 5 in a row)"
    )


def test_an_officer_calls_what_both_the_officer_and_the_counter_serve() -> None:
    counter = an_open_counter(service_ids=("a", "b", "c"))
    assert services_at(counter, None) == ("a", "b", "c")
    assert services_at(counter, a_person(service_ids=None)) == ("a", "b", "c")
    assert services_at(counter, a_person(service_ids=("c", "x", "a"))) == ("a", "c")
    assert services_at(counter, a_person(service_ids=())) == ()


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        (Policy(kind=PolicyKind.STRICT), "không có giới hạn"),
        (Policy(in_a_row=3), "bị vượt nhiều nhất 3 lần ở mỗi quầy"),
        (Policy(in_a_row=0), "Không ai được gọi trước hàng chờ"),
        (Policy(kind=PolicyKind.AGEING, in_a_row=1), "không ai đến muộn hơn quá 15 phút được gọi trước"),
        (Policy(rank_run=7), "nhiều nhất 7 lượt hạng trước liên tiếp"),
    ],
)
def test_each_policy_states_its_bound(policy: Policy, said: str) -> None:
    words = bound_words(policy, CLASSES)
    assert said in words["vi"]
    assert words["en"].endswith("who comes first is called first.")
