"""Taking a number and giving it up."""

from datetime import datetime

import pytest

from server.commands.moves.cancelling import CancelTicket
from server.domain.errors import NotAllowed
from server.domain.roles import citizen_actor
from tests.story.hall import Site


def test_numbers_of_one_series_run_on_over_its_services(site: Site) -> None:
    chosen = ["Đất đai", "Nhận kết quả đất đai", "Khai sinh", "Đất đai"]
    taken = [site.kiosk.take_number(service).label for service in chosen]
    assert taken == ["A001", "A002", "C001", "A003"]


def test_a_ticket_tells_the_citizen_what_to_know(site: Site) -> None:
    visit = site.kiosk.take_number("Khai sinh")
    assert visit.issued["number"] == 1
    assert visit.issued["state"] == "waiting"
    assert visit.issued["service"]["name"] == "Khai sinh"
    assert visit.issued["follow_url"] == f"http://hall.test/t/{visit.token}"
    assert visit.issued["issued_at"] == "2026-11-23T01:00:00.000+00:00"
    assert visit.issued["estimate"] is None


def test_people_ahead_are_those_who_wait_for_the_same_service_even_since_the_same_instant(site: Site) -> None:
    chosen = ["Đất đai", "Đất đai", "Khai sinh", "Đất đai"]
    ahead = [site.kiosk.take_number(service).issued["ahead"] for service in chosen]
    assert ahead == [0, 1, 0, 2]


def test_the_phone_counts_the_same_people_ahead_and_sees_them_go(site: Site) -> None:
    first, second, third = [site.kiosk.take_number() for _ in range(3)]
    assert [visit.phone["ahead"] for visit in (first, second, third)] == [0, 1, 2]
    site.officer(1).opens().calls_next()
    assert [visit.phone["ahead"] for visit in (second, third)] == [0, 1]
    second.gives_up().good()
    assert third.phone["ahead"] == 0


def test_each_two_centres_count_for_themselves(site: Site, other_site: Site) -> None:
    assert [place.kiosk.take_number().label for place in (site, other_site, site)] == ["A001", "A001", "A002"]


def test_numbers_begin_anew_at_midnight_in_hanoi_and_not_before(site: Site) -> None:
    site.clock.strikes(datetime(2026, 11, 23, 6, 30))  # noqa: DTZ001 - still Sunday in UTC
    assert site.kiosk.take_number().label == "A001"
    assert site.board.state["waiting"][0]["count"] == 1
    site.clock.strikes(datetime(2026, 11, 23, 23, 59, 59))  # noqa: DTZ001
    assert site.kiosk.take_number().label == "A002"
    site.clock.advance(seconds=1)
    assert site.kiosk.take_number().label == "A001"


def test_a_quota_is_for_one_day_and_cancelled_numbers_count(site: Site) -> None:
    site.kiosk.take_number("Kết hôn").gives_up().good()
    site.kiosk.take_number("Kết hôn")
    answer = site.kiosk.asks("Kết hôn")
    assert answer.refusal == (409, "service.quota_reached")
    assert answer.facts == {
        "service": "ket-hon", "reason": "quota", "opens_at": "2026-11-23T17:00:00.000+00:00", "quota": 2,
    }  # fmt: skip
    site.clock.advance(days=1)
    assert site.kiosk.take_number("Kết hôn").label == "C001"


def test_a_refused_number_leaves_no_gap(site: Site) -> None:
    for _ in range(2):
        site.kiosk.take_number("Kết hôn")
    with site.unchanged():
        assert site.kiosk.asks("Kết hôn").status == 409
    assert site.kiosk.take_number("Khai sinh").label == "C003"


def test_a_closed_service_gives_none_and_those_who_wait_are_served(site: Site) -> None:
    site.kiosk.take_number()
    door = site.supervisor.door
    door.post(f"/services/{site.centre.services['Đất đai']}/close").good()
    assert site.kiosk.asks().refusal == (409, "service.closed")
    assert site.officer(1).opens().calls_next() == "A001"
    door.post(f"/services/{site.centre.services['Đất đai']}/open").good()
    assert site.kiosk.take_number().label == "A002"


@pytest.mark.parametrize(
    ("body", "field"),
    [({"priority_class": "vip"}, "priority_class"), ({"language": "fr"}, "language")],
)
def test_what_the_centre_does_not_offer_is_refused(site: Site, body: dict[str, str], field: str) -> None:
    with site.unchanged():
        answer = site.kiosk.asks(**body)
    assert answer.refusal == (422, "request.field")
    assert answer.facts["field"] == field


def test_a_field_is_no_service(site: Site) -> None:
    field = site.kiosk.state["services"][0]
    assert not field["leaf"]
    with site.unchanged():
        assert site.kiosk.asks(service_id=field["id"]).refusal == (422, "request.field")


def test_whoever_waits_gives_up_once_and_is_not_called(site: Site) -> None:
    first, second = site.kiosk.take_number(), site.kiosk.take_number()
    first.gives_up().good()
    assert first.phone["state"] == "cancelled"
    assert first.gives_up().refusal == (409, "ticket.illegal_move")
    assert site.officer(1).opens().calls_next() == second.label


def test_nobody_gives_somebody_elses_place_up(site: Site) -> None:
    mine, theirs = site.kiosk.take_number(), site.kiosk.take_number()
    with site.unchanged(), pytest.raises(NotAllowed):
        site.server.executor.run(CancelTicket(ticket_id=theirs.id), citizen_actor(site.centre.id, mine.id))


def test_whoever_is_called_cannot_give_up_any_more(site: Site) -> None:
    visit = site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    with site.unchanged():
        assert visit.gives_up().refusal == (409, "ticket.illegal_move")


def test_a_clock_set_back_an_hour_lets_nobody_jump_the_line(site: Site) -> None:
    early = site.kiosk.take_number()
    site.clock.advance(hours=-1)
    late = site.kiosk.take_number()
    assert late.issued["ahead"] == 1
    assert late.phone["ahead"] == 1
    officer = site.officer(1).opens()
    assert [officer.calls_next(), officer.calls_next()] == [early.label, late.label]
