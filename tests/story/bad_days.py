"""What a database does on a bad day, in this very process."""

from collections.abc import Iterator
from contextlib import contextmanager

from server.storage.engine import Use, open_engine
from server.storage.store import Store

NOWHERE = {True: "sqlite:////nowhere/at/all.db", False: "postgresql+psycopg://postgres@/hall?host=/nowhere"}
USES = {"writer": Use.WRITING, "reader": Use.READING, "glancer": Use.GLANCING}


@contextmanager
def away(store: Store, *engines: str) -> Iterator[None]:
    """The database is not there; or only what the `engines` are for: "writer", "reader", "glancer"."""
    before = {name: getattr(store, name) for name in engines or USES}
    url, store.url = store.url, NOWHERE[store.is_sqlite]
    for name in before:
        setattr(store, name, open_engine(store.url, USES[name]))
    yield
    store.url = url
    for name, engine in before.items():
        setattr(store, name, engine)
