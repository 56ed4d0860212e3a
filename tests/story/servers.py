"""Starts servers in this very process on copies of the template, and stops them."""

from pathlib import Path
from typing import Any

from server.app import Server
from server.settings import Settings
from tests.story.clock import Clock
from tests.story.installation import Template


class Installations:
    """Starts servers on copies of the template and stops them."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self._running: list[Server] = []

    def start(self, folder: Path, clock: Clock, **settings: Any) -> Server:
        """A server without a listener: its doors are called in this process."""
        address = self.template.copied_to(folder)
        server = Server(Settings(data=folder, database=address, **settings), clock, mode="threading")
        server.store.public_url = "http://hall.test"
        self._running.append(server)
        return server

    def stop(self) -> None:
        """All of them."""
        for server in self._running:
            server.store.close()
            self.template.databases.drop(server.settings.database)
