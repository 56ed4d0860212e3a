"""A real mail server on this machine: takes letters, refuses whom it is told to, or is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from tests.ports import free_port


class Mailbox:
    """What it has taken: who each letter was for, and the letter. `refused` are the addresses that it knows nothing of;
    `then` happens when a letter has been taken."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, EmailMessage]] = []
        self.refused: dict[str, str] = {}
        self.signed_in: list[tuple[bytes, bytes]] = []
        self.then: Callable[[], None] = lambda: None

    @property
    def recipients(self) -> list[str]:
        """In the order of the letters."""
        return [recipient for recipient, _ in self.letters]

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802 - the library's
        """The library's."""
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - the library's
        """The library's."""
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.letters += [(recipient, letter) for recipient in envelope.rcpt_tos]
        self.then()
        return "250 taken"

    def authenticate(self, _server: Any, _session: Any, _envelope: Any, _mechanism: str, told: Any) -> AuthResult:
        """Anybody may sign in with the right password."""
        self.signed_in.append((told.login, told.password))
        return AuthResult(success=told.password == b"the right one", handled=False)


@contextmanager
def mail_server(*, signs_in: bool = False) -> Iterator[tuple[Mailbox, int]]:
    """The mailbox and the port, as long as the block lasts."""
    box = Mailbox()
    more: dict[str, Any] = {"auth_require_tls": False, "authenticator": box.authenticate}
    controller = Controller(box, hostname="127.0.0.1", port=0, **(more if signs_in else {}))
    controller.port = free_port()
    controller.start()
    try:
        yield box, controller.port
    finally:
        controller.stop()
