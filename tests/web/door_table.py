"""Every door that asks for a change, with whom it lets in and what it takes: one table for all tests of bad input."""

import io
import wave
from base64 import b64encode
from dataclasses import dataclass, field
from math import sin
from typing import Any

from tests.story.doors import Door, Json, new_request
from tests.story.hall import Site

NOT_TEXT: tuple[Any, ...] = (1, 2.5, True, [], {})
ODD_KEYS: tuple[Any, ...] = ("", "a b", "a\u0000b", "é", "x" * 65, "\u202eabc", "a\u200bb", "e" + "\u0301" * 10_000)
KINDS: dict[str, tuple[Any, ...]] = {
    "key": (*NOT_TEXT, *ODD_KEYS),
    "code": (*NOT_TEXT, "", "1234", "abcdefgh", "١٢٣٤٥٦٧٨", "1234567\u0000", "1" * 40),
    "choice": (*NOT_TEXT, "", "nonsense", "\u0000"),
    "instant": (*NOT_TEXT, "", "today", "2026-11-23", "2026-11-23T16:00:00", "99999-01-01T00:00:00Z"),
    "day": (*NOT_TEXT, "", "ngày mai", "2026-02-30", "20261123", "1999-12-31"),
    "score": ("5", 4.5, True, [], {}, 0, 6, -1, 10**30),
    "amount": ("5", 4.5, True, [], {}, -1, 10**30),
    "seconds": ("5", True, [], {}, -1, 26, 1e300),
    "list": ("long_wait", {}, 7, [1], [None], [[]], ["long_wait"] * 17, ["a b"]),
    "ids": ("c", {}, 7, [], [1], [None], [[]], ["a b"], ["c"] * 201),
    "line": (*NOT_TEXT, "x" * 10_000),
    "rights": ("floor.see", {}, 7, [], [1], [None], ["nonsense"], ["system"], ["session.keep"], ["print.work"]),
    "days": ("5", 4.5, True, [], {}, 0, -1, 731),
    "way back": (1, 2.5, [], {}, *ODD_KEYS),
    "secret": (*NOT_TEXT, "", "x" * 10_000),
    "words": ("A", 1, True, [], {"vi": 1}, {"VI": "x"}, {"vi": "x" * 2_000}),
    "text": (*NOT_TEXT, ""),
    "yes or no": (0, 1, "true", [], {}),
    "name": (*NOT_TEXT, "", "   ", "\u0000", "x" * 10_000),
}
"""What no field of that kind takes."""


class World:
    """A centre in the middle of its day, and everybody who might knock at its doors."""

    def __init__(self, site: Site) -> None:
        self.site = site
        finished = site.serves_one(1)
        waiting = site.kiosk.take_number("Khai sinh")
        site.kiosk.take_number("Đất đai")
        site.officer(1).calls_next()
        rated = site.serves_one(2).rates(1).good()["rating"]["id"]
        job = site.agent.claims()
        assert job
        site.officer(1).tries("help").good()
        site.supervisor.door.post("/messages", {"text": "Họp lúc 16 giờ"}).good()
        appointment = _appointment(site)
        self.ids = {
            "alert": site.supervisor.floor["alerts"][0]["id"], "message": site.officer(1).console["messages"][0]["id"],
            "other": site.centre.counters[2], "site": site.centre.id, "ticket_id": waiting.id,
            "counter": site.centre.counters[1], "service": site.centre.services["Đất đai"], "ticket": waiting.token,
            "turn": finished.phone["rating"]["turn_token"], "rating": rated, "job": job["id"],
            "call": site.board.state["announcements"][0]["announcement_id"],
            "device": site.centre.devices["board upstairs"].id, "printer": site.centre.printer_id,
            "edit": str(_edit(site)),
            "sound": site.admin.door.post("/voice/sounds", {"wav": a_word(site.centre.id)}).json["sound"],
            "key": _key(site), **_hook(site), **_scheduled(site),
            "appointment": appointment["id"], "code": appointment["code"], **_afar(site),
            "lost": Door(site.server.app).post("/devices/lost", {"kind": "hall_board"}).json["secret"],
        }  # fmt: skip
        self.doors = {
            "nobody": Door(site.server.app), "kiosk": site.kiosk.door, "board": site.board.door,
            "display": site.display(1).door, "tablet": site.tablet(1).door, "agent": site.agent.door,
            "officer": site.officer(1).door, "supervisor": site.supervisor.door, "admin": site.admin.door,
        }  # fmt: skip


