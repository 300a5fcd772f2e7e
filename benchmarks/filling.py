"""A database that takes very many rows at once: it checks none, and has the words of all in one go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

TRIGGERS = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('offers', 'offer_words')"
)
ALL_AT_ONCE = re.compile(r"INSERT INTO offer_words .*?(?= WHERE offer\.id = NEW\.id)", re.DOTALL)
"""What the trigger does for a new opening, without which one."""


@contextmanager
def unchecked(engine: Engine) -> Iterator[Connection]:
    """A transaction in which no foreign key is looked up, and on PostgreSQL no trigger does anything."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver
        if engine.dialect.name == "sqlite":
            driver.execute("PRAGMA foreign_keys = OFF")
        else:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        yield connection
        connection.commit()
        if engine.dialect.name == "sqlite":
            driver.execute("PRAGMA foreign_keys = ON")


@contextmanager
def words_afterwards(connection: Connection) -> Iterator[None]:
    """Openings that come in here get their words at the end, from the statement of the trigger for one."""
    yield from _sqlite(connection) if connection.dialect.name == "sqlite" else _postgresql(connection)


def _sqlite(connection: Connection) -> Iterator[None]:
    triggers: dict[str, str] = dict(connection.exec_driver_sql(TRIGGERS).tuples().all())
    for name in triggers:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield
    connection.exec_driver_sql(_of_all(triggers["offers_words_insert"]))
    connection.exec_driver_sql("INSERT INTO offer_words_index (offer_words_index) VALUES ('rebuild')")
    for trigger in triggers.values():
        connection.exec_driver_sql(trigger)


def _postgresql(connection: Connection) -> Iterator[None]:
    yield
    body = connection.exec_driver_sql("SELECT prosrc FROM pg_proc WHERE proname = 'offers_words_insert'")
    index = connection.exec_driver_sql("SELECT pg_get_indexdef('ix_offer_words_words'::regclass)")
    statements = _of_all(body.scalar_one()), str(index.scalar_one())
    connection.exec_driver_sql("DROP INDEX ix_offer_words_words")
    connection.exec_driver_sql("SET LOCAL maintenance_work_mem = '512MB'")
    for statement in statements:
        connection.exec_driver_sql(statement)


def _of_all(trigger: str) -> str:
    found = ALL_AT_ONCE.search(trigger)
    assert found, "a new opening gets its words from this trigger"
    return found[0]
