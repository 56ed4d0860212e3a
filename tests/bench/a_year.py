"""A year of a big centre: 70 counters, 5,000 turns on each working day, written by SQL in bulk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

COUNTERS, A_DAY, DAYS = 70, 5_000, 260
_FAST = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA temp_store=MEMORY"
_SPREAD = "(abs(random()) % 1000 * (abs(random()) % 1000) / 1000)"
"""0 … 999, small ones more often: how waits and services lie."""

_COUNTER = """
INSERT INTO counter (id, site_id, number, name, service_ids, state, priority_run, ranks, rank_run, is_active, version)
SELECT 'counter' || :n, site_id, :n, json_object('vi', 'Quầy ' || :n, 'en', 'Counter ' || :n), service_ids, 'closed', 0,
       '{}', 0, 1, 1 FROM counter WHERE number = 1
"""
_OFFICER = """
INSERT INTO staff (id, site_id, login, name, role, password_hash, is_active, version)
VALUES ('officer' || :n, :site, 'year' || :n, 'Cán bộ ' || :n, 'officer', '', 0, 1)
"""
_TABLES = f"""
CREATE TEMP TABLE offered AS
SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM service WHERE parent_id IS NOT NULL;

CREATE TEMP TABLE desk AS SELECT id, number FROM counter;

CREATE TEMP TABLE visit AS
WITH RECURSIVE n(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM n WHERE k + 1 < {A_DAY})
SELECT k, offered.id AS service_id, desk.id AS counter_id, 'officer' || desk.number AS officer_id
FROM n JOIN desk ON desk.number = k % {COUNTERS} + 1
JOIN offered ON offered.place = (k * 7) % (SELECT count(*) FROM offered) ORDER BY k;

CREATE TEMP TABLE turned (
    k INTEGER PRIMARY KEY, since INTEGER, wait INTEGER, walk INTEGER, service INTEGER, ended TEXT
);
"""
_A_DAY = f"""
DELETE FROM turned;

INSERT INTO turned
SELECT k, :midnight + (27000 + k * 32400 / {A_DAY}) * 1000000 + abs(random()) % 1000000,
       30 + 3 * {_SPREAD}, 10 + abs(random()) % 60, 90 + {_SPREAD},
       CASE WHEN k % 25 = 0 THEN 'no_show' WHEN k % 25 = 1 THEN 'cancelled' WHEN k % 50 = 2 THEN 'transferred'
            ELSE 'done' END
FROM visit;

INSERT INTO ticket (id, site_id, token, series, number, label, business_day, service_id, priority_class, language,
                    channel, state, counter_id, turn_id, issued_at, waiting_since, lane, is_returning, plan)
SELECT 'y' || :nr || k, :site, lower(hex(randomblob(11))), 'Z', k + 1, printf('Z%04d', k + 1), :day, service_id,
       CASE k % 20 WHEN 3 THEN 'over_80' WHEN 4 THEN 'pregnant' END, 'vi',
       CASE k % 10 WHEN 1 THEN 'staff' WHEN 2 THEN 'phone' ELSE 'kiosk' END,
       CASE ended WHEN 'transferred' THEN 'done' ELSE ended END, counter_id,
       'y' || :nr || k, since, since, '', 0, '[]'
FROM visit JOIN turned USING (k);

INSERT INTO turn (id, site_id, ticket_id, service_id, business_day, waiting_since, called_at, last_called_at, calls,
                  started_at, finished_at, counter_id, officer_id, ended, ended_at, rating_token, requeues, postpones,
                  parked_s, served_s)
SELECT 'y' || :nr || k, :site, 'y' || :nr || k, service_id, :day, since,
       CASE WHEN ended <> 'cancelled' THEN since + wait * 1000000 END,
       CASE WHEN ended <> 'cancelled' THEN since + wait * 1000000 END, ended <> 'cancelled',
       CASE WHEN ended IN ('done', 'transferred') THEN since + (wait + walk) * 1000000 END,
       CASE WHEN ended IN ('done', 'transferred') THEN since + (wait + walk + service) * 1000000 END,
       CASE WHEN ended <> 'cancelled' THEN counter_id END, CASE WHEN ended <> 'cancelled' THEN officer_id END, ended,
       since + (wait + walk + service) * 1000000, lower(hex(randomblob(11))), 0, 0, 0, 0
FROM visit JOIN turned USING (k);

INSERT INTO rating (id, site_id, turn_id, score, reasons, channel, given_at, flags)
SELECT 'y' || :nr || k, :site, 'y' || :nr || k, 5 - (abs(random()) % 100 > 70) - (abs(random()) % 100 > 90) * 2,
       CASE k % 9 WHEN 0 THEN '["long_wait"]' ELSE '[]' END, 'tablet',
       since + (wait + walk + service + 20) * 1000000, '[]'
FROM turned WHERE ended = 'done' AND k % 5 < 2;

INSERT INTO journal (site_id, revision, at, actor_kind, actor_id, event, facts, changes, hash)
SELECT :site, :revision + step * {COUNTERS} + number, :midnight + clock * 1000000, 'staff', 'officer' || number, event,
       '{{}}',
       json_array(json_array('counter', id, json_object('state', state, 'officer_id', 'officer' || number), NULL)), ''
FROM desk, (SELECT 0 AS step, 27000 AS clock, 'CounterOpened' AS event, 'open' AS state
            UNION ALL SELECT 1, 41400, 'CounterWasPaused', 'paused' UNION ALL SELECT 2, 46800, 'CounterResumed', 'open'
            UNION ALL SELECT 3, 61200, 'CounterClosedDown', 'closed')
WHERE number <= {COUNTERS};

UPDATE site SET revision = :revision + 4 * {COUNTERS} + {COUNTERS};
"""


def fill_year(folder: Path, days: int = DAYS) -> tuple[date, float]:
    """Put the last `days` working days before today into the folder's database; the first of them, and megabytes."""
    place = folder / "toiluot.db"
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        for pragma in _FAST.split(";"):
            connection.execute(pragma)
        (site,) = connection.execute("SELECT id FROM site").fetchone()
        connection.execute("BEGIN")
        for number in range(1, COUNTERS + 1):
            connection.execute(_OFFICER, {"n": number, "site": site})
            if not connection.execute("SELECT 1 FROM counter WHERE number = ?", (number,)).fetchone():
                connection.execute(_COUNTER, {"n": number})
        _run(connection, _TABLES, {})
        lived = working_days(days)
        for number, day in enumerate(lived):
            (revision,) = connection.execute("SELECT revision FROM site").fetchone()
            at = {"site": site, "day": day.isoformat(), "nr": f"{number:03d}:", "revision": revision}
            _run(connection, _A_DAY, {**at, "midnight": (day.toordinal() - 719_163) * 86_400_000_000 - 25_200_000_000})
        connection.execute("COMMIT")
    return lived[0], place.stat().st_size / 1e6


def working_days(count: int) -> list[date]:
    """Mondays to Fridays before today, the oldest first."""
    days, day = list[date](), date.today()  # noqa: DTZ011 - the bench's server lives today as well
    while len(days) < count:
        day -= timedelta(days=1)
        if day.weekday() < 5:
            days.append(day)
    return days[::-1]


def _run(connection: sqlite3.Connection, script: str, values: dict[str, object]) -> None:
    for statement in filter(None, map(str.strip, script.split(";\n"))):
        connection.execute(statement, values)
