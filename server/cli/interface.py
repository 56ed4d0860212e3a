"""The interface for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from server.app import Server
from server.settings import Settings
from server.web.openapi.document import document_of


@click.command()
def openapi() -> None:
    """What every door takes and answers, as OpenAPI 3.1 on standard output."""
    with TemporaryDirectory() as folder:
        server = Server(Settings(data=Path(folder), database=""), mode="threading")
        document = document_of(server.app)
        server.store.close()
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))
