"""The written table of what is kept for how long is the code's own."""

import re
from pathlib import Path

import pytest

from server.domain.privacy.periods import KEPT, RULES, SETTINGS, USUAL, How, Retention, days_of
from server.domain.privacy.striking import STRUCK, struck, struck_code
from server.storage.apart import OF_COLUMN, ORIGINS
from server.storage.outbox.deliveries import KEPT as NOTICES_KEPT

DOCS = Path(__file__).resolve().parents[2] / "docs"
WORDS = {"en": ("days", "fixed"), "vi": ("ngày", "cố định")}


@pytest.mark.parametrize(("name", "language"), [("privacy.md", "en"), ("privacy.vi.md", "vi")])
def test_the_guide_shows_the_table_of_the_code(name: str, language: str) -> None:
    days, fixed = WORDS[language]
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \| .+ \|$", (DOCS / name).read_text(encoding="utf-8"), re.MULTILINE)
    wanted = [
        (
            kept.what[language], f"{kept.usual} {days}" if kept.usual is not None else (kept.until or {})[language],
            f"{kept.least}–{kept.most} {days} (`{kept.setting}`)" if kept.setting else fixed,
        )
        for kept in KEPT
    ]  # fmt: skip
    assert rows[1:] == wanted


def test_every_marked_column_has_a_rule_and_every_rule_a_setting() -> None:
    used = {rule for columns in OF_COLUMN.values() for rule in columns.values()} | {ORIGINS}
    assert used <= set(RULES)
    assert {kept.setting for kept in SETTINGS} == set(Retention.__dataclass_fields__)
    for kept in SETTINGS:
        assert getattr(USUAL, str(kept.setting)) == kept.usual
        assert kept.how is not How.STAYS
    assert NOTICES_KEPT.days == days_of(USUAL, "notices")


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("Gọi 0987 654 321 hoặc +84987654321 nhé", f"Gọi {STRUCK} hoặc {STRUCK} nhé"),
        ("CCCD 079201000123.", f"CCCD {STRUCK}."),
        ("079201000123|123456789|NGUYỄN VĂN MẪU|01011990|Nam|12 Đường Thử", STRUCK),
        ("Cô Nguyễn Thị Mẫu Thử rất tận tình", f"Cô {STRUCK} rất tận tình"),
        ("viết cho mau.thu@thu.example", f"viết cho {STRUCK}"),
        ("hồ sơ 000.00.01.H29-221122-0001", None), ("nộp 1.500.000.000 đồng ngày 22.11.2026", None),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", None), ("Lê Lợi, quầy 3, số A015, 07:30-11:30", None),
    ],
)  # fmt: skip
def test_what_names_a_person_is_struck_out_and_nothing_else(told: str, kept: str | None) -> None:
    assert struck(told) == (told if kept is None else kept)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("079201000123", STRUCK), ("0987.654.321", STRUCK), ("của Nguyễn Thị Mẫu", f"của {STRUCK}"),
        ("000.00.01.H29-221122-0001", None), ("2611220007123", None), ("chưa có mã", None),
    ],
)  # fmt: skip
def test_a_dossiers_code_stays_and_a_persons_number_does_not(typed: str, kept: str | None) -> None:
    assert struck_code(typed) == (typed if kept is None else kept)
