"""Is it alive, is it ready, how is it doing — and who may know."""

from collections.abc import Callable

import pytest

from server.app import Server
from tests.story.bad_days import away
from tests.story.clock import Clock
from tests.story.doors import Door
from tests.story.hall import Site
from tests.story.installation import Template

pytestmark = pytest.mark.any_database


@pytest.mark.parametrize("prefix", ["", "/api/v1"])
def test_alive_and_ready(site: Site, prefix: str) -> None:
    client = Door(site.server.app).client
    assert client.get(f"{prefix}/health/live").json == {"status": "live"}
    assert client.get(f"{prefix}/health/ready").json == {"status": "ready"}


def test_alive_but_not_ready_while_the_database_is_away(site: Site) -> None:
    nobody = Door(site.server.app)
    with away(site.server.store):
        assert nobody.get("/health/live").status == 200
        answer = nobody.get("/health/ready")
    assert answer.refusal == (503, "unavailable")
    assert answer.raw.headers["Retry-After"] == str(answer.facts["retry_after_s"])


def test_every_door_asks_to_come_again_while_the_database_is_away(site: Site) -> None:
    with away(site.server.store):
        assert site.kiosk.asks().refusal == (503, "unavailable")
        assert site.board.door.get("/board").refusal == (503, "unavailable")


def test_a_writer_that_is_away_refuses_and_keeps_nothing(site: Site) -> None:
    with site.unchanged(), away(site.server.store, "writer"):
        assert site.kiosk.asks(request_id="touch").refusal == (503, "unavailable")
    assert site.kiosk.asks(request_id="touch").good()["ticket"]["label"] == "A001"


def test_metrics_are_for_this_machine(site: Site) -> None:
    here, elsewhere = Door(site.server.app), Door(site.server.app)
    elsewhere.client.environ_base["REMOTE_ADDR"] = "192.168.1.7"
    assert here.get("/metrics").status == 200
    assert elsewhere.get("/metrics").refusal == (403, "auth.forbidden")
    forged = {"X-Forwarded-For": "127.0.0.1"}
    assert elsewhere.get("/metrics", **forged).refusal == (403, "auth.forbidden")


def test_behind_a_proxy_that_is_trusted_the_real_address_counts(
    start_server: Callable[..., Server], template: Template, clock: Clock
) -> None:
    site = Site(start_server(trusted_proxies=1), template.first, clock)
    asker = Door(site.server.app)
    assert asker.get("/metrics", **{"X-Forwarded-For": "127.0.0.1"}).status == 200
    assert asker.get("/metrics", **{"X-Forwarded-For": "192.168.1.7"}).refusal == (403, "auth.forbidden")
    assert asker.get("/metrics", **{"X-Forwarded-For": "127.0.0.1, 192.168.1.7"}).refusal == (403, "auth.forbidden")


def test_with_a_token_metrics_are_for_who_holds_it(
    start_server: Callable[..., Server], template: Template, clock: Clock
) -> None:
    site = Site(start_server(metrics_token="for-prometheus"), template.first, clock)
    assert Door(site.server.app).get("/metrics").refusal == (403, "auth.forbidden")
    assert Door(site.server.app, "for-prometheu").get("/metrics").refusal == (403, "auth.forbidden")
    assert Door(site.server.app, "for-prometheus").get("/metrics").status == 200


def test_metrics_count_doors_and_name_no_secret(site: Site) -> None:
    visit = site.serves_one()
    assert visit.phone["state"] == "done"
    told = Door(site.server.app).get("/metrics").raw.get_data(as_text=True)
    assert 'toiluot_answers_total{door="public_api.take_number",status="201"}' in told
    assert 'door="public_api.follow"' in told
    assert "toiluot_sockets 0.0" in told
    secrets = [visit.token, visit.id, site.kiosk.token, site.centre.counters[1]]
    assert [secret for secret in secrets if secret in told] == []


def test_addresses_that_are_none_share_one_label(site: Site) -> None:
    for number in range(20):
        Door(site.server.app).get(f"/guess-{number}")
    told = Door(site.server.app).get("/metrics").raw.get_data(as_text=True)
    assert "guess" not in told
