"""What this centre keeps for how long, and what was erased when."""

from __future__ import annotations

from typing import Any

from server import views
from server.domain.privacy.cutoff import cutoff
from server.domain.privacy.periods import KEPT, RULES, Kept
from server.storage.erasing.progress import progress_of
from server.storage.reading import Reading
from server.views import Json


def retention_state(reading: Reading) -> Json:
    """The table of domain/privacy/periods with the centre's own periods and the doings of the job."""
    done = progress_of(reading.connection, reading.site.id)
    return {"rows": [_row(reading, kept, done.get(kept.code)) for kept in KEPT]}


def rules_due(reading: Reading) -> list[str]:
    """Rules whose day has come since they were last carried out to the end: once a day each."""
    done, site = progress_of(reading.connection, reading.site.id), reading.site
    ends = {rule: cutoff(site.retention, rule, reading.now, site.timezone)[1] for rule in RULES}
    return [rule for rule, end in ends.items() if rule not in done or done[rule].before < end]


def _row(reading: Reading, kept: Kept, done: Any) -> Json:
    chosen = getattr(reading.site.retention, kept.setting) if kept.setting else kept.usual
    return {
        "code": kept.code, "what": kept.what, "how": kept.how.value, "days": chosen, "usual": kept.usual,
        "least": kept.least, "most": kept.most, "until": kept.until,
        "erased": done.total if done else None, "last_at": views.instant(done.last_at) if done and done.total else None,
        "before": views.instant(done.before) if done else None,
    }  # fmt: skip
