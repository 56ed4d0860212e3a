"""Reports as files, or on standard output."""

from __future__ import annotations

import io
import json
import sys
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Literal

import click

from server.cli.installation import data_option, existing, must, only_site, settings_of, site_option
from server.queries import reports
from server.queries.report_paper import report_paper
from server.queries.reports import NAMES, Wish
from server.report_files.apart import file_of
from server.storage.reading import Reading
from server.views import Json
from server.web.csv_files import write_csv
from server.web.report_forms import table_of

DAY = click.DateTime(["%Y-%m-%d"])
FORMATS = ("csv", "json", "xlsx", "pdf")


@click.command()
@data_option
@site_option
@click.argument("name", type=click.Choice(sorted(NAMES)))
@click.option("--from", "first", type=DAY, help="First day; today by default.")
@click.option("--to", "last", type=DAY, help="Last day; today by default.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="csv", show_default=True, help="Kind of file.")
@click.option("--of", type=click.Choice(["wait", "service"]), default="wait", help="What a distribution is of.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write; standard output without.")
def report(  # noqa: PLR0913, PLR0917 - a parameter an option
    data: Path | None,
    site: str | None,
    name: str,
    first: datetime | None,
    last: datetime | None,
    form: str,
    of: Literal["wait", "service"],
    out: Path | None,
) -> None:
    """A report over days of the centre: as CSV or JSON, or as the XLSX and PDF that the screen gives."""
    server = existing(settings_of(data=data))
    with server.reader.of(only_site(server.store, site)) as reading:
        today = reading.lines.today
        wish = Wish(name=name, first=_day(first, today), last=_day(last, today), of=of)
        content = must(partial(_content, reading, wish, form))
    if out is None:
        sys.stdout.buffer.write(content)
    else:
        out.write_bytes(content)
        click.echo(f"{out}: {len(content)} bytes", err=True)


def _day(told: datetime | None, today: date) -> date:
    return told.date() if told else today


def _content(reading: Reading, wish: Wish, form: str) -> bytes:
    told = reports.report(reading, wish)
    if form == "json":
        return json.dumps(told, ensure_ascii=False).encode() + b"\n"
    if form == "csv":
        return _csv(told)
    return file_of(told, report_paper(reading, {}), form)


def _csv(told: Json) -> bytes:
    """Without a byte order mark: it goes on to other programs."""
    columns, rows = table_of(told)
    text = io.StringIO(newline="")
    write_csv(text, columns, rows)
    return text.getvalue().encode()
