"""A whole centre as one file: out, changed by a person, in again; all of it or nothing."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from server.web.files.services_csv import MOST_LINES
from tests.story.doors import Answer, Json
from tests.story.hall import Site

pytestmark = pytest.mark.any_database
FIRST = "toiluot: 1\n"


@pytest.fixture(autouse=True)
def _at_work(request: pytest.FixtureRequest) -> None:
    """Signing in is a change of its own."""
    if "site" in request.fixturenames:
        one: Site = request.getfixturevalue("site")
        assert one.admin.door
        assert one.supervisor.door


def exported(site: Site) -> str:
    return site.admin.door.get("/setup-files/site.yaml").raw.text


def imports(site: Site, text: str, name: str = "site.yaml", *, preview: bool = False) -> Answer:
    return site.admin.door.post(f"/setup-files/{name}", {"text": text, "preview": preview})


def lines_refused(answer: Answer) -> list[tuple[int, str]]:
    assert answer.refusal == (422, "import.refused"), answer.raw.text
    return [(one["line"], one["code"]) for one in answer.facts["errors"]]


def counts(answer: Answer) -> tuple[int, int, int]:
    told: Json = answer.json
    return told["added"], told["changed"], told["unchanged"]


def test_what_was_written_out_changes_nothing_when_it_comes_in_again(site: Site) -> None:
    text = exported(site)
    added, changed, unchanged = counts(imports(site, text))
    assert (added, changed) == (0, 0)
    assert unchanged > 20
    assert exported(site) == text


def test_a_centre_moves_into_another_one_whole(shared_sites: tuple[Site, Site]) -> None:
    ours, theirs = shared_sites
    content: dict[str, Any] = yaml.safe_load(exported(ours))
    content["site"]["name"]["vi"] = "Phường Vĩnh Ninh"
    for one in content["services"]:
        one["name"]["vi"] += " (mới)"
    content["staff"] = [{"login": "moi", "name": "Cán bộ mới", "role": "officer", "skills": ["dat-nop"]}]
    answer = imports(theirs, yaml.dump(content, allow_unicode=True, sort_keys=False))
    assert answer.good()["applied"]
    again = yaml.safe_load(exported(theirs))
    assert again["site"] == content["site"]
    assert [one["name"] for one in again["services"]] == [one["name"] for one in content["services"]]
    newcomer = next(one for one in again["staff"] if one["login"] == "moi")
    assert newcomer["skills"] == ["dat-nop"]


def test_nobody_signs_in_with_what_a_file_says(site: Site) -> None:
    imports(site, FIRST + "staff:\n- {login: moi, name: Người mới, role: administrator}\n")
    answer = site.admin.door.post("/session", {"login": "moi", "password": "-"})
    assert answer.refusal == (401, "auth.wrong")


def test_a_preview_tells_and_changes_nothing(site: Site) -> None:
    text = FIRST + "services:\n- {code: moi, name: {vi: Dịch vụ mới}, series: K}\n"
    with site.unchanged():
        answer = imports(site, text, preview=True)
    assert counts(answer) == (1, 0, 0)
    assert not answer.json["applied"]
    assert answer.json["warnings"] == [{"code": "nobody_serves", "service": "moi", "line": 3}]
    assert counts(imports(site, text)) == (1, 0, 0)


def test_an_error_on_line_812_is_named_and_nothing_is_half_imported(site: Site) -> None:
    rows = [f"- {{code: dv-{number}, name: {{vi: Dịch vụ {number}}}, series: A}}" for number in range(3, 1000)]
    rows[812 - 3] = "- {code: dv-x, name: {en: Nameless}, series: A}"
    with site.unchanged():
        answer = imports(site, FIRST + "services:\n" + "\n".join(rows) + "\n")
        assert lines_refused(answer) == [(812, "request.field")]
        assert answer.facts["errors"][0]["facts"]["field"] == "name.vi"


def test_every_wrong_line_is_told_at_once(site: Site) -> None:
    text = FIRST + (
        "services:\n"  # 2
        "- code: mot\n"  # 3
        "  name: {vi: Một}\n"
        "  parent: nowhere\n"  # 5
        "- code: hai\n"
        "  name: {vi: Hai}\n"
        "  series: O\n"  # 8
        "counters:\n"
        "- number: 1\n"
        "  services: [ba]\n"  # 11
    )
    with site.unchanged():
        assert [line for line, _ in lines_refused(imports(site, text))] == [5, 8, 11]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", None),
        ("# nothing\n", 1),
        ("- a\n- b\n", 1),
        ("site: {}\n", 1),
        ("toiluot: 2\n", 1),
        (FIRST + "staf:\n- {login: a}\n", 2),
        (FIRST + "services:\n  code: a\n", 3),
        (FIRST + "services:\n- {code: a, code: b}\n", 3),
        (FIRST + "services:\n- &a {code: a}\n- *a\n", 4),
        (FIRST + "services:\n- !!python/object/apply:os.system ['true']\n", 3),
        (FIRST + "services: [\n", 3),
        (FIRST + "services:\n- {code: a, name: {vi: x}, position: 1.5}\n", 3),
        (FIRST + "site: {password_hash: x}\n", 2),
        (FIRST + "staff:\n- {login: quay1, password: correct horse battery}\n", 3),
        (FIRST + "site:\n  hours: {mon: 7.30-11.30}\n", 3),
        (FIRST + "site:\n  hours: {someday: '07:30-11:30'}\n", 3),
        (FIRST + "site:\n  hours: {mon: '07:30-11:30, 11:00-17:00'}\n", 3),
        (FIRST + "site:\n  timezone: Asia/Hanoi\n", 3),
        (FIRST + "services: " + "[" * 500 + "]" * 500 + "\n", 1),
        (FIRST + "site: {}\n# \0\n", 3),
        ("toiluot: 1\0\n", 1),
    ],
)
def test_a_file_that_is_none_is_refused_by_its_line(site: Site, text: str, line: int | None) -> None:
    with site.unchanged():
        answer = imports(site, text)
        if line is None:
            assert answer.refusal == (422, "request.field")
        else:
            assert lines_refused(answer)[0][0] == line, answer.raw.text


def rules_broken(answer: Answer) -> list[tuple[int, str]]:
    assert answer.refusal == (422, "import.refused"), answer.raw.text
    return [(one["line"], one["facts"]["rule"]) for one in answer.facts["errors"]]


def test_lines_that_cannot_be_read_are_told_together_with_those_that_are_wrong(site: Site) -> None:
    text = FIRST + (
        "staf:\n"  # 2
        "- {login: a}\n"
        "services:\n"
        "- {code: mot, name: {vi: Một}, name: {vi: Hai}}\n"  # 5
        "- ba\n"  # 6
        "- {code: bon, name: {vi: Bốn}, daily_quota: 1.5}\n"  # 7
        "- {code: nam, name: {vi: Năm}, series: [A, {b: !c d}]}\n"  # 8
        "counters: none\n"  # 9
    )
    with site.unchanged():
        wrong = rules_broken(imports(site, text))
    assert wrong == [
        (2, "no_such_part"), (5, "name_twice"), (6, "no_table"), (7, "number"), (8, "no_value"), (9, "no_list"),
    ]  # fmt: skip


def test_hours_and_words_stay_texts(site: Site) -> None:
    text = FIRST + "site:\n  hours: {mon: 07:30-11:30}\nservices:\n- code: no\n  name: {vi: no}\n"
    assert counts(imports(site, text)) == (1, 1, 0)
    content = yaml.safe_load(exported(site))
    assert content["site"]["hours"] == {"mon": "07:30-11:30"}
    assert next(one for one in content["services"] if one["code"] == "no")["name"] == {"vi": "no"}


def test_a_file_holds_no_secret(site: Site) -> None:
    text = exported(site)
    for held in ("password", "token", "hash", "$argon2"):
        assert held not in text


def test_services_come_from_a_spreadsheet(site: Site) -> None:
    table = (
        "code;parent;name_vi;name_en;series;target_wait_min;daily_quota;bring_vi\r\n"
        "moi;;Lĩnh vực mới;New field;;;;\r\n"
        "moi-nop;moi;Nộp hồ sơ;Submit;K;20;30;'-Căn cước\r\n"
    )
    assert counts(imports(site, "\ufeff" + table, "services.csv")) == (2, 0, 0)
    added = next(one for one in yaml.safe_load(exported(site))["services"] if one["code"] == "moi-nop")
    assert (added["parent"], added["target_wait_s"], added["daily_quota"]) == ("moi", 1200, 30)
    assert added["bring"] == {"vi": "-Căn cước"}
    written = site.admin.door.get("/setup-files/services.csv").raw.text
    assert counts(imports(site, written, "services.csv"))[:2] == (0, 0)
    assert "'-Căn cước" in written


@pytest.mark.parametrize(
    ("table", "line", "rule"),
    [
        ("name_vi\nx\n", 1, "no_code"),
        ("code,colour\nx,red\n", 1, "no_such_column"),
        ("code,name_vi,code\nx,X,y\n", 1, "column_twice"),
        ('code,"name_vi\nx\n', 1, "quotes"),
        ("code,name_vi\nx\n", 2, "cells"),
        ("code,name_vi\nx,X,Y\n", 2, "cells"),
        ("code,name_vi,daily_quota\nx,X,1e3\n", 2, "number"),
        ("code,name_vi,daily_quota\nx,X,\u0663\n", 2, "number"),
        ("code,name_vi,daily_quota\nx,X,999999999\n", 2, "range"),
        ("code,name_vi,daily_quota\nx,X,9999999999999999999999\n", 2, "number"),
        ("code,name_vi\nx,X\nCODE WITH SPACE,Y\n", 3, "pattern"),
        ('code,name_vi\nx,"X\n', 2, "quotes"),
        ("code,name_vi\nx,L\ufffdnh v\ufffdc\n", 2, "not_utf8"),
        ('code,bring_vi\nx,"a\nb\nc"\nCODE,"d\ne"\n', 5, "pattern"),
    ],
)
def test_a_wrong_line_of_a_spreadsheet_is_named(site: Site, table: str, line: int, rule: str) -> None:
    with site.unchanged():
        assert rules_broken(imports(site, table, "services.csv")) == [(line, rule)]


def test_every_wrong_line_of_a_spreadsheet_is_told_at_once(site: Site) -> None:
    table = (
        "code,name_vi,series,daily_quota\n"
        "mot,Một,A\n"  # 2
        "hai,Hai,A,many\n"  # 3
        'ba,"Ba"!,A,\n'  # 4
        "bon,Bốn,A,4\n"
        ",,,\n"
        "NAM,Năm,A,\n"  # 7
        'sau,"Sáu,A,\n'  # 8
    )
    with site.unchanged():
        answer = imports(site, table, "services.csv", preview=True)
        assert rules_broken(answer) == [(2, "cells"), (3, "number"), (4, "quotes"), (7, "pattern"), (8, "quotes")]
        assert answer.facts["count"] == 5
        assert answer.facts["errors"][0] == {
            "line": 2, "kind": "services", "code": "import.unreadable",
            "facts": {"rule": "cells", "cells": 3, "columns": 4}, "reason": "3 cells, where the first line has 4",
        }  # fmt: skip


def test_no_line_of_a_long_spreadsheet_is_left_out_without_a_word(site: Site) -> None:
    table = "code,name_vi\n" + "dat-nop,Nộp hồ sơ\n" * MOST_LINES
    with site.unchanged():
        assert rules_broken(imports(site, table + "x,X\n", "services.csv", preview=True)) == [
            (MOST_LINES + 2, "file_too_long")
        ]


def test_a_cell_may_hold_any_sign_that_ends_lines_elsewhere(site: Site) -> None:
    assert counts(imports(site, "code,name_vi\nmoi,Tên\u2028dài\x0bhơn\n", "services.csv")) == (1, 0, 0)


def test_files_are_for_administrators(site: Site) -> None:
    with site.unchanged():
        assert site.supervisor.door.get("/setup-files/site.yaml").refusal == (403, "auth.forbidden")
        answer = site.supervisor.door.post("/setup-files/site.yaml", {"text": FIRST})
        assert answer.refusal == (403, "auth.forbidden")
        assert site.admin.door.get("/setup-files/other.txt").refusal == (404, "file.unknown")


@pytest.mark.parametrize("name", ["commune", "province"])
def test_a_sample_makes_a_whole_centre_out_of_nothing(site: Site, name: str) -> None:
    samples = {one["name"]: one["text"] for one in site.admin.door.get("/setup-samples").good()["samples"]}
    content = yaml.safe_load(samples[name])
    answer = imports(site, samples[name], preview=True)
    assert answer.good()["added"] > len(content["services"])
    assert [one for one in answer.good()["warnings"] if one["line"] is None] == []
