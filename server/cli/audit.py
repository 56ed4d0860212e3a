"""Commands about the chain of hashes through each centre's journal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import click

from server.app import Server
from server.cli.installation import chosen_sites, data_option, existing, settings_of, site_option
from server.storage.audit import Seal, Verdict, seal, verify

HONEST = """\
The chain shows whoever alters, removes, moves or adds rows. Somebody who may write the whole database can also compute
it anew: note a seal in another place (toiluot audit seal), and compare (toiluot audit verify --against FILE)."""


@click.group()
def audit() -> None:
    """The chain of hashes through each centre's journal."""


@audit.command("verify")
@data_option
@site_option
@click.option("--against", type=click.File(encoding="utf-8"), help="A file of seals that were noted before.")
@click.pass_context
def audit_verify(context: click.Context, data: Path | None, site: str | None, against: TextIO | None) -> None:
    """Follow each journal from its first row to its end; fails at the first row that is not as it was written."""
    noted = _noted(against) if against else {}
    server = existing(settings_of(data=data))
    sites = chosen_sites(server.store, site)
    gone = sorted(noted.keys() - set(sites)) if site is None else []
    for unknown in gone:
        click.echo(f"{unknown}: BROKEN: a seal was noted for this centre, and it is gone")
    verdicts = {one: _verified(server, one, noted.get(one)) for one in sites}
    for site_id, verdict in verdicts.items():
        click.echo(f"{site_id}: {_words(verdict)}")
    click.echo(HONEST)
    context.exit(1 if gone or any(verdict.broken for verdict in verdicts.values()) else 0)


@audit.command("seal")
@data_option
@site_option
def audit_seal(data: Path | None, site: str | None) -> None:
    """The end of each centre's chain, a line a centre: to be noted where nobody of this machine can write."""
    server = existing(settings_of(data=data))
    with server.store.reading() as connection:
        for site_id in chosen_sites(server.store, site):
            end = seal(connection, site_id)
            click.echo(f"{site_id} {end.revision} {end.hash}")


def _verified(server: Server, site_id: str, noted: Seal | None) -> Verdict:
    with server.store.reading() as connection:
        return verify(connection, site_id, noted)


def _words(verdict: Verdict) -> str:
    if verdict.broken is None:
        gone = f"; {verdict.erased} values erased by rule or request, {_day(verdict)}" if verdict.erased else ""
        return f"all {verdict.rows} rows hold{gone}; the chain ends with {verdict.end.hash}"
    return f"BROKEN at revision {verdict.broken.revision}: {verdict.broken.words} ({verdict.broken.fault})"


def _day(verdict: Verdict) -> str:
    return f"the last on {verdict.last_erased_at:%Y-%m-%d}" if verdict.last_erased_at else "at no known time"


def _noted(lines: Iterable[str]) -> dict[str, Seal]:
    """Seals by centre, as `toiluot audit seal` prints them."""
    seals: dict[str, Seal] = {}
    for number, line in enumerate(lines, start=1):
        words = line.split("#")[0].split()
        if not words:
            continue
        if len(words) != 3 or not words[1].isdecimal() or len(words[2]) != 64:
            raise click.ClickException(f"line {number} is no seal: a centre, a revision and a hash")
        seals[words[0]] = Seal(int(words[1]), words[2])
    return seals
