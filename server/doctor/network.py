"""How others reach the server: port, address for phones, proxies, Redis."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from ipaddress import ip_address
from urllib.parse import urlsplit

from server.doctor.database import backend
from server.doctor.finding import Finding, Said, good, note, trouble
from server.settings import Settings

WAIT_S = 3.0
EVERYWHERE = ("0.0.0.0", "::")


def port(settings: Settings) -> Iterator[Finding]:
    """Free, ours, or somebody else's."""
    host = "127.0.0.1" if settings.host in EVERYWHERE else settings.host
    place = f"{host}:{settings.port}"
    try:
        if answers_as_ours(host, settings.port):
            yield good("port", f"Máy chủ đang chạy ở {place}.", f"The server runs at {place}.")
        else:
            yield trouble(
                "port.taken",
                Said(f"Một chương trình khác đang dùng cổng {place}.", f"Another program listens at {place}."),
                Said("Chọn cổng khác bằng --port hoặc TOILUOT_PORT, hoặc tắt chương trình đó.",
                     "Choose another port with --port or TOILUOT_PORT, or stop that program."),
            )  # fmt: skip
    except ConnectionRefusedError:
        yield good("port", f"Cổng {place} còn trống: máy chủ chưa chạy.", f"Port {place} is free: no server runs yet.")
    except OSError as error:
        yield trouble(
            "port.unreachable",
            Said(f"Không đến được {place}: {error}.", f"{place} cannot be reached: {error}."),
            Said("Địa chỉ TOILUOT_HOST phải là của máy này.", "TOILUOT_HOST must be an address of this machine."),
        )


def answers_as_ours(host: str, number: int) -> bool:
    """Whether a server of ours answers there; raises OSError where nobody does."""
    line = HTTPConnection(host, number, timeout=WAIT_S)
    try:
        line.request("GET", "/api/v1/health/live")
        answer = json.loads(line.getresponse().read(1000))
    except (HTTPException, ValueError):
        return False
    finally:
        line.close()
    return bool(isinstance(answer, dict) and answer.get("status") == "live")


def public_address(settings: Settings) -> Iterator[Finding]:
    """Phones open the address in the QR code: it must be one that they can reach."""
    if settings.public_url:
        yield from _named(settings)
    elif settings.host not in EVERYWHERE and _is_this_machine_alone(settings.host):
        yield note(
            "address.here",
            Said("Chỉ máy này mở được trang: màn hình khác và điện thoại không vào được.",
                 "Only this machine can open the pages: no other screen and no phone."),
            Said("Đặt TOILUOT_HOST=0.0.0.0, hoặc TOILUOT_PUBLIC_URL khi có nginx đứng trước.",
                 "Set TOILUOT_HOST=0.0.0.0, or TOILUOT_PUBLIC_URL where nginx stands in front."),
        )  # fmt: skip


def _named(settings: Settings) -> Iterator[Finding]:
    address = urlsplit(settings.public_url)
    mend = Said(
        "Ghi địa chỉ mà điện thoại mở được, như http://192.168.1.10:8080, vào TOILUOT_PUBLIC_URL.",
        "Put an address that phones can open, like http://192.168.1.10:8080, into TOILUOT_PUBLIC_URL.",
    )
    if address.scheme not in ("http", "https") or not address.hostname:
        yield trouble(
            "address.unreadable",
            Said(f"“{settings.public_url}” không phải là địa chỉ trang.", f"“{settings.public_url}” is no address."),
            mend,
        )  # fmt: skip
    elif _is_this_machine_alone(address.hostname):
        yield trouble(
            "address.here",
            Said(f"Mã QR dẫn đến {address.hostname}: điện thoại không vào được.",
                 f"The QR code leads to {address.hostname}, where no phone gets."),
            mend,
        )  # fmt: skip
    elif not _is_known(address.hostname):
        yield trouble(
            "address.unknown",
            Said(f"Không ai biết tên {address.hostname}.", f"Nobody knows the name {address.hostname}."), mend,
        )  # fmt: skip
    else:
        yield good("address", f"Mã QR dẫn đến {settings.public_url}.", f"The QR code leads to {settings.public_url}.")


