"""Every door of the application as somebody of another centre would try it: a door without a row here fails the test.

`{…}` in a path, a query or a body stands for something of the centre that is tried; see `Victim`. An aimed knock names
something of that centre, and must find nothing. What is not aimed shows or changes the asker's own centre.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.story.doors import Json, new_request
from tests.web.door_table import A_BROWSER, A_SQUARE, A_VIDEO, A_WORD

API = "/api/v1"
MISSING = {"code": "000000"}
NOBODYS = "nosuchthing12345"
"""Ids and codes that nobody has: what another centre has must look just like them."""


@dataclass(frozen=True)
class Knock:
    """One try at a door: what is asked for, with what body."""

    path: str
    body: Json | None = None
    is_aimed: bool = True

    def filled(self, ids: dict[str, str]) -> tuple[str, Json | None]:
        """With the ids in their places, and a request of its own."""
        body = _filled(self.body, ids) if self.body is not None else None
        return self.path.format(**ids), body


@dataclass(frozen=True)
class Row:
    """A door of the application map, and how it is tried."""

    method: str
    rule: str
    knocks: tuple[Knock, ...] = field(default_factory=tuple)


def _filled(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _filled(one, ids) for name, one in value.items()}
    if isinstance(value, list):
        return [_filled(one, ids) for one in value]
    return new_request() if value == "{request}" else value.format(**ids) if isinstance(value, str) else value


def get(rule: str, *paths: str, own: bool = False) -> Row:
    """A door to look through; without a path it is the rule itself, which shows the asker's own centre."""
    asked = tuple(Knock(path, is_aimed=not own) for path in paths) or (Knock(rule, is_aimed=False),)
    return Row("GET", rule, asked)


def post(rule: str, path: str, body: Json | None = None) -> Row:
    """A door for changes, aimed at something of the other centre."""
    return Row("POST", rule, (Knock(path, body or {}),))


def own(rule: str, body: Json | None = None) -> Row:
    """A door for changes of the asker's own centre alone."""
    return Row("POST", rule, (Knock(rule, body or {}, is_aimed=False),))


def left(method: str, rule: str) -> Row:
    """A door that has tests of its own, because a knock would end the knocker's sign-in or use up its tries."""
    return Row(method, rule)


MOVES: dict[str, Json] = {
    "open": {}, "close": {}, "resume": {}, "pause": {"reason": "lunch"}, "call-next": {}, "recall": {}, "start": {},
    "finish": {}, "no-show": {}, "undo": {}, "requeue": {"places": 1}, "park": {"reason": "form"}, "unpark": {},
    "transfer": {"service_id": "{service}"}, "call": {"ticket_id": "{ticket}", "reason": "Đau ốm"}, "help": {},
    "help/withdraw": {}, "steer": {"action": "close"}, "move-officer": {"to_counter_id": "{other_counter}"},
}  # fmt: skip
DAYS = "from=2026-11-23&to=2026-11-23"

