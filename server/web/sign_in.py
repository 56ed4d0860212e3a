"""Staff sign in with name and password; the session lives in the database and can be ended."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import Annotated, Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from flask import Blueprint, Flask, session
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from pydantic import StringConstraints

from server.commands.sessions import CloseSession, OpenSession
from server.commands.setup.people import folded_login
from server.domain.centre.people import Staff, Working
from server.domain.errors import WrongPassword
from server.offload import offloaded
from server.parts import parts
from server.queries.access import staff_by_login, staff_by_session
from server.queries.staff_session import session_view
from server.web.actors import here, working
from server.web.openapi.answers import answers
from server.web.parse import Body, Words, body

blueprint = Blueprint("sign_in", __name__)
login_manager = LoginManager()
hasher = PasswordHasher()
"""argon2id with the library's defaults (RFC 9106, low memory): some 50–150 ms a hash."""


class SignedIn(UserMixin):  # type: ignore[misc]
    """What Flask-Login carries: the person, under the session's own secret."""

    def __init__(self, working: Working, token: str) -> None:
        self.working = working
        self.token = token

    def get_id(self) -> str:
        """What the signed cookie holds."""
        return self.token


class SignInBody(Body):
    """Name and password."""

    login: Annotated[Words, StringConstraints(min_length=1, max_length=64)]
    password: Annotated[str, StringConstraints(min_length=1, max_length=256)]


def install_sign_in(app: Flask) -> None:
    """Flask-Login, with sessions from the database."""
    login_manager.init_app(app)
    login_manager.user_loader(_load)


def _load(token: str) -> SignedIn | None:
    with parts().reader.anywhere() as connection:
        working = staff_by_session(connection, token, parts().executor.clock())
    return SignedIn(working, token) if working else None


@blueprint.post("/session")
@answers("StaffSession")
def sign_in() -> dict[str, Any]:
    """Sign in: sets the session cookie."""
    asked = body(SignInBody)
    with parts().guesses.counted("sign-in", parts().settings.sign_in_limit, WrongPassword):
        person = _checked(asked)
    lasts = timedelta(hours=parts().settings.session_hours)
    alone = Working(person, person.site_id, frozenset())
    token = parts().executor.run(OpenSession(lasts=lasts), alone.actor(here()))["token"]
    signed_in = _load(token)
    if signed_in is None:
        raise WrongPassword()
    login_user(signed_in)
    session.permanent = True
    return session_of(signed_in.working)


@blueprint.get("/session")
@answers("StaffSession")
def who_am_i() -> dict[str, Any]:
    """Who is signed in, with rights and counters."""
    return session_of(working())


@blueprint.delete("/session")
@answers(status=204)
def sign_out() -> tuple[str, int]:
    """Sign out: the session opens nothing any more."""
    person = working().actor(here())
    parts().executor.run(CloseSession(token=current_user.token), person)
    logout_user()
    return "", 204


def session_of(who: Working) -> dict[str, Any]:
    """The person at work, for the staff's pages."""
    with parts().reader.of(who.site_id) as reading:
        return session_view(reading, who)


def _checked(asked: SignInBody) -> Staff:
    """The person whose password this is. An unknown name takes as long as a wrong password and is told the same."""
    with parts().reader.anywhere() as connection:
        person = staff_by_login(connection, folded_login(asked.login))
    known = person.password_hash if person else _nobody()
    if not offloaded(lambda: _fits(known, asked.password)) or person is None:
        raise WrongPassword()
    return person


def _fits(known: str, password: str) -> bool:
    try:
        return hasher.verify(known, password)
    except (VerificationError, InvalidHashError):
        return False


@lru_cache(maxsize=1)
def _nobody() -> str:
    return hasher.hash("nobody")
