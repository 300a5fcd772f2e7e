"""What the log says of a database that can't be used for a while."""

from __future__ import annotations

import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from bot.trouble import DISK_FULL, is_database_away, told

FULL = [
    sqlite3.OperationalError("database or disk is full"),
    psycopg.errors.DiskFull('could not extend file "base/5/1": No space left on device'),
]


@pytest.mark.parametrize("why", FULL, ids=["SQLite", "PostgreSQL"])
def test_of_a_full_disk_the_log_says_what_to_do(why: Exception) -> None:
    error = OperationalError("INSERT INTO offers", {}, why)
    assert is_database_away(error)
    assert told(error) == DISK_FULL


def test_of_anything_else_it_says_that_the_database_is_away() -> None:
    assert told(OperationalError("SELECT 1", {}, Exception("connection refused"))) == "database is away"
