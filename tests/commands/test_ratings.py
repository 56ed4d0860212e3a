"""One rating a finished turn, wherever it comes from, and never before the finish."""

import pytest
from sqlalchemy import select

from server.storage.schema import journal
from tests.story.doors import Door, Json
from tests.story.hall import Site
from tests.story.installation import Held
from tests.story.screens import Tablet


def kept_rating(site: Site) -> Json:
    with site.server.reader.of(site.centre.id) as reading:
        (rating,) = reading.ratings.where()
        return {"score": rating.score, "reasons": rating.reasons, "comment": rating.comment, "channel": rating.channel}


def turn_token(site: Site, ticket_id: str) -> str:
    """The secret of a turn, which nobody is told before its finish."""
    with site.server.reader.of(site.centre.id) as reading:
        return reading.turns.get(reading.tickets.get(ticket_id).turn_id).rating_token


def test_a_tablet_asks_after_the_finish_and_thanks_once(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    assert site.tablet(1).invitation is None
    officer.calls_next()
    officer.starts()
    assert site.tablet(1).invitation is None
    officer.finishes()
    invitation = site.tablet(1).invitation
    assert invitation
    assert (invitation["label"], invitation["language"]) == ("A001", "vi")
    answer = site.tablet(1).rates(5, reasons=["kind"], comment="Cảm ơn cô")
    assert answer.status == 201
    assert answer.json["rating"]["score"] == 5
    assert site.tablet(1).invitation is None
    expected = {"score": 5, "reasons": ("kind",), "comment": "Cảm ơn cô", "channel": "tablet"}
    assert kept_rating(site) == expected


def test_only_the_counters_own_tablet_asks(site: Site) -> None:
    site.serves_one(1)
    assert site.tablet(1).invitation
    assert site.tablet(2).invitation is None


def test_a_tablet_asks_for_three_minutes(site: Site) -> None:
    site.serves_one(1)
    site.clock.advance(minutes=3)
    assert site.tablet(1).invitation
    site.clock.advance(seconds=1)
    assert site.tablet(1).invitation is None


def test_an_answer_kept_while_the_network_was_down_still_counts(site: Site) -> None:
    visit = site.serves_one(1)
    site.clock.advance(hours=2)
    body = {"turn_token": turn_token(site, visit.id), "score": 3, "reasons": [], "comment": None, "request_id": "r"}
    site.tablet(1).door.post("/ratings", body).good()
    assert kept_rating(site)["score"] == 3


def test_no_rating_is_earlier_than_its_finish_though_the_clock_was_set_back(site: Site) -> None:
    visit = site.serves_one(1)
    finished = site.clock()
    site.clock.advance(hours=-1)
    visit.rates(4).good()
    with site.server.reader.of(site.centre.id) as reading:
        assert [rating.given_at for rating in reading.ratings.where()] == [finished]


def test_from_the_phone_it_counts_as_much(site: Site) -> None:
    visit = site.serves_one(1)
    assert visit.rates(4).status == 201
    assert kept_rating(site)["channel"] == "phone"
    assert visit.phone["rating"] is None
    assert site.tablet(1).invitation is None


def test_the_first_answer_stays_wherever_the_second_comes_from(site: Site) -> None:
    visit = site.serves_one(1)
    token = visit.phone["rating"]["turn_token"]
    site.tablet(1).rates(5).good()
    body = {"turn_token": token, "score": 1, "reasons": [], "comment": None, "request_id": "another"}
    with site.unchanged():
        assert visit.door.post("/ratings", body).refusal == (409, "rating.already_given")
    assert kept_rating(site)["score"] == 5


@pytest.mark.parametrize("stage", ["waiting", "called", "serving", "no_show", "cancelled", "expired"])
def test_nobody_rates_a_visit_that_has_not_finished(site: Site, stage: str) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    if stage == "cancelled":
        visit.gives_up()
    elif stage == "expired":
        site.clock.advance(days=1)
        site.closes_the_day()
    elif stage != "waiting":
        officer.calls_next()
        if stage != "called":
            officer.tries({"serving": "start", "no_show": "no-show"}[stage]).good()
    assert visit.phone["state"] == stage
    body = {"turn_token": turn_token(site, visit.id), "score": 5, "reasons": [], "comment": None, "request_id": "r"}
    with site.unchanged():
        assert visit.door.post("/ratings", body).refusal == (409, "rating.too_early")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"score": 0}, "score"),
        ({"score": 6}, "score"),
        ({"score": 5, "reasons": ["long_wait"]}, "reasons"),
        ({"score": 1, "reasons": ["kind"]}, "reasons"),
        ({"score": 1, "reasons": ["weather"]}, "reasons"),
        ({"score": 1, "comment": "x" * 501}, "comment"),
    ],
)
def test_an_answer_that_was_not_offered_is_refused(site: Site, body: Json, field: str) -> None:
    site.serves_one(1)
    with site.unchanged():
        answer = site.tablet(1).rates(**body)
        assert answer.refusal == (422, "request.field")
    assert answer.facts["field"] == field


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("  Tốt lắm \n", "Tốt lắm"),
        ("dòng một\ndòng hai", "dòng một\ndòng hai"),
        ("a\u0000b\u0007c", "abc"),
        ("zero\u200bwidth \u202eleft", "zerowidth left"),
        ("Ho\u0300a", "Hòa"),
        ("\u200b\u0000", None),
        ("   ", None),
        ("", None),
    ],
)
def test_a_comment_is_kept_as_plain_words(site: Site, said: str, kept: str | None) -> None:
    site.serves_one(1)
    site.tablet(1).rates(3, comment=said).good()
    assert kept_rating(site)["comment"] == kept


