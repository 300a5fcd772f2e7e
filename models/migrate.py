"""The schema, brought to a version. Each step up or down is one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text


class NewerDatabaseError(RuntimeError):
    """The database was made by a newer version of this program; install that version, and migrate again."""

    def __init__(self, found: str) -> None:
        super().__init__(
            f"De database is van een nieuwere versie van Perspectiefbot ({found}). "
            "Installeer die versie, of zet een reservekopie van de database terug."
        )


LOCK = 7_013_556
"""Any number of processes may migrate at once on PostgreSQL; this advisory lock lets one at a time."""


def upgrade(engine: Engine, revision: str = "head") -> None:
    """The schema at this version, newest unless told otherwise; harmless when it is there already.

    Raises `NewerDatabaseError` when the database has a version that this program doesn't know.
    """
    with _rebuilding(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        _refuse_newer(connection)
        command.upgrade(_config(connection), revision)


def downgrade(engine: Engine, revision: str) -> None:
    """The schema back at an earlier version; `base` is an empty database."""
    with _rebuilding(engine) as connection:
        command.downgrade(_config(connection), revision)


def current(engine: Engine) -> str | None:
    """The version that the database has; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    """The version that this program needs."""
    return ScriptDirectory.from_config(_config(None)).get_current_head()


@contextmanager
def _rebuilding(engine: Engine) -> Iterator[Connection]:
    """A transaction in which tables that others point at can be made anew.

    SQLite changes a check by dropping the table, which its foreign keys forbid or follow. It is told so
    outside of a transaction, and looks them all over before the end: https://www.sqlite.org/lang_altertable.html
    """
    if engine.dialect.name != "sqlite":
        with engine.begin() as connection:
            yield connection
        return
    with engine.connect() as connection:
        driver = connection.connection.cursor()
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                yield connection
                _refuse_loose_ends(connection)
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def _refuse_loose_ends(connection: Connection) -> None:
    loose = connection.execute(text("PRAGMA foreign_key_check")).first()
    if loose:
        raise RuntimeError(f"a migration left a row of {loose[0]} pointing at nothing in {loose[2]}")


def _refuse_newer(connection: Connection) -> None:
    found = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(_config(None)).walk_revisions()}
    if found is not None and found not in known:
        raise NewerDatabaseError(found)


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("models") / "migrations"))
    config.attributes["connection"] = connection
    return config
