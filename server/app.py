"""Puts the parts together: the only place that knows them all."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from flask import Flask
from flask.json.provider import DefaultJSONProvider
from flask_socketio import SocketIO
from sqlalchemy import select, text
from werkzeug.middleware.proxy_fix import ProxyFix

from display.video.files import VideoFiles
from display.voice.chime import chime_wav
from display.voice.clips import Clips
from display.voice.errors import Unspeakable, VoiceError
from display.voice.guide import Told, guide_sentence
from display.voice.numbers import Dialect
from display.voice.recorded.sounds import Recorded, Sounds
from display.voice.sentence import Saying
from display.voice.speaker import Speaker
from printers.drawing.logo import logo_of
from printers.virtual.picture import slip_picture
from server.clerk import Clerk
from server.dispatch.dispatcher import Dispatcher
from server.dispatch.post import Post
from server.domain.errors import NotFound, Unavailable
from server.executor import Executor
from server.parts import Aside, Parts
from server.realtime.bell import PrintBell
from server.realtime.broadcast import Broadcast
from server.realtime.follower import Follower
from server.realtime.minute_hand import MinuteHand
from server.realtime.polling import Polling
from server.realtime.presence import Presence
from server.realtime.relay import Relay
from server.realtime.rooms import Rooms
from server.realtime.sockets import PING_S, Line, Sockets, state_of
from server.realtime.wire.members import Members
from server.settings import Settings
from server.storage.lost_screens import LostScreens
from server.storage.migrate import migrate
from server.storage.reading import Reader
from server.storage.schema import installation
from server.storage.store import Store
from server.web import (
    appointments_api,
    audit_api,
    booking_api,
    device_api,
    devices,
    feedback_api,
    floor_api,
    health,
    hours_api,
    launcher,
    leases_api,
    open_data_api,
    periodic_api,
    print_api,
    printers_api,
    privacy_api,
    public_api,
    read_aloud,
    recordings_api,
    replay_api,
    report_choices_api,
    reports,
    setup_api,
    sign_in,
    sites_api,
    staff_api,
    staffing_api,
    voice_api,
)
from server.web.desk import moves_api, tickets_api
from server.web.dossiers import doors as dossiers
from server.web.dossiers import import_api as dossiers_import
from server.web.errors import install_errors
from server.web.files import doors as files
from server.web.integration import contacts_api, keys_api, webhooks_api
from server.web.limits import Guesses
from server.web.openapi import api as openapi
from server.web.pages import build_id, install_pages
from server.web.slides import pictures_api, videos_api
from server.webhooks.courier import Courier
from server.webhooks.pushes import Pushes
from server.webhooks.sealing import PushKey

if TYPE_CHECKING:
    from server.realtime.neighbours import Neighbours


def utc_now() -> datetime:
    """The clock of a running server."""
    return datetime.now(UTC)


class Server:
    """One running server: the application, its sockets, its relay and its store."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime] = utc_now, mode: str = "gevent") -> None:
        self.settings = settings
        self.clock = clock
        self.started_at = clock()
        self.store = Store(settings.database_url)
        migrate(self.store.writer)
        self.presence = Presence(clock, build_id())
        self.reader = Reader(self.store, clock, self.presence)
        self.outbox = Follower(self.reader)
        self.executor = Executor(self.store, clock, self.outbox)
        self.aside: Aside = self.reader.aside  # without gevent nobody waits meanwhile
        if mode == "gevent":
            self.aside = Clerk(settings.database_url, clock).read
        self.videos = VideoFiles(settings.data / "videos")
        self.rooms = Rooms()
        self.polling = Polling(clock)
        self.bell = PrintBell()
        self.app = create_app(self)
        self.socketio = SocketIO(
            self.app, async_mode=mode, transports=["websocket"], ping_interval=PING_S, ping_timeout=PING_S,
            max_http_buffer_size=settings.largest_body, manage_session=False, cors_allowed_origins=None,
            client_manager=Members(),
        )  # fmt: skip
        together = self.reader.together if self.store.is_sqlite else None
        to_all = Broadcast(self.socketio, self.rooms, together)
        self.relay = Relay(self.rooms, partial(state_of, self.reader), to_all.send)
        self.minute_hand = MinuteHand(self.reader, self.rooms, self.relay)
        self.sockets = Sockets(self.socketio, Line(self.reader, self.rooms, self.presence, self.relay))
        self.push_key = PushKey(installation_secret(self.store, "push_key"))
        pushes = Pushes(self.store, clock, self.push_key, may_stay_here=settings.push_here)
        self.courier = Courier(self.store, self.executor, clock, pushes, may_stay_here=settings.webhook_here)
        self.dispatcher = Dispatcher(self.store, self.reader, clock, Post(settings))
        self.outbox.listeners += [self.reader.forget, self.relay.put, self.bell.put, self.sockets.put, self.courier.put]
        self.neighbours = _neighbours(self)
        self.outbox.begin()


