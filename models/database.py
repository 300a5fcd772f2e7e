"""Engines and sessions for SQLite and PostgreSQL.

SQLAlchemy drops FOR UPDATE on SQLite without a word, and the driver begins its
transactions late, so two writers could take the same row. Here the driver's own
BEGIN is off and each transaction begins IMMEDIATE: SQLite then has one writer
at a time, which is the lock. Sessions that only read begin deferred, so that
readers never queue behind it.

Who waits for the lock looks often. SQLite's own way is to look less and less,
in the end ten times a second: a process that writes without a pause then keeps
the others out for seconds.
"""

from __future__ import annotations

import random
import time
from typing import Any

from sqlalchemy import Connection, Engine, Result, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.sql.dml import UpdateBase

BUSY_TIMEOUT = "busy_timeout=10000"
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", BUSY_TIMEOUT)
READ_ONLY = "read_only"
PATIENCE = 10.0
"""Seconds in which a writer's turn must come."""
LOOKS = (0.001, 0.006)
"""Seconds between two looks at the lock, by chance, so that two that wait don't keep step."""
FRESH = 3600
"""Seconds that a connection to SQLite lives: it knows the statistics as they were when it came."""
ROWS_LOOKED_AT = 1000
"""Of each index at most, roughly: a million openings then take seconds, and nobody waits."""


def connect(url: str) -> Engine:
    """An engine with the settings that our promises need."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(create_engine(parsed, connect_args={"timeout": 10}, pool_recycle=FRESH))
    return create_engine(parsed, pool_pre_ping=True, pool_size=10)


def sessions(engine: Engine) -> sessionmaker[Session]:
    """Sessions that read and write."""
    return sessionmaker(engine, expire_on_commit=False)


def reading(engine: Engine) -> Engine:
    """The same database for sessions that only read."""
    return engine.execution_options(**{READ_ONLY: True})


def refresh_statistics(session: Session) -> None:
    """What SQLite knows of how many rows an index finds is up to date; PostgreSQL sees to that by itself.

    Not `PRAGMA optimize`: before SQLite 3.46 it passes over each table that its connection asked nothing of.
    """
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}"))
        session.execute(text("ANALYZE"))


def change_rows(session: Session, change: UpdateBase) -> Result[Any]:
    """What the change returns; rows in hand are left alone: there are none, or they are read anew later."""
    return session.execute(change.execution_options(synchronize_session=False))


def _sqlite(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get(READ_ONLY):
            connection.exec_driver_sql("BEGIN")
        else:
            _take_turn(connection)

    return engine


def _take_turn(connection: Connection) -> None:
    """Waits until nobody else writes. Raises `OperationalError` when that takes too long."""
    give_up, driver = time.monotonic() + PATIENCE, connection.connection.driver_connection
    assert driver
    driver.execute("PRAGMA busy_timeout=0")
    try:
        while not _begun(connection, time.monotonic() > give_up):
            time.sleep(random.uniform(*LOOKS))  # noqa: S311  no secret
    finally:
        driver.execute(f"PRAGMA {BUSY_TIMEOUT}")


def _begun(connection: Connection, is_last: bool) -> bool:
    """Whether the lock was free; the `last` time it is an error when it was not."""
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as error:
        if is_last or not getattr(error.orig, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            raise
        return False
    return True