def test_a_reason_given_twice_counts_once(site: Site) -> None:
    site.serves_one(1)
    site.tablet(1).rates(1, reasons=["long_wait", "attitude", "long_wait"]).good()
    assert kept_rating(site)["reasons"] == ("long_wait", "attitude")


def test_a_secret_that_is_none_is_not_found(site: Site) -> None:
    body = {"turn_token": "guessed", "score": 5, "reasons": [], "comment": None, "request_id": "r"}
    with site.unchanged():
        assert site.tablet(1).door.post("/ratings", body).refusal == (404, "rating.unknown")


def test_the_officer_never_sees_the_marks(site: Site) -> None:
    site.serves_one(1)
    site.tablet(1).rates(2).good()
    assert "score" not in str(site.officer(1).console)
    assert "score" not in str(site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-23").good())


def test_a_tablet_that_was_revoked_rates_no_more(site: Site) -> None:
    visit = site.serves_one(1)
    tablet = site.tablet(1)
    site.admin.door.post(f"/devices/{tablet.id}/revoke").good()
    body = {"turn_token": turn_token(site, visit.id), "score": 5, "reasons": [], "comment": None, "request_id": "r"}
    with site.unchanged():
        assert tablet.door.post("/ratings", body).refusal == (401, "auth.required")


@pytest.mark.parametrize("place", ["kiosk", "board", "display 1", "agent"])
def test_no_other_device_gives_ratings(site: Site, place: str) -> None:
    visit = site.serves_one(1)
    door = site.board.door if place == "board" else site.kiosk.door
    door.headers["Authorization"] = f"Bearer {site.centre.devices[place].token}"
    body = {"turn_token": turn_token(site, visit.id), "score": 5, "reasons": [], "comment": None, "request_id": "r"}
    with site.unchanged():
        assert door.post("/ratings", body).refusal == (403, "auth.forbidden")


def test_a_tablet_of_another_centre_knows_no_such_visit(site: Site, other_site: Site) -> None:
    visit = site.serves_one(1)
    body = {"turn_token": turn_token(site, visit.id), "score": 5, "reasons": [], "comment": None, "request_id": "r"}
    with site.unchanged():
        assert other_site.tablet(1).door.post("/ratings", body).refusal == (404, "rating.unknown")


EXIT = "exit"


def exit_kiosk(site: Site) -> Tablet:
    """A rating tablet bound to no counter, paired as any device."""
    added = site.admin.door.post("/devices", {"kind": "rating_tablet", "name": "Kiosk lối ra"}).good()["device"]
    code = site.admin.door.post(f"/devices/{added['id']}/pairing-code").good()["code"]
    token = Door(site.server.app).post("/devices/pair", {"code": code}).good()["token"]
    site.centre.devices[EXIT] = Held(added["id"], token)
    return Tablet(site, EXIT, "/tablet")


def test_at_the_exit_people_rate_by_their_number_once(site: Site) -> None:
    kiosk, visit = exit_kiosk(site), site.serves_one(1)
    assert (kiosk.state["counter"], kiosk.invitation) == (None, None)
    turn = kiosk.door.get(f"/ratings/turn?label={visit.label.lower()}").good()
    assert (turn["label"], turn["counter"]) == (visit.label, 1)
    body = {"turn_token": turn["turn_token"], "score": 2, "reasons": ["unheard"], "answer": False}
    kiosk.door.post("/ratings", {**body, "request_id": "exit-1"}).good()
    with site.server.reader.of(site.centre.id) as reading:
        (kept,) = reading.ratings.where()
    assert (kept.channel, kept.answer, kept.question) == (EXIT, False, "Hôm nay việc của bạn có được giải quyết không?")
    assert kiosk.door.get(f"/ratings/turn?label={visit.label}").refusal == (409, "rating.already_given")


def test_numbers_of_other_people_are_not_tried_one_after_the_other(site: Site) -> None:
    kiosk, visit, waiting = exit_kiosk(site), site.serves_one(1), site.kiosk.take_number()
    assert kiosk.door.get(f"/ratings/turn?label={waiting.label}").refusal == (409, "rating.too_early")
    for number in range(101, 110):
        assert kiosk.door.get(f"/ratings/turn?label=A{number}").refusal == (404, "rating.unknown")
    assert kiosk.door.get(f"/ratings/turn?label={visit.label}").status == 429
    assert site.officer(1).door.get(f"/ratings/turn?label={visit.label}").status in (401, 403)


def test_a_number_of_yesterday_is_not_rated_at_the_exit(site: Site) -> None:
    visit, kiosk = site.serves_one(1), exit_kiosk(site)
    site.clock.advance(days=1)
    site.closes_the_day()
    assert kiosk.door.get(f"/ratings/turn?label={visit.label}").refusal == (404, "rating.unknown")


def test_a_tablet_away_for_days_hands_each_answer_in_once_under_its_own_day(site: Site) -> None:
    visit, given_at = site.serves_one(1), site.clock().isoformat()
    site.clock.advance(days=3)
    site.closes_the_day()
    asked = {"label": visit.label, "score": 5, "reasons": [], "given_at": given_at, "request_id": "kept-1"}
    tablet = site.tablet(1)
    first = tablet.door.post("/ratings", asked).good()
    assert tablet.door.post("/ratings", asked).good() == first
    assert tablet.door.post("/ratings", {**asked, "request_id": "kept-2"}).refusal == (409, "rating.already_given")
    with site.server.reader.of(site.centre.id) as reading:
        (kept,) = reading.ratings.where()
        assert reading.turns.get(kept.turn_id).business_day.isoformat() == "2026-11-23"
        assert kept.given_at.isoformat() == given_at
    assert site.tablet(2).door.post("/ratings", {**asked, "request_id": "r"}).refusal == (404, "rating.unknown")


def test_a_phone_is_too_late_after_midnight_and_a_tablet_after_a_fortnight(site: Site) -> None:
    visit = site.serves_one(1)
    body = {"turn_token": turn_token(site, visit.id), "score": 5, "reasons": [], "request_id": "r"}
    site.clock.advance(days=1)
    with site.unchanged():
        assert visit.phone["rating"] is None
        assert visit.door.post("/ratings", body).refusal == (409, "rating.too_late")
    site.clock.advance(days=13)
    with site.unchanged():
        assert site.tablet(1).door.post("/ratings", body).refusal == (409, "rating.too_late")


def test_who_is_sent_on_in_mid_visit_rates_each_turn_by_itself(site: Site) -> None:
    visit, first, second = site.kiosk.take_number(), site.officer(1).opens(), site.officer(2).opens()
    first.calls_next()
    first.starts()
    first.tries("transfer", counter_id=site.centre.counters[2]).good()
    assert visit.phone["rating"]["counter"] == 1
    site.tablet(1).rates(2).good()
    assert visit.phone["rating"] is None
    second.calls_next()
    second.starts()
    second.finishes()
    assert visit.rates(5).status == 201
    with site.server.reader.of(site.centre.id) as reading:
        assert sorted(one.score for one in reading.ratings.where()) == [2, 5]


def test_a_comment_of_a_megabyte_changes_nothing(site: Site) -> None:
    site.serves_one(1)
    with site.unchanged():
        assert site.tablet(1).rates(1, comment="x" * 1_000_000).status in (413, 422)


def test_an_instant_answer_and_a_burst_are_marked_and_still_count(site: Site) -> None:
    for _ in range(3):
        site.serves_one(1)
        site.tablet(1).rates(5).good()
    with site.server.reader.of(site.centre.id) as reading:
        flags = [set(one.flags) for one in reading.ratings.where()]
    assert flags == [{"instant", "burst"}] * 3


def test_no_address_stands_beside_a_rating(site: Site) -> None:
    site.serves_one(1).rates(1).good()
    with site.server.reader.of(site.centre.id) as reading:
        row = reading.connection.execute(select(journal.c.origin).where(journal.c.event == "TurnRated")).one()
    assert row.origin is None
