"""Years of finished visits in a centre's books, written by SQL in bulk; only time makes them past, nothing else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

A_DAY = 2_000
"""Tickets a day of the past: a big centre's."""

_FAST = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA temp_store=MEMORY;"
_TICKETS = f"""
CREATE TEMP TABLE offered AS
SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM service WHERE parent_id IS NOT NULL LIMIT 4;

CREATE TEMP TABLE desk AS SELECT id, number - 1 AS place FROM counter WHERE number <= 12;

CREATE TEMP TABLE visit AS
WITH RECURSIVE n(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM n WHERE k + 1 < :count),
     dated AS (SELECT k, date('now', '-' || (:count / {A_DAY} + 1 - k / {A_DAY}) || ' days') AS day FROM n)
SELECT k, day, printf('%015d', k) AS nr, k % {A_DAY} + 1 AS number,
       (unixepoch(day) + 3600 + k % {A_DAY} * 14) * 1000000 AS at,
       offered.id AS service_id, desk.id AS counter_id
FROM dated JOIN offered ON offered.place = k % 4 JOIN desk ON desk.place = k % 12 ORDER BY k;

INSERT INTO series_day
SELECT :site || ':Z:' || replace(day, '-', ''), :site, 'Z', day, max(number) FROM visit GROUP BY day;

INSERT INTO ticket (id, site_id, token, series, number, label, business_day, service_id, language, channel, state,
                    counter_id, turn_id, issued_at, waiting_since, lane, is_returning, plan)
SELECT 'p' || nr, :site, lower(hex(randomblob(11))), 'Z', number, printf('Z%04d', number), day, service_id, 'vi',
       'kiosk', 'done', counter_id, 't' || nr, at, at, '', 0, '[]'
FROM visit;

INSERT INTO turn (id, site_id, ticket_id, service_id, business_day, waiting_since, called_at, last_called_at, calls,
                  started_at, finished_at, counter_id, ended, rating_token, requeues, postpones, parked_s,
                  served_s)
SELECT 't' || nr, :site, 'p' || nr, service_id, day, at, at + 600000000, at + 600000000, 1, at + 620000000,
       at + 900000000, counter_id, 'done', lower(hex(randomblob(11))), 0, 0, 0, 0
FROM visit;

INSERT INTO announcement
SELECT 'a' || nr, :site, :revision + 4 * k + 2, 'p' || nr, 't' || nr, printf('Z%04d', number), counter_id,
       k % 12 + 1, 0, at + 600000000
FROM visit;

INSERT INTO rating (id, site_id, turn_id, score, reasons, channel, given_at, flags)
SELECT 'r' || nr, :site, 't' || nr, 5 - k % 5, '[]', 'tablet', at + 920000000, '[]' FROM visit WHERE k % 2 = 0;

INSERT INTO print_job (id, site_id, ticket_id, device_id, printer_id, copy, state, slip, created_at, expires_at, spoilt)
SELECT 'j' || nr, :site, 'p' || nr, :kiosk, :printer, 1, 'confirmed', '{{}}', at, at + 120000000, 0 FROM visit;

INSERT INTO journal (site_id, revision, at, actor_kind, actor_id, event, facts, changes, hash)
SELECT :site, :revision + 4 * k + step, at + step * 300000000, 'device', :kiosk,
       CASE step WHEN 1 THEN 'TicketIssued' WHEN 2 THEN 'TicketCalled' WHEN 3 THEN 'TicketStarted'
                 ELSE 'TicketFinished' END,
       json_object('ticket_id', 'p' || nr, 'service_id', service_id), '[]', ''
FROM visit, (SELECT 1 AS step UNION SELECT 2 UNION SELECT 3 UNION SELECT 4)
ORDER BY k, step;

UPDATE site SET revision = :revision + 4 * :count;
"""


def fill_past(folder: Path, count: int) -> float:
    """Put `count` visits before today into the folder's database; its megabytes afterwards."""
    place = folder / "toiluot.db"
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        for pragma in _FAST.split(";"):
            connection.execute(pragma)
        site, revision = connection.execute("SELECT id, revision FROM site").fetchone()
        kiosk, printer = connection.execute("SELECT id, printer_id FROM device WHERE kind = 'ticket_kiosk'").fetchone()
        values = {"count": count, "site": site, "revision": revision, "kiosk": kiosk, "printer": printer}
        connection.execute("BEGIN")
        for statement in _TICKETS.split(";\n"):
            if statement.strip():
                connection.execute(statement, values)
        connection.execute("COMMIT")
    return place.stat().st_size / 1e6