ROWS: tuple[Row, ...] = (
    # looking
    get("/kiosk"), get("/board"), get("/counter-display"), get("/tablet"), get("/floor"), get("/printer"),
    get("/kiosk/alone"),
    get("/retention"), get("/session"), get("/sites"), get("/devices"), get("/alerts"), get("/officers"),
    get("/api-keys"),
    get("/setup-changes"), get("/setup-samples"), get("/transfer-destinations"), get("/policies"),
    get("/printer-profiles"), get("/printers/{printer_id}/test-page", "/printers/{printer}/test-page"),
    get("/appointments"), get("/audit"),
    get("/dossiers"), get("/working-days"),
    get("/webhooks"), get("/webhooks/{webhook_id}/deliveries", "/webhooks/{hook}/deliveries"),
    get("/deliveries/{delivery_id}", "/deliveries/{notice}"), get("/report-sendings"),
    get("/audit/choices"), get("/chime.wav"), get("/openapi.json"), get("/launcher"), get("/tray"),
    get("/gateway"),
    get("/health/live"), get("/health/ready"), get("/metrics"),
    get("/holidays/proposed", "/holidays/proposed?year=2027", own=True),
    get("/hours/preview", "/hours/preview?from=2026-11-23", own=True),
    get("/console/{counter_id}", "/console/{counter}"),
    get("/announcements/{announcement_id}/clips/{language}", "/announcements/{call}/clips/vi"),
    get("/kiosk/speech/{language}/{part}", "/kiosk/speech/vi/service?of={service}"),
    get("/voice"), get("/voice/sounds/{sound}", "/voice/sounds/{sound}"),
    get("/voice/sample.wav", "/voice/sample.wav?label=A001", own=True),
    get("/reports/choices"), get("/reports/mine", "/reports/mine?from=2026-11-23&to=2026-11-23", own=True),
    get("/audit/{revision}", "/audit/{revision}", own=True),
    get("/ratings/turn", "/ratings/turn?label=A001", own=True), get("/feedback/digest"),
    get("/feedback", f"/feedback?{DAYS}", own=True),
    get("/floor/tickets", "/floor/tickets?label=A001", own=True),
    get("/replay/days"), get("/replay", "/replay?day=2026-11-22&policy=strict", own=True),
    get("/staffing"), get("/open-data"), get("/open-data/{site_id}", "/open-data/{site}"),
    get("/reports/{name}", f"/reports/turns?{DAYS}", f"/reports/turns?{DAYS}&format=csv", own=True),
    get("/setup-files/{name}", "/setup-files/site.yaml", "/setup-files/services.csv", own=True),
    get("/setup/{kind}", *(f"/setup/{kind}" for kind in (
        "site", "services", "counters", "staff", "roles", "grants", "holidays", "printers")), own=True),
    get("/tickets", "/tickets?label=A001", own=True),
    get("/tickets/{ticket_id}/story", "/tickets/{ticket}/story"),
    get("/tickets/{token}", "/tickets/{ticket}"),
    get("/tray/{name}", "/tray/{ticket}.png"),
    get("/booked/{token}", "/booked/{appointment}"),
    get("/booked/{token}/contacts", "/booked/{appointment}/contacts"),
    get("/booked/{token}/calendar.ics", "/booked/{appointment}/calendar.ics"),
    # changing
    *(post("/counters/{counter_id}/" + move, "/counters/{counter}/" + move, {"request_id": "{request}", **body})
      for move, body in MOVES.items()),
    post("/counters/{counter_id}/messages/{message_id}/read", "/counters/{counter}/messages/{message}/read"),
    post("/services/{service_id}/close", "/services/{service}/close"),
    post("/services/{service_id}/open", "/services/{service}/open"),
    post("/alerts/{alert_id}/acknowledge", "/alerts/{alert}/acknowledge"),
    post("/alerts/{alert_id}/settle", "/alerts/{alert}/settle"),
    post("/announcements/{announcement_id}/played", "/announcements/{call}/played", {"status": "played"}),
    post("/print-jobs/{job_id}/state", "/print-jobs/{job}/state", {"state": "sending"}),
    post("/api-keys/{key_id}/revoke", "/api-keys/{key}/revoke"),
    *(post("/webhooks/{webhook_id}/" + deed, "/webhooks/{hook}/" + deed) for deed in ("secret", "ping", "skip")),
    post("/deliveries/{delivery_id}/resend", "/deliveries/{notice}/resend"),
    post("/scheduled-reports/{scheduled_id}/try", "/scheduled-reports/{scheduled}/try"),
    post("/report-sendings/{sending_id}/resend", "/report-sendings/{sending}/resend"),
    post("/devices/{device_id}", "/devices/{device}", {"name": "Bảng", "version": 1}),
    post("/devices/{device_id}/pairing-code", "/devices/{device}/pairing-code"),
    post("/devices/{device_id}/adopt", "/devices/{device}/adopt", {"code": "1234 5678"}),
    post("/devices/{device_id}/reload", "/devices/{device}/reload"),
    post("/devices/{device_id}/revoke", "/devices/{device}/revoke"),
    post("/devices", "/devices", {"kind": "rating_tablet", "name": "Máy", "counter_id": "{counter}"}),
    post("/messages", "/messages", {"text": "Họp", "counter_ids": ["{counter}"]}),
    post("/tickets", "/tickets", {"service_id": "{service}", "language": "vi", "request_id": "{request}"}),
    post("/tickets/{ticket_id}/cancel-by-staff", "/tickets/{ticket}/cancel-by-staff", {"reason": "Đã về"}),
    post("/printers/{printer_id}/roll-changed", "/printers/{printer}/roll-changed"),
    post("/printers/{printer_id}/test-page", "/printers/{printer}/test-page"), own("/printer/found", {"state": "ok"}),
    post("/tickets/{ticket_id}/reprint", "/tickets/{ticket}/reprint", {"reason": "Rách phiếu"}),
    post("/tickets/{token}/my-data", "/tickets/{ticket}/my-data"),
    post("/tickets/{token}/erase-my-data", "/tickets/{ticket}/erase-my-data"),
    get("/tickets/{token}/contacts", "/tickets/{ticket}/contacts"),
    post("/tickets/{token}/browser", "/tickets/{ticket}/browser", A_BROWSER),
    post("/tickets/{token}/browser/remove", "/tickets/{ticket}/browser/remove", {"endpoint": A_BROWSER["endpoint"]}),
    post("/tickets/{token}/telephone", "/tickets/{ticket}/telephone", {"telephone": "0912 345 678", "agreed": True}),
    post("/tickets/{token}/telephone/remove", "/tickets/{ticket}/telephone/remove"),
    post("/personal-data/erase", "/personal-data/erase", {"ticket_id": "{ticket}", "reason": "Yêu cầu"}),
    own("/personal-data/show", {"label": "A001", "day": "2026-11-23", "reason": "Yêu cầu"}),
    post("/tickets/{token}/cancel", "/tickets/{ticket}/cancel"),
    post("/tickets/{token}/ready", "/tickets/{ticket}/ready"),
    post("/tickets/{token}/postpone", "/tickets/{ticket}/postpone", {"places": 1}),
    post("/ratings", "/ratings", {"turn_token": "{ticket}", "score": 2, "request_id": "{request}"}),
    post("/ratings/{rating_id}/follow-up", "/ratings/{rating}/follow-up", {"step": "seen"}),
    post("/appointments", "/appointments", {"service_id": "{service}", "at": "2026-11-23T16:30:00+07:00"}),
    own("/dossiers/import", {"rows": [{"code": "H01-0001", "state": "received"}]}), left("POST", "/dossiers/file"),
    post("/dossiers/look-up", "/dossiers/look-up", {"code": "H01-9999", "site_id": "{site}"}),
    post("/appointments/{appointment_id}/cancel", "/appointments/{appointment}/cancel"),
    post("/appointments/check-in", "/appointments/check-in", {"code": "{code}", "request_id": "{request}"}),
    *(post("/booked/{token}/" + deed, "/booked/{appointment}/" + deed, body) for deed, body in (
        ("move", {"at": "2026-11-24T15:00:00+07:00"}), ("cancel", {}), ("browser", A_BROWSER),
        ("browser/remove", {"endpoint": A_BROWSER["endpoint"]}), ("telephone/remove", {}),
        ("telephone", {"telephone": "0912 345 678", "agreed": True}))),
    post("/session/site", "/session/site", {"site_id": "{site}"}),
    post("/setup/services/order", "/setup/services/order", {
        "places": [{"id": "{service}", "version": 1, "parent_id": None, "position": 0}]}),
    Row("POST", "/setup/{kind}", (
        Knock("/setup/counters", {"number": 9, "name": {"vi": "Quầy 9"}, "service_ids": ["{service}"]}),
        Knock("/setup/services", {"code": "moi", "name": {"vi": "Mới"}, "parent_id": "{field}"}),
        Knock("/setup/staff", {"login": "moi", "name": "Mới", "role": "officer", "password": "một mật khẩu dài",
                               "service_ids": ["{service}"]}),
    )),
    Row("POST", "/setup/{kind}/{row_id}", (
        Knock("/setup/services/{service}", {"version": 1, "position": 3}),
        Knock("/setup/counters/{counter}", {"version": 1, "number": 9}),
        Knock("/setup/staff/{officer}", {"version": 1, "role": "administrator"}),
        Knock("/setup/site/{site}", {"version": 1, "theme": "dark"}),
        Knock("/setup/printers/{printer}", {"version": 1, "name": "Máy"}),
    )),
    post("/setup/{kind}/{row_id}/remove", "/setup/services/{service}/remove", {"version": 1}),
    # the asker's own centre
    own("/kiosk/numbers", {"keeper": "0123456789abcdefghij"}),
    own("/kiosk/issued", {"now": "2026-11-23T08:00:00+07:00", "tickets": []}),
    own("/setup-changes/undo", {"revision": 2}), own("/print-jobs/claim"), own("/printer/state", {"state": "ok"}),
    own("/printer/take", {"run": "r1"}),
    own("/slip/logo", {"picture": A_SQUARE}), own("/slides/pictures", {"picture": A_SQUARE}),
    own("/slides/videos", {"size": 99, "piece": A_VIDEO}),
    own("/voice/sounds", {"wav": A_WORD}),
    own("/slip/preview", {"name": {"vi": "Đất đai"}}), own("/sites", {"name": {"vi": "Phường Ba Đình"}}),
    own("/api-keys", {"name": "Phần mềm", "rights": ["floor.see"]}),
    Row("POST", "/setup-files/{name}", (
        Knock("/setup-files/services.csv", {"text": "code,name_vi\nmoi,Mới\n", "preview": True}, is_aimed=False),)),
    # of nobody's centre, or tried elsewhere
    left("POST", "/session"), left("DELETE", "/session"), left("POST", "/devices/pair"),
    left("GET", "/staffing/what-if"),  # tells of days to come alone
    left("GET", "/afar/{site_id}"), left("GET", "/afar/{site_id}/slots"),  # what a centre offers is for everybody
    left("POST", "/afar/{site_id}/appointments"), left("POST", "/afar/{site_id}/places"),
    left("GET", "/pictures/{picture_id}"), left("GET", "/videos/{video_id}"),  # whoever stands in the hall sees them
    left("POST", "/devices/lost"), left("POST", "/devices/lost/claim"),
)  # fmt: skip


CLOSED = (
    ("GET", "/launcher"),
    ("GET", "/tray"),
    ("GET", "/gateway"),
    ("POST", "/setup-changes/undo"),
    ("POST", "/sites"),
)
"""Doors that are open in a demo alone, or that refuse what is asked here: all that they tell is a refusal."""


def knocks(*, aimed: bool) -> Iterator[tuple[Row, Knock]]:
    """All of one sort."""
    for row in ROWS:
        for knock in row.knocks:
            if knock.is_aimed is aimed:
                yield row, knock
