"""Transactions of the site under test, as a handler gets them."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from server.domain.roles import system_actor
from server.storage.journal import Authorship
from server.storage.tx import Tx
from tests.story.hall import Site

Writing = Callable[[], AbstractContextManager[Tx]]


@pytest.fixture
def writing(site: Site) -> Writing:
    """Each call opens one transaction of the system's at this moment."""
    store = site.server.store
    return lambda: store.writing(site.centre.id, Authorship(system_actor(site.centre.id), site.clock(), None))
