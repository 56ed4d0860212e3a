"""Who may do what at which door: everybody else is told so, in one shape, and nothing changes."""

import pytest

from tests.story.doors import Door
from tests.story.hall import Site
from tests.web.door_table import CASES, Case, World

pytestmark = pytest.mark.any_database

STAFF = ("officer", "supervisor", "admin")
ALSO = {"officer": ("supervisor", "admin"), "supervisor": ("admin",), "kiosk": STAFF}
"""Higher roles may do what lower ones do; every role gives numbers, as the kiosk does."""
OPEN_TO_ALL = (
    "pair",
    "lost screen",
    "claim a place",
    "sign in",
    "look a dossier up",
    "give up",
    "tell browser",
    "leave browser",
    "tell telephone",
    "leave telephone",
    "remind browser",
    "leave reminded browser",
    "remind telephone",
    "leave reminded telephone",
    "postpone",
    "come sooner",
    "rate",
    "book from afar",
    "reserve from afar",
    "move one's own",
    "cancel one's own",
    "own data",
    "erase own data",
)
"""The secret in the request is what opens these."""
OF_ONES_OWN = "take a change back"
"""Revisions are counted by each site: the same number is another edit there."""
LOOKS = {
    "/kiosk/speech/vi/fields": ("kiosk",), "/kiosk/alone": ("kiosk",),
    "/kiosk": ("kiosk",), "/board": ("board",), "/counter-display": ("display",), "/tablet": ("tablet",),
    "/printer": ("agent",), "/console/{counter}": STAFF, "/session": STAFF,
    "/retention": STAFF, "/floor": ("supervisor", "admin"),
    "/reports/turns?from=2026-11-23&to=2026-11-23": ("supervisor", "admin"), "/devices": ("admin",),
    "/reports/choices": ("supervisor", "admin"), "/reports/mine?from=2026-11-23&to=2026-11-23": STAFF,
    "/tickets?label=A001": STAFF, "/transfer-destinations": STAFF,
    "/replay?day=2026-11-20": ("supervisor", "admin"), "/replay/days": ("supervisor", "admin"), "/policies": STAFF,
    "/staffing": ("supervisor", "admin"),
    "/voice": ("admin",), "/voice/sounds/{sound}": ("admin",), "/voice/sample.wav?label=A001": ("admin",),
    "/dossiers?code=H01": ("supervisor", "admin"), "/working-days": STAFF,
    "/reports/dossiers?from=2026-11-23&to=2026-11-23": ("supervisor", "admin"),
    "/reports/late_dossiers?from=2026-11-23&to=2026-11-23": ("supervisor", "admin"),
    "/appointments": ("supervisor", "admin"), "/printer-profiles": ("admin",),
    "/printers/{printer}/test-page": ("admin",),
    "/feedback?from=2026-11-23&to=2026-11-23": ("supervisor", "admin"), "/feedback/digest": ("supervisor", "admin"),
    "/officers": ("supervisor", "admin"), "/alerts": ("supervisor", "admin"),
    "/api-keys": STAFF, "/webhooks": ("admin",), "/webhooks/{hook}/deliveries": ("admin",),
    "/deliveries/{notice}": ("admin",), "/report-sendings": ("admin",),
    "/floor/tickets?label=A001": ("supervisor", "admin"), "/tickets/{ticket_id}/story": ("supervisor", "admin"),
}  # fmt: skip

guarded = pytest.mark.parametrize("case", [one for one in CASES if one.name not in OPEN_TO_ALL], ids=lambda c: c.name)
of_staff = pytest.mark.parametrize("case", [one for one in CASES if one.who in STAFF], ids=lambda c: c.name)


@pytest.fixture(scope="module")
def world(shared_sites: tuple[Site, Site]) -> World:
    """One busy centre for the whole table: no case may change anything in it."""
    return World(shared_sites[0])


@pytest.fixture(scope="module")
def strangers(shared_sites: tuple[Site, Site]) -> World:
    """Another centre of the same installation."""
    return World(shared_sites[1])


def kind_of(who: str) -> str:
    return "staff" if who in STAFF else "device"


@guarded
def test_without_a_name_nobody_is_let_in(world: World, case: Case) -> None:
    with world.site.unchanged():
        answer = world.doors["nobody"].post(case.path(world), case.body(world), headers={"X-Toiluot": "1"})
        assert answer.refusal == (401, "auth.required")


@guarded
def test_with_another_right_nobody_is_let_in(world: World, case: Case) -> None:
    welcome = (case.who, *ALSO.get(case.who, ()))
    others = [who for who in world.doors if who not in (*welcome, "nobody")]
    with world.site.unchanged():
        for who in others:
            answer = world.doors[who].post(case.path(world), case.body(world))
            assert answer.refusal in ((403, "auth.forbidden"), (401, "auth.required")), who
            if kind_of(who) == kind_of(case.who):
                assert answer.status == 403, who


@guarded
@pytest.mark.parametrize("token", ["", "x", "Bearer", "é", "a" * 5_000, "' OR 1=1 --"])
def test_a_token_that_was_never_given_out(world: World, case: Case, token: str) -> None:
    stranger = Door(world.site.server.app)
    stranger.headers["Authorization"] = f"Bearer {token}"
    with world.site.unchanged():
        assert stranger.post(case.path(world), case.body(world)).refusal == (401, "auth.required")


@of_staff
def test_staff_without_the_header_may_be_another_sites_page(world: World, case: Case) -> None:
    door = world.doors[case.who]
    with world.site.unchanged():
        for value in ("", "0", "true"):
            answer = door.post(case.path(world), case.body(world), headers={"X-Toiluot": value})
            assert answer.refusal == (403, "auth.header_missing")


@pytest.mark.parametrize("path", LOOKS)
def test_each_page_is_shown_to_those_it_is_for_and_looking_changes_nothing(world: World, path: str) -> None:
    address = path.format(**world.ids)
    with world.site.unchanged():
        for who, door in world.doors.items():
            answer = door.get(address)
            if who in LOOKS[path]:
                assert answer.status == 200, who
            else:
                assert answer.refusal in ((401, "auth.required"), (403, "auth.forbidden")), who


def test_what_is_open_to_everybody_is_open_without_any_secret(world: World) -> None:
    with world.site.unchanged():
        for path in ("/health/live", "/health/ready", "/chime.wav", "/tickets/{ticket}"):
            assert world.doors["nobody"].get(path.format(**world.ids)).status == 200


def test_another_centres_people_and_devices_find_nothing_here(world: World, strangers: World) -> None:
    with world.site.unchanged():
        for case in CASES:
            texts = [case.template, *(value for value in case.usual.values() if isinstance(value, str))]
            if "{" in "".join(texts) and case.name not in (*OPEN_TO_ALL, OF_ONES_OWN):
                answer = strangers.doors[case.who].post(case.path(world), case.body(world))
                assert answer.refusal[0] == 404, case.name
        assert strangers.doors["officer"].get(f"/console/{world.ids['counter']}").refusal == (404, "counter.unknown")
        clip = f"/announcements/{world.ids['call']}/clips/vi"
        assert strangers.doors["board"].get(clip).refusal == (404, "announcement.unknown")
