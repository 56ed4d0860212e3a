"""Where is my dossier; and how many were late: what the public and the supervisor are told."""

from tests.story.doors import Door, Json
from tests.story.hall import Site

COUNTS = ("received", "early", "on_time", "late", "open", "overdue", "paused", "uncollected")


def knows(site: Site, *rows: Json) -> None:
    site.supervisor.door.post("/dossiers/import", {"rows": list(rows)}).good()


def a_row(number: int, state: str, promised: int | None, **more: object) -> Json:
    """Received on the 2nd of November 2026, promised for a day of the month; today is Monday the 23rd."""
    promise = {"promised_on": f"2026-11-{promised:02}"} if promised else {}
    return {"code": f"H01.02-261102-{number:04}", "state": state, "received_at": "2026-11-02T08:00:00+07:00",
            "changed_at": "2026-11-20T08:00:00+07:00", **promise, **more}  # fmt: skip


def ready(number: int, promised: int | None, on: int, **more: object) -> Json:
    return a_row(number, "ready", promised, result_ready_on=f"2026-11-{on:02}", **more)


MONTH = "from=2026-11-01&to=2026-11-30"


def test_who_has_the_code_hears_state_dates_and_counters_and_no_more(site: Site) -> None:
    code = next(one for one in site.admin.door.get("/setup/services").good()["rows"] if one["name"]["vi"] == "Đất đai")
    knows(site, ready(1, 18, 20, service=code["code"]), a_row(2, "received", 19))
    found = site.kiosk.door.post("/dossiers/look-up", {"code": "h01 02 261102 0001\r"}).good()
    assert (found["state"], found["timing"], found["days_late"]) == ("ready", "late", 2)
    assert (found["received_on"], found["result_ready_on"], found["counters"]) == (
        "2026-11-02",
        "2026-11-20",
        [1, 2, 3],
    )
    assert found.keys() == {
        "code", "state", "words", "timing", "timing_words", "is_late", "days_late", "received_on", "promised_on",
        "result_ready_on", "handed_over_on", "advice", "counters",
    }  # fmt: skip
    phone = Door(site.server.app)
    asked = {"code": "H01022611020002", "site_id": site.centre.id}
    assert phone.post("/dossiers/look-up", asked).good()["timing"] == "overdue"


def test_codes_cannot_be_guessed_at_will(site: Site) -> None:
    phone = Door(site.server.app)
    asked = {"code": "H01-0000", "site_id": site.centre.id}
    answers = [phone.post("/dossiers/look-up", asked).refusal for _ in range(21)]
    assert set(answers[:20]) == {(404, "dossier.unknown")}
    assert answers[20] == (429, "limit.reached")


def test_the_month_by_field_as_reckoned_by_hand(site: Site) -> None:
    services = {row["name"]["vi"]: row for row in site.admin.door.get("/setup/services").good()["rows"]}
    land = {"service": services["Đất đai"]["code"]}
    knows(
        site,
        ready(1, 20, 19, **land), ready(2, 20, 20, **land), ready(3, 20, 23, **land),
        a_row(4, "handed_over", 18, handed_over_at="2026-11-19T09:00:00+07:00", **land),
        a_row(5, "received", 20, **land), a_row(6, "received", 24), a_row(7, "supplement", 10),
        a_row(8, "received", 30), a_row(9, "received", None),
    )  # fmt: skip
    report = site.supervisor.door.get(f"/reports/dossiers?{MONTH}").good()
    rows = {row["name"]["vi"]: [row[name] for name in COUNTS] for row in report["rows"]}
    assert rows == {"Đất đai – Môi trường": [5, 1, 1, 2, 1, 1, 0, 3], "Chưa rõ lĩnh vực": [4, 0, 0, 0, 4, 0, 1, 0]}
    assert (report["total"]["late"], report["total"]["on_time_rate"]) == (2, 0.5)
    late = site.supervisor.door.get(f"/reports/late_dossiers?{MONTH}").good()
    told = [(row["code"][-4:], row["timing"], row["days_late"], row["apology_due_on"]) for row in late["rows"]]
    assert told == [
        ("0005", "overdue", 1, "2026-11-19"), ("0006", "at_risk", 0, "2026-11-23"),
        ("0004", "late", 1, None), ("0003", "late", 1, None),
    ]  # fmt: skip
    assert (late["count"], late["letters"]) == (4, 2)
    october = site.supervisor.door.get("/reports/dossiers?from=2026-10-01&to=2026-10-31").good()
    assert october["rows"] == []
    filtered = site.supervisor.door.get(f"/reports/dossiers?{MONTH}&hour=9")
    assert (filtered.refusal, filtered.facts["field"]) == ((422, "request.field"), "hour"), (
        "no filter of turns is passed over"
    )
    two_years = site.supervisor.door.get("/reports/late_dossiers?from=2024-11-01&to=2026-11-01")
    assert two_years.refusal == (422, "request.field")
    file = site.supervisor.door.get(f"/reports/late_dossiers?{MONTH}&format=csv").raw.text
    assert file.startswith("\ufeffcode,field,service,state,timing")
    assert "H01.02-261102-0005,Đất đai – Môi trường,Đất đai,received,overdue" in file


def test_an_officer_is_told_the_working_days_to_come(site: Site) -> None:
    told = site.officer(1).door.get("/working-days").good()
    assert (told["today"], told["days"][:5]) == (
        "2026-11-23", ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"],
    )  # fmt: skip
