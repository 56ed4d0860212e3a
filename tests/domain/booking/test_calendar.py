"""The file for a phone's calendar: as RFC 5545 wants it, whatever the words are."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.domain.booking.calendar import Entry, calendar_text

NINE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
ENTRY = Entry(
    uid="06h0@site.toiluot", sequence=0, changed_at=NINE - timedelta(days=1), begins=NINE,
    ends=NINE + timedelta(minutes=15), title="Lịch hẹn: Đất đai", place="Trung tâm Phục vụ hành chính công",
    note="Mã hẹn 123456\nhttps://mot-cua.test/booked/x", url="https://mot-cua.test/booked/x", is_cancelled=False,
)  # fmt: skip


def read(text: str) -> dict[str, str]:
    """The fields of the event, as a calendar unfolds and reads them; the alarm's are left out."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", ""), "every line ends with CRLF"
    event = re.sub(r"\r\n[ \t]", "", text).split("BEGIN:VALARM")[0]
    return dict(line.split(":", 1) for line in event.split("\r\n") if ":" in line)


def plain(text: str) -> str:
    """What a TEXT says (3.3.11)."""
    return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], text)


def test_an_appointment_in_the_calendar() -> None:
    fields = read(calendar_text(ENTRY))
    assert (fields["VERSION"], fields["METHOD"], fields["STATUS"]) == ("2.0", "PUBLISH", "CONFIRMED")
    assert (fields["DTSTART"], fields["DTEND"]) == ("20261124T020000Z", "20261124T021500Z")
    assert (fields["UID"], fields["SEQUENCE"], fields["DTSTAMP"]) == ("06h0@site.toiluot", "0", "20261123T020000Z")
    assert plain(fields["DESCRIPTION"]) == ENTRY.note
    assert "TRIGGER:-PT2H" in calendar_text(ENTRY)


def test_a_cancelled_one_takes_itself_out_of_the_calendar() -> None:
    text = calendar_text(replace(ENTRY, is_cancelled=True, sequence=2))
    fields = read(text)
    assert (fields["METHOD"], fields["STATUS"], fields["SEQUENCE"]) == ("CANCEL", "CANCELLED", "2")
    assert "VALARM" not in text, "nobody is reminded of what is off"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_lines_are_folded_between_letters_and_say_the_same(words: str) -> None:
    text = calendar_text(replace(ENTRY, title=f"Hẹn {words}"))
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # never cut within a letter
    shown = "\n".join(f"Hẹn {words}".splitlines())
    expected = "".join(sign for sign in shown if sign == "\n" or (sign >= " " and sign != "\x7f"))
    assert plain(read(text)["SUMMARY"]) == expected
