"""Alerts: raised once, acknowledged by somebody, over with their cause, and kept."""

from typing import Any

import pytest

from server.commands.floor.alerts import SetAlerts
from server.domain.floor.alert import AlertKind, Finding
from server.domain.roles import system_actor
from server.housekeeping import Housekeeper
from server.queries.floor.alerts import PLACES
from tests.story.clock import MORNING
from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.ledger import journal_of
from tests.story.setting_up import week

TARGET_MIN = 15


def kinds(site: Site) -> list[str]:
    return [one["kind"] for one in site.supervisor.floor["alerts"]]


def waits(site: Site) -> list[str]:
    """The alerts of waits after another look; whose kiosk is silent meanwhile is another matter."""
    return [kind for kind in site.watches() if kind == "wait"]


def history(site: Site) -> list[Json]:
    found: list[Json] = site.supervisor.door.get("/alerts").good()["alerts"]
    return found


class TestWait:
    """The longest wait of a service over its aim."""

    def test_over_the_aim_and_not_before(self, site: Site) -> None:
        site.kiosk.take_number()
        site.clock.advance(minutes=TARGET_MIN)
        assert waits(site) == []
        site.clock.advance(seconds=1)
        assert waits(site) == ["wait"]
        alert = site.supervisor.alert("wait")
        assert (alert["about"]["vi"], alert["facts"]["target_s"]) == ("Đất đai", 900)

    def test_once_until_it_is_over(self, site: Site) -> None:
        site.kiosk.take_number()
        site.clock.advance(minutes=20)
        site.watches()
        before = site.revision
        site.clock.advance(minutes=1)
        assert waits(site) == ["wait"]
        assert site.revision == before, "looking again writes nothing"

    def test_it_ends_well_under_the_aim_so_that_it_does_not_flicker(self, site: Site) -> None:
        site.kiosk.take_number()
        site.clock.advance(minutes=2)
        site.kiosk.take_number()
        site.clock.advance(minutes=14)
        assert waits(site) == ["wait"]
        officer = site.officer(1).opens()
        officer.calls_next()
        assert waits(site) == ["wait"], "the next one has waited 14 of 15 minutes"
        officer.finishes().calls_next()
        assert waits(site) == []

    def test_a_service_whose_people_are_all_called_is_calm(self, site: Site) -> None:
        site.kiosk.take_number()
        site.clock.advance(minutes=20)
        site.watches()
        site.officer(1).opens().calls_next()
        assert waits(site) == []
        assert history(site)[-1]["ended_at"] is not None


class TestRating:
    """The lowest mark, within seconds, for supervisors alone."""

    def test_it_is_on_the_floor_at_once_with_mark_counter_and_number(self, site: Site) -> None:
        visit = site.serves_one(1)
        site.tablet(1).rates(1, reasons=["attitude"]).good()
        alert = site.supervisor.alert("rating")
        assert (alert["counter"], alert["label"], alert["about"]["vi"]) == (1, visit.label, "Đất đai")
        assert (alert["facts"]["score"], alert["facts"]["reasons"]) == (1, ["attitude"])
        assert alert["facts"]["reason_words"][0]["vi"] == "Thái độ chưa đúng mực"

    @pytest.mark.parametrize("score", [2, 3, 4, 5])
    def test_no_other_mark_raises_one(self, site: Site, score: int) -> None:
        site.serves_one(1)
        site.tablet(1).rates(score).good()
        assert kinds(site) == []

    def test_the_console_says_nothing_of_it(self, site: Site) -> None:
        officer = site.officer(1).opens()
        site.serves_one(1)
        before = officer.console
        site.tablet(1).rates(1, reasons=["attitude"]).good()
        assert officer.console == before
        assert officer.door.get("/alerts").refusal == (403, "auth.forbidden")

    def test_what_screens_are_told_names_neither_mark_nor_counter(self, site: Site) -> None:
        site.serves_one(1)
        site.tablet(1).rates(1).good()
        row = journal_of(site.server.store, site.centre.id)[-1]
        assert (row.event, row.facts.keys()) == ("AlertRaised", {"alert_id", "kind"})

    def test_to_have_seen_it_is_the_end_of_it(self, site: Site) -> None:
        site.serves_one(1)
        site.tablet(1).rates(1).good()
        site.supervisor.says(site.supervisor.alert("rating"), "acknowledge").good()
        assert kinds(site) == []
        (kept,) = history(site)
        assert (kept["acknowledged_by"], kept["ended_at"]) == ("Cán bộ giamsat", kept["acknowledged_at"])


