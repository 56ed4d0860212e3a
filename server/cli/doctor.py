"""`toiluot doctor`: what is wrong with this machine's set-up."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from server.cli.installation import data_option, settings_of
from server.doctor.examine import examine
from server.doctor.finding import Level, Said, in_words, lines_of

VERDICTS = {
    Level.GOOD: Said("Mọi thứ đều ổn.", "All is well."),
    Level.NOTE: Said("Hoạt động được; nên xem các dòng “!”.", "It works; see the lines with “!”."),
    Level.TROUBLE: Said("Cần sửa các dòng “✗”.", "The lines with “✗” need mending."),
}


@click.command()
@data_option
@click.option("--port", type=click.IntRange(1, 65_535), help="Port of the server that is meant.")
@click.option(
    "--language", type=click.Choice(["vi", "en", "both"]), default="both", show_default=True, help="Of the findings."
)
@click.option("--all", "everything", is_flag=True, help="Show what is well, too.")
def doctor(data: Path | None, port: int | None, language: str, everything: bool) -> None:
    """Say in plain words what is wrong with this machine's set-up; exit code 1 when something is."""
    worst = Level.GOOD
    for finding in examine(settings_of(data=data, port=port)):
        worst = max(worst, finding.level, key=list(Level).index)
        if everything or finding.level is not Level.GOOD:
            click.echo("\n".join(lines_of(finding, language)))
    click.echo(in_words(VERDICTS[worst], language, "\n"))
    sys.exit(worst is Level.TROUBLE)