def _edit(site: Site) -> int:
    """An edit of the set-up that could be taken back."""
    added = site.admin.door.post("/setup/holidays", {"day": "2027-01-01", "name": {"vi": "Tết Dương lịch"}})
    revision: int = added.json["revision"]
    return revision


def _key(site: Site) -> str:
    """A key of the centre."""
    made = site.admin.door.post("/api-keys", {"name": "Văn phòng điện tử", "rights": ["floor.see"]})
    return str(made.good()["key"]["id"])


def _appointment(site: Site) -> Json:
    """An hour of this afternoon."""
    asked = {"service_id": site.centre.services["Đất đai"], "at": "2026-11-23T15:00:00+07:00"}
    made: Json = site.supervisor.door.post("/appointments", asked).good()["appointment"]
    return made


def _afar(site: Site) -> dict[str, str]:
    """A service whose hours citizens book, and the link of one who has."""
    site.sets(afar={"books": True, "takes_numbers": True, "per_hour": 20})
    site.sets_service("Kết hôn", slots={"lead_min": 0, "places": 100})
    married = site.centre.services["Kết hôn"]
    phone = {"phone": new_request(), "request_id": new_request()}
    asked = {"service_id": married, "at": "2026-11-24T09:00:00+07:00", **phone}
    made = Door(site.server.app).post(f"/afar/{site.centre.id}/appointments", asked).good()["appointment"]
    return {"married": married, "booked": str(made["token"])}


def _hook(site: Site) -> dict[str, str]:
    """A webhook that nobody sends to, and a notice that waits for it."""
    door, office = site.admin.door, {"name": "Văn phòng", "url": "http://office.test/", "events": ["ticket.issued"]}
    hook = str(door.post("/setup/webhooks", office).good()["row"]["id"])
    door.post(f"/webhooks/{hook}/secret").good()
    return {"hook": hook, "notice": str(door.post(f"/webhooks/{hook}/ping").good()["delivery_id"])}


def _scheduled(site: Site) -> dict[str, str]:
    """A report for a folder, and a sending of it that waits."""
    door, monthly = site.admin.door, {"name": "Báo cáo tháng", "report": "fields", "folder": "thang"}
    scheduled = str(door.post("/setup/scheduled_reports", monthly).good()["row"]["id"])
    sending = str(door.post(f"/scheduled-reports/{scheduled}/try").good()["sending_id"])
    return {"scheduled": scheduled, "sending": sending}


@dataclass(frozen=True)
class Case:
    """One door. `{…}` in path and body stands for one of the world's ids; `!` at a field's kind refuses null too."""

    name: str
    who: str
    template: str
    usual: Json = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    largest: int = 70_000

    def path(self, world: World) -> str:
        """Where to knock."""
        return self.template.format(**world.ids)

    def body(self, world: World) -> Json:
        """What the door takes."""
        return {k: _filled(v, world) for k, v in self.usual.items()}

    def wrong_values(self) -> list[tuple[str, Any]]:
        """Each field with each value that it must refuse."""
        pairs = [(name, value) for name, kind in self.kinds.items() for value in KINDS[kind.rstrip("!")]]
        return pairs + [(name, None) for name, kind in self.kinds.items() if kind.endswith("!")]


