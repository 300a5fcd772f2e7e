"""Databases to drill on: each fresh, with schema and reference data, a copy of one furnished once."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sqlalchemy.orm import Session, sessionmaker

from drills.postgresql import PostgreSQL, postgresql
from models.database import connect, reading
from services.setup import set_up

SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"


@dataclass
class Database:
    """A kind of database. Called, it gives the address of a fresh one."""

    folder: Path
    """For what a drill leaves behind, such as logs."""
    server: PostgreSQL | None = None
    """What the databases are on, if it is PostgreSQL."""

    @property
    def name(self) -> str:
        return POSTGRESQL if self.server else SQLITE

    def __call__(self) -> str:
        if self.server:
            return self.server.create(self.server.new_name("drill"), self._template)
        file = self.folder / f"drill_{uuid.uuid4().hex[:8]}.db"
        shutil.copy(self._template, file)
        return f"sqlite:///{file}"

    def empty(self) -> str:
        """The address of one without any schema."""
        if self.server:
            return self.server.create(self.server.new_name("drill"))
        return f"sqlite:///{self.folder / f'drill_{uuid.uuid4().hex[:8]}.db'}"

    @cached_property
    def _template(self) -> str:
        """A name or a file, of a database that is furnished and that nobody has open."""
        if self.server:
            name = self.server.new_name("template")
            furnish(self.server.create(name))
            return name
        file = self.folder / "template.db"
        furnish(f"sqlite:///{file}")
        return str(file)


@contextmanager
def databases(names: set[str], folder: Path) -> Iterator[list[Database]]:
    """Those of these names, each with a folder of its own within this one."""
    with ExitStack() as stack:
        found = []
        for name in (SQLITE, POSTGRESQL):
            if name.lower() in names:
                place = folder / name.lower()
                place.mkdir()
                server = stack.enter_context(postgresql()) if name == POSTGRESQL else None
                found.append(Database(place, server))
        yield found


def furnish(url: str) -> None:
    """Schema and reference data; on SQLite all in the one file, so that a copy of it is whole."""
    set_up(url)
    engine = connect(url)
    if engine.dialect.name == "sqlite":
        raw = engine.raw_connection()
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.close()
    engine.dispose()


def reading_session(factory: sessionmaker[Session]) -> Session:
    """A session that only looks, and keeps nobody from writing."""
    return factory(bind=reading(factory.kw["bind"]))