def _neighbours(server: Server) -> Neighbours | None:
    """Other processes of this installation, where there are any; they know its channel by its database."""
    if not server.settings.redis_url:
        return None
    from server.realtime.neighbours import Neighbours  # its driver takes a fifth of a second to load

    channel = f"toiluot:{installation_secret(server.store, 'channel')}"
    neighbours = Neighbours(server.settings.redis_url, channel, server.outbox.heard)
    server.outbox.tell_others = neighbours.put
    return neighbours


def create_app(server: Server) -> Flask:
    """The doors. Cookies are HttpOnly and SameSite; the key that signs them is drawn once and kept in the database."""
    settings = server.settings
    app = Flask("server", static_folder=None)
    app.json = _Json(app)
    app.config.update(
        SECRET_KEY=installation_secret(server.store, "cookie_key"), MAX_CONTENT_LENGTH=settings.largest_body,
        SESSION_COOKIE_NAME="toiluot", SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.https, PERMANENT_SESSION_LIFETIME=timedelta(hours=settings.session_hours),
        SESSION_REFRESH_EACH_REQUEST=False,
    )  # fmt: skip
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    app.extensions["toiluot"] = _parts(server)
    install_errors(app)
    health.install_metrics(app)
    sign_in.install_sign_in(app)
    staffed = (
        sign_in, staff_api, moves_api, tickets_api, floor_api, feedback_api, setup_api, files, reports, audit_api,
        sites_api, pictures_api, videos_api, hours_api, replay_api, staffing_api, appointments_api, printers_api,
        recordings_api, report_choices_api, periodic_api, dossiers, dossiers_import,
    )  # fmt: skip
    of_devices = (device_api, print_api, leases_api, read_aloud, voice_api, devices)
    for_all = (public_api, booking_api, contacts_api, open_data_api, privacy_api)
    for door in (*for_all, *of_devices, launcher, *staffed, keys_api, webhooks_api, openapi):
        app.register_blueprint(door.blueprint, url_prefix="/api/v1")
    app.register_blueprint(health.blueprint)
    app.register_blueprint(health.blueprint, name="health_of_api", url_prefix="/api/v1")
    install_pages(app)
    return app


class _Json(DefaultJSONProvider):
    ensure_ascii = False
    sort_keys = False


def _parts(server: Server) -> Parts:
    sounds = Sounds(server.settings.data / "voices")
    return Parts(
        settings=server.settings, executor=server.executor, reader=server.reader, aside=server.aside,
        bell=server.bell,
        heard=server.presence.heard, asked=server.polling.asked, clip=_speaker(server.settings, sounds), sounds=sounds,
        videos=server.videos,
        chime=lru_cache(maxsize=1)(chime_wav),
        read_aloud=_reader(server.settings),
        paper=slip_picture, logo=logo_of, sockets=server.rooms.sockets, guesses=Guesses(server.settings.redis_url),
        lost_screens=LostScreens(server.store, server.clock), push_key=lambda: server.push_key.public,
    )  # fmt: skip


def _speaker(settings: Settings, sounds: Sounds) -> Callable[[Saying, Recorded], bytes]:
    """The voice of the calls: what a centre has recorded, and the engine for the rest."""
    speaker = Speaker(settings.data, sounds)

    def clip(saying: Saying, recorded: Recorded) -> bytes:
        try:
            return speaker.clip(saying, recorded)
        except VoiceError as error:
            raise Unavailable(f"no voice: {error}") from error

    return clip


def _reader(settings: Settings) -> Callable[[str, Mapping[str, Any] | None, str, str], bytes]:
    """The same voices for what a kiosk reads aloud."""
    dialects: tuple[Dialect, ...] = ("north", "south")
    voices = {dialect: Clips(settings.data / "clips", dialect=dialect) for dialect in dialects}

    def aloud(part: str, told: Mapping[str, Any] | None, language: str, dialect: str) -> bytes:
        spoken: Dialect = "south" if dialect == "south" else "north"
        try:
            sentence, said_in = guide_sentence(part, Told(**told) if told is not None else None, language, spoken)
            return voices[spoken].clip(sentence, said_in)
        except Unspeakable as error:
            raise NotFound("clip") from error
        except VoiceError as error:
            raise Unavailable(f"no voice: {error}") from error

    return aloud


_DRAW = text("INSERT INTO installation (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING")
"""Of two processes that start at once, one draws."""


def installation_secret(store: Store, name: str) -> str:
    """A secret of this installation, drawn at its first use."""
    with store.installing() as connection:
        connection.execute(_DRAW, {"name": name, "value": secrets.token_urlsafe(32)})
        return str(connection.execute(select(installation.c.value).where(installation.c.name == name)).scalar_one())