def _is_this_machine_alone(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_known(host: str) -> bool:
    try:
        socket.getaddrinfo(host, None)
    except OSError:
        return False
    return True


def proxies(settings: Settings) -> Iterator[Finding]:
    """The server itself speaks no https; who stands in front must be known to it."""
    if settings.https and settings.public_url.startswith("http:"):
        yield trouble(
            "https.half",
            Said("TOILUOT_HTTPS bật nhưng địa chỉ là http: không ai đăng nhập được.",
                 "TOILUOT_HTTPS is on, but the address is http: nobody can sign in."),
            Said("Ghi https:// vào TOILUOT_PUBLIC_URL, hoặc tắt TOILUOT_HTTPS.",
                 "Write https:// into TOILUOT_PUBLIC_URL, or switch TOILUOT_HTTPS off."),
        )  # fmt: skip
    if settings.public_url.startswith("https:") and not settings.https:
        yield note(
            "https.unsaid",
            Said("Địa chỉ là https nhưng TOILUOT_HTTPS tắt: cookie có thể đi qua http.",
                 "The address is https, but TOILUOT_HTTPS is off: cookies may travel by http."),
            Said("Đặt TOILUOT_HTTPS=true.", "Set TOILUOT_HTTPS=true."),
        )  # fmt: skip
    if settings.https and not settings.trusted_proxies:
        yield trouble(
            "proxies.unsaid",
            Said("Có https là có nginx đứng trước, nhưng TOILUOT_TRUSTED_PROXIES=0: mọi người mang cùng một địa chỉ.",
                 "https means that a proxy stands in front, but TOILUOT_TRUSTED_PROXIES=0: everybody has one address."),
            Said("Đặt TOILUOT_TRUSTED_PROXIES=1 (số máy chủ đứng trước).",
                 "Set TOILUOT_TRUSTED_PROXIES=1, or as many as there are."),
        )  # fmt: skip
    if settings.trusted_proxies and not settings.public_url:
        yield note(
            "address.behind",
            Said("Có nginx đứng trước nhưng chưa có TOILUOT_PUBLIC_URL: mã QR dẫn đến cổng riêng của tiến trình.",
                 "A proxy stands in front, but TOILUOT_PUBLIC_URL is empty: the QR code leads around it."),
            Said("Ghi địa chỉ của nginx vào TOILUOT_PUBLIC_URL.", "Put the proxy's address into TOILUOT_PUBLIC_URL."),
        )  # fmt: skip
    if settings.trusted_proxies and settings.host in EVERYWHERE:
        yield note(
            "proxies.around",
            Said("Có thể đi vòng qua nginx đến thẳng máy chủ và giả địa chỉ.",
                 "The server can be reached around its proxy, with a forged address."),
            Said("Đặt TOILUOT_HOST=127.0.0.1 khi nginx ở cùng máy.",
                 "Set TOILUOT_HOST=127.0.0.1 where nginx runs beside it."),
        )  # fmt: skip


def redis(settings: Settings) -> Iterator[Finding]:
    """Needed by several processes alone."""
    if not settings.redis_url:
        if backend(settings) == "postgresql":
            yield note(
                "redis.none",
                Said("Không có Redis: với nhiều tiến trình, màn hình chậm đến một giây.",
                     "There is no Redis: with several processes, screens are up to a second late."),
                Said("Một tiến trình thì không cần; nhiều thì đặt TOILUOT_REDIS_URL.",
                     "One process needs none; for several set TOILUOT_REDIS_URL."),
            )  # fmt: skip
        return
    if backend(settings) == "sqlite":
        yield note(
            "redis.idle",
            Said("Có Redis nhưng dùng SQLite: SQLite chỉ dành cho một tiến trình.",
                 "There is Redis, but SQLite is for one process alone."),
            Said("Muốn nhiều tiến trình, đặt TOILUOT_DATABASE là PostgreSQL.",
                 "For several processes let TOILUOT_DATABASE be a PostgreSQL."),
        )  # fmt: skip
    from redis.exceptions import RedisError

    from server.realtime.neighbours import open_redis

    try:
        with open_redis(settings.redis_url) as line:
            line.ping()
    except (RedisError, ValueError) as error:
        yield trouble(
            "redis.away",
            Said(f"Redis không trả lời: {error}.", f"Redis gives no answer: {error}."),
            Said("Xem redis-server có chạy không, và TOILUOT_REDIS_URL.",
                 "See whether redis-server runs, and TOILUOT_REDIS_URL."),
        )  # fmt: skip
    else:
        yield good("redis", "Redis trả lời.", "Redis answers.")
