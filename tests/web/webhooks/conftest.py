"""A centre whose webhooks may go to this machine, and a receiver on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from server.app import Server
from tests.story.clock import Clock
from tests.story.hall import Site
from tests.story.installation import Template
from tests.story.receiver import Receiver, receiving


@pytest.fixture
def site(start_server: Callable[..., Server], template: Template, clock: Clock) -> Site:
    """A centre whose webhooks and pushes may go to this machine."""
    return Site(start_server(webhook_here=True, push_here=True), template.first, clock)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """It takes everything, until a test gives it a plan."""
    with receiving() as made:
        yield made