def _filled(value: Any, world: World) -> Any:
    """An id of the world in place of its name; a revision is a number."""
    filled = value.format(**world.ids) if isinstance(value, str) else value
    return int(filled) if value == "{edit}" else filled


REQUEST = {"request_id": "key"}
FOLLOW_UP = {"step": "choice", "reopen": "yes or no", "note": "line", **REQUEST}
MOVE = {"request_id": "key", "ticket_id": "key"}
RATING = {
    "turn_token": "key!",
    "score": "score!",
    "reasons": "list!",
    "comment": "line",
    "request_id": "key!",
    "label": "key",
    "answer": "yes or no",
    "given_at": "instant",
}
TICKET = {
    "service_id": "key!", "priority_class": "key", "language": "choice!", "plan": "list!", "printer_id": "key",
    "request_id": "key!",
}  # fmt: skip
LATER = {"places": "amount", "minutes": "amount"}
CALL = {"ticket_id": "key!", "reason": "name!", "present_ticket_id": "key", **REQUEST}
AFAR = {"service_id": "{married}", "phone": "a-phone-of-another", "request_id": "new"}
FROM_AFAR = {"service_id": "key!", "phone": "secret!", "request_id": "key!"}
PARK = {**MOVE, "reason": "name!", "minutes": "amount"}
TRANSFER = {
    **MOVE, "service_id": "key", "counter_id": "key", "officer_id": "key", "return_to": "way back", "note": "line",
}  # fmt: skip
DEVICE = {"kind": "choice!", "name": "name!", "counter_id": "key", "printer_id": "key", "request_id": "key"}
FINISH = {
    **MOVE, "outcome": "key", "dossier_code": "line", "note": "line", "purpose": "choice", "promised_on": "choice",
}  # fmt: skip
CREDENTIALS = {"login": "secret!", "password": "secret!"}

