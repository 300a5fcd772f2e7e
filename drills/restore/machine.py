"""A machine with a database, backed up and restored by the book."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from drills.postgresql import PostgreSQL, postgresql
from drills.restore.document import follow
from services.setup import set_up

FILE = "perspectiefbot.db"
DATABASE_URL = "PERSPECTIEFBOT__DATABASE__URL"


@dataclass(frozen=True)
class Machine:
    """A folder, and with PostgreSQL a server that is there with it."""

    folder: Path
    server: PostgreSQL | None

    @property
    def kind(self) -> str:
        return "postgresql" if self.server else "sqlite"

    def new_database(self) -> str:
        """The address of one with its schema."""
        url = self.server.create("perspectiefbot") if self.server else f"sqlite:///{self.folder / FILE}"
        set_up(url)
        return url

    def back_up(self, url: str) -> Path:
        """The back-up, made while everything runs."""
        programs = self.server.programs if self.server else None
        follow(f"{self.kind} back-up", self.folder, {"DATABASE": _plain(url)}, programs)
        [found] = self.folder.glob("backup-*")
        return found

    def restore(self, backup: Path) -> str:
        """The address of the database that came out of it."""
        if self.server is None:
            url = f"sqlite:///{self.folder / FILE}"
            follow("sqlite restore", self.folder, {"BACKUP": str(backup), DATABASE_URL: url})
            return url
        url = self.server.url("perspectiefbot_restored")
        named = {
            "SERVER": _plain(self.server.url("postgres")),
            "RESTORED": _plain(url),
            "BACKUP": str(backup),
        }
        follow("postgresql restore", self.folder, named | {DATABASE_URL: url}, self.server.programs)
        return url


@contextmanager
def machine(folder: Path, *, with_server: bool) -> Iterator[Machine]:
    """An empty one."""
    folder.mkdir()
    if not with_server:
        yield Machine(folder, None)
        return
    with postgresql() as server:
        yield Machine(folder, server)


def _plain(url: str) -> str:
    """The address as PostgreSQL's own programs know it."""
    return url.replace("+psycopg", "")
