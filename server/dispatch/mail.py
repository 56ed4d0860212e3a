"""A report as an e-mail: written by RFC 5322, handed over by SMTP."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.encoders import encode_base64
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime
from typing import Literal

TIME_OUT_S = 30.0
Security = Literal["starttls", "tls", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where mail is handed over. The password is not told by repr(), so no log has it."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = field(default="", repr=False)
    sender: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """`message_id` is the same for every try of one sending: a mailbox that sees it twice can tell."""

    message_id: str
    subject: str
    text: str
    from_name: str
    at: datetime
    file_name: str
    mime: str
    data: bytes


class NotHanded(Exception):
    """The mail server did not take it. `problem` is a code, `answer` what it said; never the password."""

    def __init__(self, problem: str, answer: str) -> None:
        super().__init__(f"{problem}: {answer}")
        self.problem = problem
        self.answer = answer


def send(server: MailServer, letter: Letter, recipients: tuple[str, ...], taken: Callable[[str], None]) -> None:
    """One copy a recipient, so that none sees the others; `taken` is told of each as soon as it is handed over.

    Every recipient is tried; raises NotHanded with the first trouble.
    """
    trouble: NotHanded | None = None
    with _connected(server) as line:
        for recipient in recipients:
            try:
                line.send_message(_message(server, letter, recipient), server.sender, [recipient])
            except smtplib.SMTPRecipientsRefused as error:
                code, said = error.recipients[recipient]
                trouble = trouble or NotHanded("refused", f"{recipient}: {code} {_text(said)}")
                line.rset()
            except smtplib.SMTPResponseException as error:
                trouble = trouble or NotHanded("refused", f"{error.smtp_code} {_text(error.smtp_error)}")
                line.rset()
            except (smtplib.SMTPException, OSError) as error:
                raise NotHanded("cut", _words(error)) from error
            else:
                taken(recipient)
    if trouble:
        raise trouble


class _connected:  # noqa: N801 - reads as a word where it is used
    """A line to the mail server, encrypted and signed in as it is set; closed politely, whatever happens."""

    def __init__(self, server: MailServer) -> None:
        self._server = server

    def __enter__(self) -> smtplib.SMTP:
        try:
            self._line = _opened(self._server)
        except smtplib.SMTPAuthenticationError as error:
            raise NotHanded("sign_in", f"{error.smtp_code} {_text(error.smtp_error)}") from error
        except ssl.SSLError as error:
            raise NotHanded("tls", _words(error)) from error
        except smtplib.SMTPNotSupportedError as error:
            raise NotHanded("tls", _words(error)) from error
        except (smtplib.SMTPException, OSError) as error:
            raise NotHanded("no_answer", _words(error)) from error
        return self._line

    def __exit__(self, *_: object) -> None:
        try:
            self._line.quit()
        except (smtplib.SMTPException, OSError):
            self._line.close()


def _opened(server: MailServer) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if server.security == "tls":
        line: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=TIME_OUT_S, context=context)
    else:
        line = smtplib.SMTP(server.host, server.port, timeout=TIME_OUT_S)
    try:
        if server.security == "starttls":
            line.starttls(context=context)
        if server.user:
            line.login(server.user, server.password)
    except BaseException:
        line.close()
        raise
    return line


def _message(server: MailServer, letter: Letter, recipient: str) -> MIMEMultipart:
    """Made by the older classes: `EmailMessage` loses a space where it folds a long subject with accents."""
    message = MIMEMultipart()
    message["Message-ID"] = letter.message_id
    message["Date"] = format_datetime(letter.at)
    message["From"] = _sender(letter.from_name, server.sender)
    message["To"] = recipient
    message["Subject"] = Header(letter.subject, "utf-8", header_name="Subject").encode()
    message["Auto-Submitted"] = "auto-generated"
    message.attach(MIMEText(letter.text, "plain", "utf-8"))
    message.attach(_attachment(letter))
    return message


def _sender(name: str, address: str) -> str:
    sender = Header(name, "utf-8", header_name="From")
    sender.append(f"<{address}>", "us-ascii")
    return sender.encode()


def _attachment(letter: Letter) -> MIMEBase:
    attachment = MIMEBase(*letter.mime.split("/", 1))
    attachment.set_payload(letter.data)
    encode_base64(attachment)
    attachment.add_header("Content-Disposition", "attachment", filename=("utf-8", "", letter.file_name))
    return attachment


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _text(said: bytes | str) -> str:
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else said
