"""Learns from one file, tells every wait of another as its days go by, and scores what was told."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from server.backtest.chances import HALF, STEP, Chances, learn
from server.backtest.features import Known, known
from server.backtest.features.past import View
from server.backtest.ranges import (
    AIM,
    Correction,
    Moments,
    growth,
    learn_correction,
    median_step,
    minutes_of,
    online_claims,
    plain_width,
)
from server.backtest.scores import Score, Told, plain_score, score
from server.backtest.snapshots import BadInput, Flags, Floats, Ints, Row, Tell, beside
from server.backtest.waits import FIRST_JUDGED, NEVER, QueueDays, queue_days

SEEDS = 3
"""Models whose chances are averaged in the end."""
FOLDS = 3
"""Parts of days, and of offices, left out in turn to learn how often ranges hold."""
FEWEST_WAITS = 60
"""With fewer waits to learn from nothing can be told."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the file to learn from has taught: chances, and corrections for queues with a past in it and for others."""

    chances: Chances
    with_past: Correction
    without_past: Correction


@dataclass(frozen=True, slots=True)
class Outcome:
    """`rows` of the judged file, by queue and time; what was told for each; the wait that came true, NaN where none
    counts; and what plain predictors would have told."""

    rows: list[Row]
    told: Told
    wait: Floats
    plain: dict[str, Floats]

    def scores(self) -> dict[str, Score]:
        """Over the rows whose wait counts; nothing where none does."""
        counts = ~np.isnan(self.wait)
        if not counts.any():
            return {}
        told = Told(self.told.low[counts], self.told.likely[counts], self.told.high[counts])
        plain = {name: plain_score(likely[counts], self.wait[counts]) for name, likely in self.plain.items()}
        return {"Tới Lượt": score(told, self.wait[counts]), **plain}


def backtest(learnt_rows: list[Row], judged_rows: list[Row], tell: Tell) -> Outcome:
    """Raises BadInput when nothing can be learnt."""
    taught = queue_days(beside(learnt_rows, []))
    if taught.judged.sum() < FEWEST_WAITS:
        usable = int(taught.judged.sum())
        raise BadInput(
            None,
            f"Tệp để học chỉ có {usable} lượt chờ dùng được (cần ít nhất {FEWEST_WAITS}): không có đủ ngày nào mà số "
            "gọi tăng đều, với từ 40 lần chụp và từ 40 số trở lên.",
            f"The file to learn from has {usable} usable waits only (at least {FEWEST_WAITS} are needed): too few days "
            "on which the called number rises steadily, with 40 looks and 40 numbers or more.",
        )
    lessons = learnt_from(taught, tell)
    tell("xem lại những ngày để chấm · reading the judged days as they went")
    days = queue_days(beside(learnt_rows, judged_rows))
    return tried(days, lessons, tell)


def learnt_from(days: QueueDays, tell: Tell) -> Learnt:
    """Teach the chances with all days, and learn from days and offices left out how often their ranges hold."""
    views = []
    for view in (View.BEFORE, View.ALL, View.NONE):
        tell(f"xem những ngày để học · looking at the days to learn from, knowing of the past: {view.value}")
        views.append(known(days, view))
    by_day = _left_out(days, views, days.boards.day, views[1], tell)
    by_office = _left_out(days, views, days.boards.office, views[0], tell)
    tell(f"học từ mọi lượt chờ · learning from all {int(days.judged.sum())} waits")
    chances = learn(views, days.wait, days.judged, SEEDS)
    plain = Correction(np.array([1.0]), np.array([AIM]))
    return Learnt(chances, by_day or by_office or plain, by_office or by_day or plain)


def _left_out(days: QueueDays, views: list[Known], key: Ints, asked: Known, tell: Tell) -> Correction | None:
    """Leave out parts of the days or offices (`key`), and tell their waits under the view `asked`."""
    judged = days.judged
    parts = even_parts(key[judged], FOLDS)
    if len(parts) < 2:
        return None
    laws, waits = [], []
    for place, part in enumerate(parts):
        tell(f"học khi bỏ một phần · learning with part {place + 1} of {len(parts)} left out")
        out = judged & np.isin(key, part)
        chances = learn(views, days.wait, judged & ~out, 1)
        laws.append(chances.law(asked.values[out]))
        waits.append(days.wait[out])
    return learn_correction(np.concatenate(laws), np.concatenate(waits))


def even_parts(keys: Ints, count: int) -> list[Ints]:
    """The keys in at most that many parts with about equally many rows each, largest first."""
    names, rows = np.unique(keys, return_counts=True)
    parts: list[list[int]] = [[] for _ in range(min(count, len(names)))]
    sizes = [0] * len(parts)
    for place in np.argsort(-rows, kind="stable"):
        smallest = sizes.index(min(sizes))
        parts[smallest].append(int(names[place]))
        sizes[smallest] += int(rows[place])
    return [np.array(part, dtype=np.int64) for part in parts]


def tried(days: QueueDays, lessons: Learnt, tell: Tell) -> Outcome:
    """Tell a wait for each judged snapshot with people waiting, in the order of time, and score them."""
    facts = known(days, View.BEFORE)
    board = days.boards
    asked = np.flatnonzero(~board.learnt & (board.waiting >= 1))
    tell(f"báo thời gian chờ · telling {len(asked)} waits")
    past = np.isin(board.queue[asked], board.queue[days.judged & board.learnt])
    told = Told(*(np.zeros(len(asked)) for _ in range(3)))
    for some, correction in ((past, lessons.with_past), (~past, lessons.without_past)):
        if some.any():
            law = lessons.chances.law(facts.values[asked[some]])
            _tell_some(told, some, law, correction, _moments(days, asked[some]))
    return _outcome(days, facts, asked, told)


def _moments(days: QueueDays, rows: Ints) -> Moments:
    """What counts for the correction: open boards, from the 7th snapshot on, numbers that can be trusted so far.

    That is as near to what is judged as anybody can know at the time: broken boards would widen sound ones' ranges.
    """
    counts = days.boards.is_open[rows] & (days.nth[rows] >= FIRST_JUDGED) & days.trusted[rows]
    known_at = np.where(counts, days.known_at[rows], NEVER)
    return Moments(days.boards.day[rows], days.boards.minute[rows], known_at, days.wait[rows])


def _tell_some(told: Told, some: Flags, law: Floats, correction: Correction, when: Moments) -> None:
    grown = growth(law)
    claims = online_claims(grown, plain_width(grown, law), correction, when)
    told.low[some], told.high[some] = minutes_of(*grown.at(claims))
    told.likely[some] = STEP * median_step(law) - HALF


def _outcome(days: QueueDays, facts: Known, asked: Ints, told: Told) -> Outcome:
    """LES before a wait was seen today is what the mean rate says."""
    by_rate = days.boards.waiting[asked] / facts["rate"][asked]
    last = facts["last_wait"][asked]
    return Outcome(
        rows=[days.boards.rows[row] for row in asked],
        told=told,
        wait=np.where(days.judged[asked], days.wait[asked], np.nan),
        plain={
            "last wait seen (LES)": np.where(np.isnan(last), by_rate, last),
            "queue length ÷ mean rate": by_rate,
        },
    )
