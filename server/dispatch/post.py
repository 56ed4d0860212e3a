"""Hands a parcel over: first into the folder, then to every address that has not got it yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from server.dispatch.folder import put_file
from server.dispatch.parcel import Parcel
from server.domain.errors import BadRequest
from server.settings import Settings
from server.storage.outbox.report_sendings import IN_FOLDER, Leased, Trouble

HasCome = Callable[[tuple[str, ...]], None]
"""Told of everybody whom it has reached so far."""
FOLDER = "reports"
"""Below the data."""


@dataclass(frozen=True)
class Post:
    """The ways out of this installation."""

    settings: Settings

    def hand_over(self, leased: Leased, parcel: Parcel, has_come: HasCome) -> Trouble | None:
        """None when it is everywhere; else the first trouble. What has come somewhere is told at once."""
        delivered = list(leased.delivered)

        def came(where: str) -> None:
            delivered.append(where)
            has_come(tuple(delivered))

        trouble = self._into_folder(leased, parcel, came)
        left = tuple(one for one in leased.recipients if one not in delivered)
        by_mail = self._by_mail(leased, parcel, left, came) if left else None
        return trouble or by_mail

    def _into_folder(self, leased: Leased, parcel: Parcel, came: Callable[[str], None]) -> Trouble | None:
        if not leased.folder or IN_FOLDER in leased.delivered:
            return None
        try:
            put_file(self.settings.data / FOLDER, leased.folder, parcel.file_name, parcel.data)
        except (OSError, BadRequest) as error:
            return Trouble("folder", str(error))
        came(IN_FOLDER)
        return None

    def _by_mail(
        self, leased: Leased, parcel: Parcel, left: tuple[str, ...], came: Callable[[str], None]
    ) -> Trouble | None:
        from server.dispatch.mail import Letter, MailServer, NotHanded, send  # its library is loaded when mail goes out

        told = self.settings
        if not told.smtp_host:
            return Trouble("no_mail_server", "")
        sender = told.smtp_from or told.smtp_user
        server = MailServer(
            host=told.smtp_host, port=told.smtp_port, security=told.smtp_security, user=told.smtp_user,
            password=told.smtp_password, sender=sender,
        )  # fmt: skip
        letter = Letter(
            message_id=f"<{leased.id}.{int(leased.first_at.timestamp())}@{sender.rpartition('@')[2] or 'toiluot'}>",
            subject=parcel.subject, text=parcel.text, from_name=parcel.centre, at=leased.first_at,
            file_name=parcel.file_name, mime=parcel.mime, data=parcel.data,
        )  # fmt: skip
        try:
            send(server, letter, left, came)
        except NotHanded as error:
            return Trouble(error.problem, error.answer)
        return None
