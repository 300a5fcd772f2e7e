"""SQLite's indexes of words, without the words that no row has any more.

Such an index only notes that words were taken out, and has them until its parts are joined: the name of
somebody who was forgotten would stay in the file. PostgreSQL sees to it by itself.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

INDEXES: Final = ("offer_words_index", "employer_words")
AT_ONCE: Final = 500
"""Pages that are written in one transaction, so that nobody waits long for it."""


def wash_out_words(session: Session, _now: dt.datetime) -> int:
    """How many indexes had parts to join, and have got further with it; 0 when each is in one piece."""
    if session.get_bind().dialect.name != "sqlite":
        return 0
    return sum(_join(session, index) for index in INDEXES)


def _join(session: Session, index: str) -> bool:
    parts = session.scalar(text(f"SELECT count(DISTINCT segid) FROM {index}_idx"))  # noqa: S608  a name of ours
    if not parts or parts == 1:
        return False
    join = text(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', :pages)")  # noqa: S608
    session.execute(join, {"pages": -AT_ONCE})
    return True
