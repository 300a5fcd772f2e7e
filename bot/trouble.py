"""Trouble that passes by itself: waiting is the answer, not giving up."""

from __future__ import annotations

import random
from typing import Final

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

FIRST_WAIT: Final = 0.5
LONGEST_WAIT: Final = 300.0
DISK_FULL: Final = "the disk is full: make room, nothing is lost and it goes on by itself"
FULL: Final = ("disk is full", "no space left", "disk full")
"""Words of SQLite, of PostgreSQL and of the system."""


def is_database_away(error: BaseException) -> bool:
    """Whether the database, and not what we asked of it, is to blame: gone, locked, full, starting."""
    if isinstance(error, OperationalError | InterfaceError | PoolTimeoutError):
        return True
    return isinstance(error, DBAPIError) and error.connection_invalidated


def told(error: BaseException) -> str:
    """What the log says of a database that is away: the one case in which somebody must act, or just that."""
    return DISK_FULL if any(words in str(error).lower() for words in FULL) else "database is away"


def backoff(attempts: int, longest: float = LONGEST_WAIT) -> float:
    """Seconds to wait after so many attempts: doubling, and never the same for all who wait."""
    return min(longest, FIRST_WAIT * 2.0 ** min(attempts - 1, 20)) * random.uniform(0.5, 1.0)  # noqa: S311
