"""Wrong tries are counted over all processes; without Redis each process counts by itself, and no sign-in fails."""

from uuid import uuid4

import pytest
from limits import parse

from server.web.shared_limits import SharedLimiter
from tests.redis_server import RedisServer

THREE = parse("3 per minute")


@pytest.fixture
def address() -> str:
    """Somebody who has not tried before."""
    return uuid4().hex


def test_tries_at_two_processes_count_together(redis: RedisServer, address: str) -> None:
    one, other = SharedLimiter(redis.url), SharedLimiter(redis.url)
    for limiter in (one, other, one):
        assert limiter.test(THREE, "sign-in", address)
        limiter.hit(THREE, "sign-in", address)
    assert not one.test(THREE, "sign-in", address)
    assert not other.test(THREE, "sign-in", address)
    assert other.test(THREE, "pairing", address)
    assert other.test(THREE, "sign-in", f"{address}-neighbour")


def test_both_say_the_same_of_when_it_is_free_again(redis: RedisServer, address: str) -> None:
    one, other = SharedLimiter(redis.url), SharedLimiter(redis.url)
    for _ in range(3):
        one.hit(THREE, "sign-in", address)
    assert one.free_at(THREE, "sign-in", address) == pytest.approx(other.free_at(THREE, "sign-in", address), abs=2)


def test_a_redis_that_dies_lets_nobody_guess_on_at_the_same_process(redis: RedisServer, address: str) -> None:
    one, other = SharedLimiter(redis.url), SharedLimiter(redis.url)
    for _ in range(3):
        one.hit(THREE, "sign-in", address)
    redis.kill()
    assert not one.test(THREE, "sign-in", address)
    assert one.free_at(THREE, "sign-in", address) > 0
    assert other.test(THREE, "sign-in", address), "it knows of no try, and refuses nobody"
    other.hit(THREE, "sign-in", address)
    redis.start()
    assert other.test(THREE, "sign-in", address)


def test_one_process_needs_no_redis(address: str) -> None:
    alone = SharedLimiter("")
    for _ in range(3):
        alone.hit(THREE, "sign-in", address)
    assert not alone.test(THREE, "sign-in", address)
    assert SharedLimiter("").test(THREE, "sign-in", address)
