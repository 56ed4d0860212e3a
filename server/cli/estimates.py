"""Estimates of waits."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from server.cli.installation import data_option, existing, settings_of
from server.learning import learn as learn_from
from server.sites import sites_of

_ROOT = Path(__file__).resolve().parents[2]
FILE = click.Path(path_type=Path, dir_okay=False, resolve_path=True)
QUIET_CORES = {"OMP_WAIT_POLICY": "PASSIVE", "OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "1"}
"""Two cores, and none of them spins while it waits for the other."""


@click.group()
def estimates() -> None:
    """The wait that is told: how good it is."""


@estimates.command()
@click.option("--train", type=FILE, required=True, help="Snapshots to learn from: CSV, gzip or plain.")
@click.option("--test", type=FILE, required=True, help="Snapshots to tell waits for.")
@click.option("--predictions", type=FILE, required=True, help="CSV to write, a line per snapshot with people waiting.")
def backtest(train: Path, test: Path, predictions: Path) -> None:
    """Learn waits from recorded queues, tell them for others, and say how good that was."""
    files = ("--train", str(train), "--test", str(test), "--predictions", str(predictions))
    command = (sys.executable, "-m", "server.backtest", *files)  # numbers need real threads, which the server has not
    child = subprocess.run(command, cwd=_ROOT, env=QUIET_CORES | os.environ, check=False)  # noqa: S603
    sys.exit(child.returncode)


@estimates.command()
@data_option
def learn(data: Path | None) -> None:
    """Learn anew how long visits last, as the server does by itself once a day."""
    server = existing(settings_of(data=data))
    for site in sites_of(server.store):
        has_learned = learn_from(server.store, server.reader, site.id)
        click.echo(f"{site.name['vi']}: {'learned' if has_learned else 'no day before today to learn from'}")
