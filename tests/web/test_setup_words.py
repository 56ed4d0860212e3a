"""Whatever the set-up refuses, the administrator's page has a sentence for it in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import server
from server.web.files.entries import RULES as OF_FILES
from server.web.parse import RULES

SERVER = Path(server.__file__).parent
SENTENCES = (SERVER / "staff/admin/setup/refusals.ts").read_text(encoding="utf-8")
OF_LINES = (SERVER / "staff/admin/files/line_words.ts").read_text(encoding="utf-8")
WARNINGS = (SERVER / "staff/admin/setup/warnings.ts").read_text(encoding="utf-8")
OF_SETUP = [*(SERVER / "commands/setup").glob("*.py"), *(SERVER / f"domain/{name}.py" for name in
            ("setup_rules", "opening", "numbering"))]  # fmt: skip


def rules_raised() -> set[str]:
    """The third argument of every BadRequest that the set-up raises, and what pydantic's mistakes are called."""
    found: set[str] = {"wrong", "missing", "too_many"} | set(RULES.values())
    for path in OF_SETUP:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "BadRequest":
                rule = node.args[2] if len(node.args) > 2 else None
                assert isinstance(rule, ast.Constant), f"{path.name}:{node.lineno} names no rule"
                found.add(str(rule.value))
    return found


@pytest.mark.parametrize("rule", sorted(rules_raised()))
def test_every_rule_has_its_sentence_in_both_languages(rule: str) -> None:
    assert len(re.findall(rf"^  {rule}: ", SENTENCES, re.MULTILINE)) == 2


@pytest.mark.parametrize("rule", sorted(OF_FILES))
def test_every_rule_of_files_has_its_sentence_in_both_languages(rule: str) -> None:
    assert len(re.findall(rf"^  {rule}: ", OF_LINES, re.MULTILINE)) == 2


@pytest.mark.parametrize("code", ["setup.conflict", "setup.cannot_undo", "setup.in_use", "setup.last_administrator",
                                  "name.taken", "counter.still_open", "counter.busy"])  # fmt: skip
def test_every_refusal_has_its_sentence_in_both_languages(code: str) -> None:
    assert SENTENCES.count(f'"{code}":') == 2


@pytest.mark.parametrize("code", ["series_alike", "nobody_serves"])
def test_every_warning_has_its_sentence_in_both_languages(code: str) -> None:
    raised = "".join(path.read_text(encoding="utf-8") for path in OF_SETUP)
    assert f'"code": "{code}"' in raised
    assert WARNINGS.count(f"{code}: ") == 2
