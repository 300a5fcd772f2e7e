"""Engines and sessions for SQLite and PostgreSQL.

SQLAlchemy drops FOR UPDATE on SQLite without a word, and the driver begins its
transactions late, so two writers could take the same row. Here the driver's own
BEGIN is off and each transaction begins IMMEDIATE: SQLite then has one writer
at a time, which is the lock. Sessions that only read begin deferred, so that
readers never queue behind it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000")
READ_ONLY = "read_only"
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


def _sqlite(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        deferred = connection.get_execution_options().get(READ_ONLY)
        connection.exec_driver_sql("BEGIN" if deferred else "BEGIN IMMEDIATE")

    return engine