class TestHelp:
    """The silent button."""

    def test_it_is_on_the_floor_at_once_and_nowhere_in_public(self, site: Site) -> None:
        officer = site.officer(1).opens()
        public = [site.board, site.display(1), site.tablet(1), site.kiosk]
        before = [one.state for one in public]
        officer.tries("help").good()
        alert = site.supervisor.alert("help")
        assert (alert["counter"], alert["officer"]) == (1, "Cán bộ quay1")
        assert [one.state for one in public] == before
        assert officer.console["help"] == {
            "asked_at": "2026-11-23T01:00:00.000+00:00", "seen_at": None, "seen_by": None,
        }  # fmt: skip

    def test_asked_twice_it_is_one(self, site: Site) -> None:
        officer = site.officer(1).opens()
        officer.tries("help").good()
        officer.tries("help").good()
        assert kinds(site) == ["help"]

    def test_the_officer_sees_who_has_seen_it(self, site: Site) -> None:
        officer = site.officer(1).opens()
        officer.tries("help").good()
        site.supervisor.says(site.supervisor.alert("help"), "acknowledge").good()
        assert officer.console["help"]["seen_by"] == "Cán bộ giamsat"
        assert kinds(site) == ["help"], "it goes on until somebody says that it is over"

    @pytest.mark.parametrize("end", ["withdraws", "settled", "closes", "steered", "moved"])
    def test_how_it_ends(self, site: Site, end: str) -> None:
        officer = site.officer(1).opens()
        officer.tries("help").good()
        alert = site.supervisor.alert("help")
        ends: dict[str, Any] = {
            "withdraws": lambda: officer.tries("help/withdraw"),
            "settled": lambda: site.supervisor.says(alert, "settle"),
            "closes": lambda: officer.tries("close"), "steered": lambda: site.supervisor.steers(1, "close"),
            "moved": lambda: site.supervisor.moves(1, 3),
        }  # fmt: skip
        ends[end]().good()
        assert kinds(site) == []
        assert officer.console["help"] is None

    def test_only_whoever_works_there_asks(self, site: Site) -> None:
        site.officer(1).opens()
        stranger = site.officer(2)
        with site.unchanged():
            assert stranger.tries("help", at=1).refusal == (409, "counter.not_yours")
            assert stranger.tries("help").refusal == (409, "counter.closed")


class TestPrinter:
    """A printer that needs a person."""

    def says(self, site: Site, state: str, detail: str | None = None) -> None:
        site.agent.door.post("/printer/state", {"state": state, "detail": detail}).good()

    @pytest.mark.parametrize("state", ["no_paper", "cover_open", "error", "unreachable", "mute"])
    def test_needs_a_person_until_paper_comes_out(self, site: Site, state: str) -> None:
        self.says(site, state)
        alert = site.supervisor.alert("printer")
        assert (alert["about"]["vi"], alert["facts"]["state"]) == ("Máy in sảnh", state)
        self.says(site, "unknown")
        assert kinds(site) == ["printer"], "unknown says nothing either way"
        self.says(site, "ok")
        assert kinds(site) == []

    def test_little_paper_is_a_notice_until_there_is_more_of_it(self, site: Site) -> None:
        self.says(site, "low_paper")
        facts = site.supervisor.alert("printer")["facts"]
        assert facts == {"state": "low_paper", "detail": None, "tickets_left": None}
        self.says(site, "no_paper")
        assert site.supervisor.alert("printer")["facts"]["state"] == "no_paper"
        self.says(site, "ok")
        assert kinds(site) == []

    def test_another_trouble_of_the_same_printer_is_the_same_alert(self, site: Site) -> None:
        self.says(site, "no_paper")
        first = site.supervisor.alert("printer")["id"]
        self.says(site, "cover_open")
        alert = site.supervisor.alert("printer")
        assert (alert["id"], alert["facts"]["state"]) == (first, "cover_open")


class TestDevice:
    """A device that should be there and is not."""

    def test_gone_for_a_minute_and_back(self, site: Site) -> None:
        assert site.board.state
        site.clock.advance(seconds=60)
        assert site.watches() == []
        site.clock.advance(seconds=1)
        assert site.watches() == ["device"]
        assert site.supervisor.alert("device")["about"]["vi"] == "board"
        assert site.board.state
        assert site.watches() == []

    def test_a_server_that_has_just_started_gives_everybody_a_minute(self, site: Site) -> None:
        assert site.board.state
        site.clock.advance(hours=1)
        assert site.watches(up_for_s=59) == []
        assert site.watches(up_for_s=61) == ["device"]

    def test_the_tablet_of_a_closed_counter_may_sleep(self, site: Site) -> None:
        assert site.tablet(1).state
        site.clock.advance(minutes=5)
        assert site.watches() == []
        site.officer(1).opens()
        assert site.watches() == ["device"]
        site.officer(1).closes()
        assert site.watches() == []

    def test_one_that_was_revoked_is_missed_by_nobody(self, site: Site) -> None:
        assert site.board.state
        site.clock.advance(minutes=5)
        site.watches()
        site.admin.door.post(f"/devices/{site.board.id}/revoke").good()
        assert site.watches() == []

    def test_at_night_everything_may_sleep(self, site: Site) -> None:
        site.sets(hours=week(("07:30", "17:00")))
        site.clock.strikes(MORNING.replace(hour=16, minute=50))
        assert site.board.state
        site.clock.strikes(MORNING.replace(hour=16, minute=59))
        assert site.watches() == ["device"]
        site.clock.strikes(MORNING.replace(hour=17))
        assert site.watches() == []
        site.clock.strikes(MORNING.replace(day=24, hour=7, minute=30))
        site.supervisor = type(site.supervisor)(site, "giamsat")
        assert site.watches() == ["device"], "a board that was not switched on in the morning is missed"

    def test_one_that_was_never_switched_on_is_not_gone(self, site: Site) -> None:
        site.clock.advance(minutes=5)
        assert site.watches() == []


