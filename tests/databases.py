"""Where the tests' installations lie: a file each on SQLite, or a database each on a real PostgreSQL."""

from __future__ import annotations

import shutil
from collections import Counter, defaultdict
from pathlib import Path
from typing import Protocol
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import make_url

ADDRESS = "database.url"
"""A folder whose database lies elsewhere says so in this file."""


class Databases(Protocol):
    """Addresses as in the settings."""

    def new(self, folder: Path) -> str:
        """An empty database for the installation in that folder."""

    def copy(self, url: str, folder: Path) -> str:
        """A copy of a database that nobody is connected to."""

    def drop(self, url: str) -> None:
        """Nobody needs it any more."""

    def examples(self, many: int) -> int:
        """How many invented stories are enough here."""


class Files:
    """SQLite: the file lies in the installation's own folder and goes with it."""

    def new(self, folder: Path) -> str:
        """The usual place."""
        return f"sqlite:///{folder / 'toiluot.db'}"

    def copy(self, url: str, folder: Path) -> str:
        """Copies the file."""
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(make_url(url).database or "", folder / "toiluot.db")
        return self.new(folder)

    def drop(self, url: str) -> None:
        """The folder's owner removes it."""

    def examples(self, many: int) -> int:
        """All: a look costs next to nothing."""
        return many


KEEP = """
DO $$ DECLARE one text; BEGIN
    CREATE SCHEMA kept;
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('CREATE TABLE kept.%I AS TABLE public.%I', one, one);
    END LOOP;
END $$"""
"""A finished installation keeps its rows beside the tables."""
REFILL = """
DO $$ DECLARE one text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('DELETE FROM public.%I', one);
        EXECUTE format('INSERT INTO public.%I SELECT * FROM kept.%I', one, one);
    END LOOP;
END $$"""
WORN = 40
"""A copy was used so often: it holds more dead rows than living ones, and a new one is made."""


class OnServer:
    """PostgreSQL: a database each; the folder only says which. A copy that comes back is refilled and lent again."""

    def __init__(self, address: str) -> None:
        self._place = make_url(address)
        self._templates: set[str] = set()
        self._free: dict[str, list[str]] = defaultdict(list)
        self._copied_from: dict[str, str] = {}
        self._uses: Counter[str] = Counter()

    def new(self, folder: Path) -> str:
        """Empty, and noted in the folder."""
        return self.noted(self.made("template0"), folder)

    def copy(self, url: str, folder: Path) -> str:
        """By the server's own means: 0.1 s, or a fifth of that when there is one to refill."""
        template = make_url(url).database or ""
        if template not in self._templates:
            self._say(sql.SQL(KEEP), template)
            self._templates.add(template)
        if self._free[template]:
            name = self._free[template].pop()
            self._say(sql.SQL(REFILL), name)
        else:
            name = self.made(template)
            self._copied_from[name] = template
        self._uses[name] += 1
        return self.noted(name, folder)

    def drop(self, url: str) -> None:
        """Whoever is still connected is cut off."""
        name = make_url(url).database or ""
        template = self._copied_from.get(name)
        if template is None or self._uses[name] >= WORN:
            self._say(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        else:
            ends = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = {}"
            self._say(sql.SQL(ends).format(sql.Literal(name)))
            self._free[template].append(name)

    def examples(self, many: int) -> int:
        """A few: each look is a trip to the server, and the rules are the same."""
        return max(1, many // 6)

    def made(self, template: str) -> str:
        """The name of a fresh database; template0 is empty."""
        name = f"hall_{uuid4().hex[:12]}"
        names = (sql.Identifier(name), sql.Identifier(template))
        self._say(sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(*names))
        return name

    def _say(self, command: sql.SQL | sql.Composed, database: str = "postgres") -> None:
        place = self._place.set(drivername="postgresql", database=database).render_as_string(hide_password=False)
        with psycopg.connect(place, autocommit=True) as line:
            line.execute(command)

    def noted(self, name: str, folder: Path) -> str:
        """Its address, which the folder keeps."""
        folder.mkdir(parents=True, exist_ok=True)
        url = self._place.set(database=name).render_as_string(hide_password=False)
        (folder / ADDRESS).write_text(url, "utf-8")
        return url


def copy_beside(url: str, folder: Path) -> str:
    """A copy for the installation in that folder, where the original lies: in a file, or on the same server."""
    if make_url(url).get_backend_name() == "sqlite":
        return Files().copy(url, folder)
    beside = OnServer(url)
    return beside.noted(beside.made(make_url(url).database or ""), folder)


def address_in(folder: Path) -> str:
    """The address of the database of the installation in that folder."""
    noted = folder / ADDRESS
    return noted.read_text("utf-8") if noted.is_file() else Files().new(folder)
