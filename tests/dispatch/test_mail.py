"""A letter as the mailbox gets it."""

from __future__ import annotations

from datetime import UTC, datetime
from email.header import decode_header, make_header

import pytest

from server.dispatch.mail import Letter, MailServer, send
from tests.story.mail_server import mail_server

LONG = (
    "Thời gian chờ đã báo, từ ngày 16/11/2026 đến ngày 22/11/2026 – Trung tâm Phục vụ hành chính công phường Bến Thành",
    "gian báo on Phục Chí Phục Phục chờ công quả",  # folded by EmailMessage, it loses a space
    "Report of the week",
)


@pytest.mark.parametrize("words", LONG)
def test_long_names_with_accents_arrive_letter_by_letter(words: str) -> None:
    with mail_server() as (box, port):
        server = MailServer(host="127.0.0.1", port=port, security="none", sender="hcc@phuong.example.vn")
        letter = Letter(
            message_id="<one@phuong.example.vn>", subject=words, text=f"Kính gửi:\n{words}\n", from_name=words,
            at=datetime(2026, 11, 23, tzinfo=UTC), file_name=f"{words}.pdf".replace("/", "-"), mime="application/pdf",
            data=b"%PDF\x00\xff",
        )  # fmt: skip
        send(server, letter, ("baocao@phuong.example.vn",), lambda _: None)
    [(recipient, got)] = box.letters
    assert (recipient, got["Subject"]) == ("baocao@phuong.example.vn", words)
    sender = make_header(decode_header(dict(got.raw_items())["From"]))
    assert str(sender) == f"{words} <hcc@phuong.example.vn>"
    body, [file] = got.get_body(), list(got.iter_attachments())
    assert body is not None
    assert body.get_content() == f"Kính gửi:\n{words}\n"
    assert (file.get_filename(), file.get_content()) == (f"{words}.pdf".replace("/", "-"), b"%PDF\x00\xff")