class TestVoice:
    """Calls that no board has played."""

    def test_unplayed_after_its_time_and_forgiven_once_played(self, site: Site) -> None:
        site.kiosk.take_number()
        site.officer(1).opens().calls_next()
        site.clock.advance(seconds=30)
        assert site.watches() == []
        site.clock.advance(seconds=1)
        assert site.watches() == ["voice"]
        assert site.supervisor.alert("voice")["facts"]["label"] == "A001"
        site.kiosk.take_number()
        site.officer(2).opens().calls_next()
        site.clock.advance(seconds=31)
        told = site.supervisor.alert("voice")["facts"]
        assert (told["calls"], told["label"]) == (2, "A002"), "the alert goes on telling how many, and the newest"
        for call in site.board.state["announcements"]:
            site.board.says(call, "played").good()
        assert site.watches() == []


class TestEveryAlert:
    """What holds for all kinds."""

    def test_the_first_who_acknowledges_is_kept(self, site: Site) -> None:
        site.kiosk.take_number()
        site.clock.advance(minutes=20)
        site.watches()
        alert = site.supervisor.alert("wait")
        site.supervisor.says(alert, "acknowledge").good()
        site.admin.says(alert, "acknowledge").good()
        assert site.supervisor.alert("wait")["acknowledged_by"] == "Cán bộ giamsat"

    def test_one_that_is_over_cannot_be_acknowledged_any_more(self, site: Site) -> None:
        officer = site.officer(1).opens()
        officer.tries("help").good()
        alert = site.supervisor.alert("help")
        officer.tries("help/withdraw").good()
        with site.unchanged():
            assert site.supervisor.says(alert, "acknowledge").refusal == (409, "alert.over")

    def test_one_whose_cause_is_watched_is_not_settled_by_hand(self, site: Site) -> None:
        site.kiosk.take_number()
        site.clock.advance(minutes=20)
        site.watches()
        alert = site.supervisor.alert("wait")
        with site.unchanged():
            assert site.supervisor.says(alert, "settle").refusal == (409, "alert.still_true")

    def test_those_that_nobody_has_seen_stand_first(self, site: Site) -> None:
        site.officer(1).opens().tries("help").good()
        site.clock.advance(seconds=1)
        site.officer(2).opens().tries("help").good()
        site.supervisor.says(site.supervisor.floor["alerts"][0], "acknowledge").good()
        assert [one["counter"] for one in site.supervisor.floor["alerts"]] == [2, 1]

    def test_an_officer_who_asks_for_help_stands_before_a_rush(self, site: Site) -> None:
        site.kiosk.take_number()
        site.kiosk.take_number("Khai sinh")
        site.clock.advance(minutes=20)
        site.watches()
        site.officer(4).opens().tries("help").good()
        assert set(AlertKind) == set(PLACES), "every kind has its place"
        assert kinds(site)[0] == "help"

    def test_two_watchers_that_find_the_same_raise_it_once(self, site: Site) -> None:
        finding = Finding(AlertKind.WAIT, site.centre.services["Đất đai"], {"longest_s": 1000, "target_s": 900})
        run, system = site.server.executor.run, system_actor(site.centre.id)
        run(SetAlerts(raised=(finding,)), system)
        with site.unchanged():
            run(SetAlerts(raised=(finding,)), system)
        run(SetAlerts(ended=(finding,)), system)
        with site.unchanged():
            run(SetAlerts(ended=(finding,)), system)
        assert len(history(site)) == 1

    def test_the_server_watches_by_itself(self, site: Site) -> None:
        site.kiosk.take_number()
        site.clock.advance(minutes=20)
        Housekeeper(site.server).round(0)
        assert "wait" in kinds(site)

    def test_the_history_of_a_day_is_that_days(self, site: Site) -> None:
        site.officer(1).opens().tries("help").good()
        assert [one["kind"] for one in history(site)] == ["help"]
        yesterday = site.supervisor.door.get("/alerts?day=2026-11-22").good()
        assert yesterday["alerts"] == []

    def test_another_centre_neither_sees_nor_touches_it(self, site: Site, other_site: Site) -> None:
        site.officer(1).opens().tries("help").good()
        alert = site.supervisor.alert("help")
        assert other_site.supervisor.floor["alerts"] == []
        with site.unchanged():
            assert other_site.supervisor.says(alert, "acknowledge").refusal == (404, "alert.unknown")
