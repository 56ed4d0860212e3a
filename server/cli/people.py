"""Commands about the people who may sign in."""

from __future__ import annotations

from pathlib import Path

import click
from sqlalchemy import select

from server.app import Server
from server.cli.installation import (
    CLI,
    chosen_sites,
    data_option,
    existing,
    must,
    only_site,
    quiet_server,
    settings_of,
    site_option,
)
from server.commands.setup.people import AddStaff, SetPassword, folded_login
from server.domain.errors import NotFound
from server.domain.roles import Role, system_actor
from server.sites import make_site, new_site, site_ids
from server.storage.schema import staff
from server.web.setup_bodies import SHORTEST_PASSWORD
from server.web.sign_in import hasher

ASKED, ASKED_AGAIN = "Mật khẩu · Password", "Nhập lại · Repeat"


@click.group()
def admin() -> None:
    """People who may sign in."""


@admin.command("create")
@data_option
@site_option
@click.argument("login")
@click.option("--name", default=None, help="The name that colleagues see.")
@click.option("--site-name", default="Trung tâm Phục vụ hành chính công", show_default=True)
@click.password_option(prompt=ASKED, confirmation_prompt=ASKED_AGAIN, help="Asked for when it is not given.")
def admin_create(  # noqa: PLR0913, PLR0917 - what a new administrator needs
    data: Path | None, site: str | None, login: str, name: str | None, site_name: str, password: str
) -> None:
    """Make an administrator, and the centre if there is none yet."""
    settings = settings_of(data=data)
    _must_be_strong(password)
    server = quiet_server(settings)
    if not site_ids(server.store):
        make_site(server.executor, new_site({"vi": site_name}), CLI)
    site = only_site(server.store, site)
    command = AddStaff(login=login, name=name or login, role=Role.ADMINISTRATOR, password_hash=hasher.hash(password))
    must(lambda: server.executor.run(command, system_actor(site, CLI)))
    click.echo(f"{login}: quản trị viên của {site}.\n{login} is an administrator of {site}.")


@admin.command("password")
@data_option
@click.argument("login")
@click.password_option(help="Asked for when it is not given.")
def admin_password(data: Path | None, login: str, password: str) -> None:
    """Give somebody a new password; all their sign-ins end."""
    _must_be_strong(password)
    server = existing(settings_of(data=data))
    command = SetPassword(login=login, password_hash=hasher.hash(password))
    must(lambda: server.executor.run(command, system_actor(_home_of(server, login), CLI)))
    click.echo(f"{login} has a new password.")


def _home_of(server: Server, login: str) -> str:
    """The centre of whoever signs in by this name; names are unique in the whole installation."""
    chosen_sites(server.store, None)  # there must be one at all
    by_login = select(staff.c.site_id).where(staff.c.login == folded_login(login))
    with server.store.reading() as connection:
        home = connection.execute(by_login).scalar()
    if home is None:
        raise NotFound("staff")
    return str(home)


def _must_be_strong(password: str) -> None:
    if len(password) < SHORTEST_PASSWORD:
        least = SHORTEST_PASSWORD
        raise click.ClickException(
            f"Mật khẩu cần ít nhất {least} ký tự.\nThe password needs at least {least} characters."
        )
