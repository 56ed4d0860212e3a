"""Commands about the people who may sign in."""

from __future__ import annotations

from pathlib import Path

import click

from server.cli.installation import data_option, existing, must, only_site, quiet_server, settings_of
from server.commands.setup.people import AddStaff, SetPassword
from server.domain.roles import Role, system_actor
from server.sites import make_site, new_site, site_ids
from server.web.sign_in import hasher

WEAK = 10
"""Fewest characters of a password."""


@click.group()
def admin() -> None:
    """People who may sign in."""


@admin.command("create")
@data_option
@click.argument("login")
@click.option("--name", default=None, help="The name that colleagues see.")
@click.option("--site-name", default="Trung tâm Phục vụ hành chính công", show_default=True)
@click.password_option(help="Asked for when it is not given.")
def admin_create(data: Path | None, login: str, name: str | None, site_name: str, password: str) -> None:
    """Make an administrator, and the centre if there is none yet."""
    settings = settings_of(data=data)
    _must_be_strong(password)
    server = quiet_server(settings)
    sites = site_ids(server.store)
    if not sites:
        site = new_site({"vi": site_name})
        make_site(server.executor, site)
        sites = [site.id]
    command = AddStaff(login=login, name=name or login, role=Role.ADMINISTRATOR, password_hash=hasher.hash(password))
    must(lambda: server.executor.run(command, system_actor(sites[0])))
    click.echo(f"{login} is an administrator of {sites[0]}.")


@admin.command("password")
@data_option
@click.argument("login")
@click.password_option(help="Asked for when it is not given.")
def admin_password(data: Path | None, login: str, password: str) -> None:
    """Give somebody a new password; all their sign-ins end."""
    _must_be_strong(password)
    server = existing(settings_of(data=data))
    command = SetPassword(login=login, password_hash=hasher.hash(password))
    must(lambda: server.executor.run(command, system_actor(only_site(server.store))))
    click.echo(f"{login} has a new password.")


def _must_be_strong(password: str) -> None:
    if len(password) < WEAK:
        raise click.ClickException(f"The password needs at least {WEAK} characters.")