A_VIDEO = b64encode(b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm").decode()
"""The beginning of one."""
NO_PLACE = {"id": "nosuchthing12345", "version": 1, "parent_id": None, "position": 0}

A_BROWSER = {
    "endpoint": "https://push.test/one",
    "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    "auth": "BTBZMqHH6r4Tts7J_aSIgg",
}
"""As a browser tells it; the keys are those of RFC 8291's example."""

A_SQUARE = (
    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQAAAAA3iMLMAAAAJ0lEQVR42mP8z8DEwMBwgJmJgYGJgYGJ/QGUAUc/FSAMxv8MTAwMAIEYBN4i8bPC"
    "AAAAAElFTkSuQmCC"
)
"""A PNG of 16 by 16 dots."""


def a_word(of: str) -> str:
    """A WAV of a quarter of a second, in base64; every name has another pitch."""
    pitch = 4 + int.from_bytes(of.encode()) % 10_007 / 1_000
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(22_050)
        steps = [round(5_000 * sin(at / pitch)) for at in range(5_512)]
        out.writeframes(b"".join(step.to_bytes(2, "little", signed=True) for step in steps))
    return b64encode(file.getvalue()).decode()


A_WORD = a_word("anybody")


def _where_told(whose: str, ask: str, leave: str) -> tuple[Case, ...]:
    """A browser and a telephone of who holds a ticket or an appointment."""
    endpoint = {"endpoint": A_BROWSER["endpoint"]}
    number = {"telephone": "0912 345 678", "agreed": True}
    return (
        Case(f"{ask} browser", "nobody", f"{whose}/browser", A_BROWSER, dict.fromkeys(A_BROWSER, "key!")),
        Case(f"{leave} browser", "nobody", f"{whose}/browser/remove", endpoint, {"endpoint": "key!"}),
        Case(f"{ask} telephone", "nobody", f"{whose}/telephone", number, {"telephone": "key!", "agreed": "yes or no!"}),
        Case(f"{leave} telephone", "nobody", f"{whose}/telephone/remove"),
    )


CASES = [
    Case("pair", "nobody", "/devices/pair", {"code": "1234 5678"}, {"code": "code!"}),
    Case("sign in", "nobody", "/session", {"login": "quay1", "password": "wrong"}, CREDENTIALS),
    Case("take a number", "kiosk", "/tickets", {"service_id": "{service}", "request_id": "new"}, TICKET),
    Case("give up", "nobody", "/tickets/{ticket}/cancel", kinds=REQUEST),
    Case("own data", "nobody", "/tickets/{ticket}/my-data", kinds=REQUEST),
    *_where_told("/tickets/{ticket}", "tell", "leave"),
    Case("erase own data", "nobody", "/tickets/{ticket}/erase-my-data", kinds=REQUEST),
    Case(
        "data of a ticket", "admin", "/personal-data/show",
        {"label": "A001", "day": "2026-11-23", "reason": "Người dân hỏi"},
        {"label": "name!", "day": "day!", "reason": "name!", **REQUEST},
    ),
    Case(
        "erase data of a ticket", "admin", "/personal-data/erase", {"ticket_id": "{ticket_id}", "reason": "Yêu cầu"},
        {"ticket_id": "key!", "reason": "name!", **REQUEST},
    ),
    Case("rate", "nobody", "/ratings", {"turn_token": "{turn}", "score": 2, "request_id": "new"}, RATING),
    *(Case(m, "officer", "/counters/{counter}/" + m, kinds=REQUEST) for m in ("open", "close", "resume")),
    Case("call-next", "officer", "/counters/{counter}/call-next", kinds={"present_ticket_id": "key", **REQUEST}),
    Case("call", "supervisor", "/counters/{counter}/call", {"ticket_id": "{ticket_id}", "reason": "Đau ốm"}, CALL),
    *(Case(m, "officer", "/counters/{counter}/" + m, kinds=MOVE) for m in ("recall", "start", "no-show")),
    Case("undo", "officer", "/counters/{counter}/undo", kinds={**MOVE, **LATER}),
    Case("requeue", "officer", "/counters/{counter}/requeue", kinds={**MOVE, **LATER}),
    Case("park", "officer", "/counters/{counter}/park", {"reason": "form"}, PARK),
    Case("unpark", "officer", "/counters/{counter}/unpark", kinds={**MOVE, "to": "choice"}),
    Case("transfer", "officer", "/counters/{counter}/transfer", kinds=TRANSFER),
    Case(
        "give up for", "officer", "/tickets/{ticket_id}/cancel-by-staff", {"reason": "Đã về"},
        {"reason": "name!", **REQUEST},
    ),
    Case(
        "print again", "officer", "/tickets/{ticket_id}/reprint", {"reason": "Rách phiếu"},
        {"reason": "name!", "printer_id": "key", **REQUEST},
    ),
    Case("come sooner", "nobody", "/tickets/{ticket}/ready", kinds=REQUEST),
    Case("postpone", "nobody", "/tickets/{ticket}/postpone", kinds={**REQUEST, **LATER}),
    Case("finish", "officer", "/counters/{counter}/finish", kinds=FINISH),
    Case("pause", "officer", "/counters/{counter}/pause", kinds={"reason": "key!", **REQUEST}),
    Case("book", "supervisor", "/appointments", {"service_id": "{service}", "at": "2026-11-23T16:00:00+07:00"},
         {"service_id": "key!", "at": "instant!", "request_id": "key"}),
    Case("cancel appointment", "supervisor", "/appointments/{appointment}/cancel", kinds=REQUEST),
    Case("check in", "kiosk", "/appointments/check-in", {"code": "{code}", "request_id": "new"},
         {"code": "code!", "language": "choice!", "request_id": "key!"}),
    Case("book from afar", "nobody", "/afar/{site}/appointments", AFAR | {"at": "2026-11-24T15:00:00+07:00"},
         FROM_AFAR | {"at": "instant!"}),
    Case("reserve from afar", "nobody", "/afar/{site}/places", AFAR, FROM_AFAR),
    Case("move one's own", "nobody", "/booked/{booked}/move", {"at": "2026-11-24T15:00:00+07:00"},
         {"at": "instant!", **REQUEST}),
    Case("cancel one's own", "nobody", "/booked/{booked}/cancel", kinds=REQUEST),
    *_where_told("/booked/{booked}", "remind", "leave reminded"),
    Case("tell of dossiers", "supervisor", "/dossiers/import", {"rows": [{"code": "H01-0001", "state": "received"}]},
         {"rows": "list!", "request_id": "key"}, largest=1_100_000),
    Case("look a dossier up", "nobody", "/dossiers/look-up", {"code": "H01-0001", "site_id": "{site}"},
         {"code": "text!", "site_id": "key"}),
    Case("close service", "supervisor", "/services/{service}/close", kinds={**REQUEST, "reason": "line"}),
    Case("open service", "supervisor", "/services/{service}/open", kinds={**REQUEST, "reason": "line"}),
    Case(
        "steer", "supervisor", "/counters/{counter}/steer", {"action": "pause"},
        {"action": "choice!", "pause_reason": "key", "officer_id": "key", "reason": "line", **REQUEST},
    ),
    Case(
        "move officer", "supervisor", "/counters/{counter}/move-officer", {"to_counter_id": "{other}"},
        {"to_counter_id": "key!", "reason": "line", **REQUEST},
    ),
    Case("message", "supervisor", "/messages", {"text": "Họp"}, {"text": "name!", "counter_ids": "ids", **REQUEST}),
    Case("read", "officer", "/counters/{counter}/messages/{message}/read", kinds=REQUEST),
    *(Case(m, "officer", "/counters/{counter}/" + m, kinds=REQUEST) for m in ("help", "help/withdraw")),
    Case("follow a rating up", "supervisor", "/ratings/{rating}/follow-up", {"step": "seen"}, FOLLOW_UP),
    *(Case(m, "supervisor", "/alerts/{alert}/" + m, kinds=REQUEST) for m in ("acknowledge", "settle")),
    Case("played", "board", "/announcements/{call}/played", {"status": "played"}, {"status": "choice!"}),
    Case("lease", "kiosk", "/kiosk/numbers", {"keeper": "0123456789abcdefghij"}, {"keeper": "key!"}),
    Case(
        "report alone", "kiosk", "/kiosk/issued", {"now": "2026-11-23T08:00:00+07:00", "tickets": []},
        {"now": "instant!", "tickets": "list!"},
    ),
    Case("new roll", "officer", "/printers/{printer}/roll-changed", kinds=REQUEST),
    Case("take the printer", "agent", "/printer/take", {"run": "r1"}, {"run": "key!"}),
    Case("claim", "agent", "/print-jobs/claim", kinds={"wait_s": "seconds!", "run": "key"}),
    Case(
        "report job", "agent", "/print-jobs/{job}/state", {"state": "sending"},
        {"state": "choice!", "detail": "line", "bytes": "amount", "failures": "amount!", "spoilt": "yes or no!"},
    ),
    Case("report printer", "agent", "/printer/state", {"state": "ok"}, {"state": "choice!", "detail": "line"}),
    Case("add device", "admin", "/devices", {"kind": "hall_board", "name": "Bảng"}, DEVICE),
    Case(
        "set something up", "admin", "/setup/holidays", {"day": "2026-12-31", "name": {"vi": "Nghỉ"}},
        {"day": "choice!", "name": "words!", "hours": "list", "request_id": "key", "reason": "line"},
    ),
    Case(
        "change the set-up", "admin", "/setup/services/{service}", {"version": 1},
        {"code": "key!", "name": "words!", "daily_quota": "amount", "is_active": "yes or no!", "position": "amount!"},
    ),
    Case("order services", "admin", "/setup/services/order", {"places": [NO_PLACE]}, {"places": "list!", **REQUEST}),
    Case(
        "look at a slip", "admin", "/slip/preview", {"name": {"vi": "Đất đai"}},
        {"name": "words!", "language": "choice!", "width_mm": "amount!", "series": "choice!"},
    ),
    Case("print a test page", "admin", "/printers/{printer}/test-page", kinds=REQUEST),
    Case("tell what a printer is", "agent", "/printer/found", {"state": "ok"}, {"state": "line!", "maker": "line!"}),
    Case("try an emblem", "admin", "/slip/logo", {"picture": A_SQUARE}, {"picture": "secret!"}),
    Case("bring a picture", "admin", "/slides/pictures", {"picture": A_SQUARE}, {"picture": "secret!"}, 16_100_000),
    Case(
        "bring a video", "admin", "/slides/videos", {"size": 99, "piece": A_VIDEO},
        {"upload": "key", "at": "amount", "size": "amount!", "piece": "secret!"}, 800_000,
    ),
    Case("record a piece", "admin", "/voice/sounds", {"wav": A_WORD}, {"wav": "secret!"}, 5_000_000),
    Case("remove from the set-up", "admin", "/setup/services/{service}/remove", {"version": 1}, {"version": "amount!"}),
    Case("take a change back", "admin", "/setup-changes/undo", {"revision": "{edit}"}, {"revision": "amount!"}),
    Case(
        "import a file", "admin", "/setup-files/site.yaml", {"text": "toiluot: 1"},
        {"text": "text!", "preview": "yes or no!", "request_id": "key"}, largest=5_000_000,
    ),
    Case("lost screen", "nobody", "/devices/lost", {"kind": "hall_board"}, {"kind": "choice!"}),
    Case("claim a place", "nobody", "/devices/lost/claim", {"secret": "{lost}"}, {"secret": "key!"}),
    Case(
        "change device", "admin", "/devices/{device}", {"name": "Bảng", "version": 2},
        {"name": "name!", "counter_id": "key", "printer_id": "key", "version": "amount!", "request_id": "key"},
    ),
    Case("reload device", "admin", "/devices/{device}/reload", kinds=REQUEST),
    Case("adopt a screen", "admin", "/devices/{device}/adopt", {"code": "1234 5678"}, {"code": "code!"}),
    Case("make code", "admin", "/devices/{device}/pairing-code"),
    Case("revoke", "admin", "/devices/{device}/revoke", kinds={**REQUEST, "reason": "line"}),
    Case(
        "make a key", "admin", "/api-keys", {"name": "Văn phòng điện tử", "rights": ["floor.see"]},
        {"name": "name!", "rights": "rights!", "days": "days!", "for_me": "yes or no!"},
    ),
    Case("revoke a key", "admin", "/api-keys/{key}/revoke", kinds=REQUEST),
    Case("draw a secret", "admin", "/webhooks/{hook}/secret"),
    Case("try a webhook", "admin", "/webhooks/{hook}/ping", kinds=REQUEST),
    Case("skip what waits", "admin", "/webhooks/{hook}/skip", kinds=REQUEST),
    Case(
        "found a centre", "admin", "/sites", {"name": {"vi": "Trung tâm thứ hai"}},
        {"name": "words!", "timezone": "key!", "request_id": "key", "reason": "line"},
    ),
    Case("go on elsewhere", "officer", "/session/site", {"site_id": "{site}"}, {"site_id": "key!"}),
    Case("send once more", "admin", "/deliveries/{notice}/resend", kinds=REQUEST),
    Case("try a scheduled report", "admin", "/scheduled-reports/{scheduled}/try", kinds=REQUEST),
    Case("send a report once more", "admin", "/report-sendings/{sending}/resend", kinds=REQUEST),
]  # fmt: skip
"""A pause without a reason is a short break; every other field of a usual body is needed."""
