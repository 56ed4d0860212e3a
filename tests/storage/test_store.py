"""Transactions: all or nothing, one site, durable, and readers that see one moment."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from server.domain.errors import NotFound, Unavailable
from server.domain.events import CounterOpened, ServiceWasClosed
from server.domain.roles import system_actor
from server.storage.journal import Authorship
from server.storage.tx import Tx
from tests.storage.conftest import Writing
from tests.story.bad_days import away
from tests.story.hall import Site


def close_the_service(tx: Tx, service_id: str) -> None:
    tx.services.save(replace(tx.services.get(service_id), is_open=False))
    tx.record(ServiceWasClosed(service_id=service_id))


def test_what_fails_half_way_leaves_nothing_behind(site: Site, writing: Writing) -> None:
    def fails_half_way() -> None:
        with writing() as tx:
            close_the_service(tx, site.centre.services["Đất đai"])
            raise KeyError("a defect")

    with site.unchanged(), pytest.raises(KeyError):
        fails_half_way()


def test_a_change_that_the_journal_does_not_tell_of_is_taken_back(site: Site, writing: Writing) -> None:
    def changes_in_silence() -> None:
        with writing() as tx:
            tx.services.save(replace(tx.services.get(site.centre.services["Đất đai"]), is_open=False))

    with site.unchanged(), pytest.raises(AssertionError, match="without an event"):
        changes_in_silence()


def test_saving_what_is_there_already_changes_nothing(site: Site, writing: Writing) -> None:
    with site.unchanged(), writing() as tx:
        tx.services.save(tx.services.get(site.centre.services["Đất đai"]))


def test_a_row_is_read_back_as_it_was_saved(site: Site, writing: Writing) -> None:
    with writing() as tx:
        close_the_service(tx, site.centre.services["Đất đai"])
    with writing() as tx:
        assert not tx.services.get(site.centre.services["Đất đai"]).is_open


def test_another_sites_rows_are_not_found(site: Site, other_site: Site, writing: Writing) -> None:
    with writing() as tx:
        assert tx.counters.find(other_site.centre.counters[1]) is None
        with pytest.raises(NotFound):
            tx.services.get(other_site.centre.services["Đất đai"])
        assert {counter.id for counter in tx.counters.where()} == set(site.centre.counters.values())


def test_there_is_no_transaction_at_a_site_that_is_none(site: Site) -> None:
    by = Authorship(system_actor("nowhere"), site.clock(), None)
    with pytest.raises(NotFound), site.server.store.writing("nowhere", by):
        pytest.fail("a transaction at no site")


def test_a_reader_sees_one_moment_while_a_writer_goes_on(site: Site, writing: Writing) -> None:
    service_id = site.centre.services["Đất đai"]
    with site.server.reader.of(site.centre.id) as reading:
        assert reading.site.revision == site.revision
        with writing() as tx:
            close_the_service(tx, service_id)
        assert reading.services.get(service_id).is_open
    with site.server.reader.of(site.centre.id) as reading:
        assert not reading.services.get(service_id).is_open


def test_a_reader_has_no_power_to_change_anything(site: Site) -> None:
    store = site.server.store
    with site.unchanged(), store.reader.begin() as connection, pytest.raises(DBAPIError, match=r"read-?only"):
        connection.exec_driver_sql("DELETE FROM journal")


@pytest.mark.parametrize(("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)])
@pytest.mark.sqlite
def test_what_is_acknowledged_is_on_the_disk(site: Site, pragma: str, value: object) -> None:
    with site.server.store.writer.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_revisions_of_one_transaction_follow_each_other(site: Site, writing: Writing) -> None:
    before = site.revision
    with writing() as tx:
        revisions = [tx.record(CounterOpened(counter_id=site.centre.counters[n])) for n in (1, 2)]
    assert revisions == [before + 1, before + 2]
    assert site.revision == before + 2


def test_a_line_that_was_in_use_while_all_were_closed_is_closed_when_it_comes_back(site: Site) -> None:
    store = site.server.store
    with store.reader.connect() as connection:
        line = connection.connection.dbapi_connection
        store.close()
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    assert line is not None
    with pytest.raises(Exception, match="closed"):
        line.cursor().execute("SELECT 1")
    assert site.kiosk.take_number().label == "A001"


def test_a_database_that_is_away_makes_the_system_unavailable_and_no_defect(site: Site) -> None:
    with away(site.server.store):
        with pytest.raises(Unavailable), site.server.reader.of(site.centre.id):
            pytest.fail("read from nowhere")
        with pytest.raises(Unavailable), site.server.reader.anywhere():
            pytest.fail("looked at nowhere")
        with pytest.raises(Unavailable), site.server.reader.apart(site.centre.id):
            pytest.fail("reported from nowhere")
