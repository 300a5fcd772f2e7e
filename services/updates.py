"""The book of updates: which ones were handled, which failed, and which a person must look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models import Handling, ReceivedUpdate
from models.database import change_rows

Insert = postgresql.Insert | sqlite.Insert
IDENTITY = ("bot_id", "update_id")


@dataclass(frozen=True)
class Received:
    """One update as it came in."""

    bot_id: int
    update_id: int
    chat_id: int | None
    raw: dict[str, Any]


def note_handled(session: Session, updates: Sequence[Received], now: dt.datetime) -> set[int]:
    """Notes them as handled by this transaction; the ids of those that were not yet, and so must be now.

    Two processes that have the same update wait for each other here, and only one gets its id.
    """
    if not updates:
        return set()
    rows = [_row(received, now, Handling.DONE) for received in updates]
    statement = _insert(session).values(rows)
    statement = statement.on_conflict_do_update(
        index_elements=IDENTITY,
        set_={"handling": Handling.DONE, "error": ""},
        where=ReceivedUpdate.handling == Handling.PENDING,
    )
    return set(session.scalars(statement.returning(ReceivedUpdate.update_id)))


def note_failed(session: Session, received: Received, error: str, now: dt.datetime) -> int:
    """Keeps an update that could not be handled; how often that was tried."""
    row = _row(received, now, Handling.PENDING) | {"attempts": 1, "error": error}
    statement = _insert(session).values(row)
    statement = statement.on_conflict_do_update(
        index_elements=IDENTITY,
        set_={"attempts": ReceivedUpdate.attempts + 1, "error": error},
        where=ReceivedUpdate.handling == Handling.PENDING,
    )
    return session.scalar(statement.returning(ReceivedUpdate.attempts)) or 0


def set_aside(session: Session, received: Received) -> None:
    """The line moves on without this update; a person must look."""
    _mark(session, received.bot_id, received.update_id, Handling.PENDING, Handling.SET_ASIDE)


def retry_set_aside(session: Session, bot_id: int, update_id: int) -> bool:
    """An update that was set aside is handled once more; False when it is not aside (any more)."""
    return _mark(session, bot_id, update_id, Handling.SET_ASIDE, Handling.PENDING, attempts=0)


def retry_all_set_aside(session: Session) -> int:
    """Every update that was set aside is handled once more, the earliest first; how many."""
    again = update(ReceivedUpdate).where(ReceivedUpdate.handling == Handling.SET_ASIDE)
    values = {"handling": Handling.PENDING, "attempts": 0}
    return len(change_rows(session, again.values(values).returning(ReceivedUpdate.update_id)).all())


def pending_updates(session: Session, bot_id: int, limit: int = 100) -> list[Received]:
    """Updates to try again, in order: a person asked for it, or a crash came between two tries."""
    statement = (
        select(ReceivedUpdate)
        .where(ReceivedUpdate.bot_id == bot_id, ReceivedUpdate.handling == Handling.PENDING)
        .order_by(ReceivedUpdate.update_id)
        .limit(limit)
    )
    return [Received(row.bot_id, row.update_id, row.chat_id, row.raw) for row in session.scalars(statement)]


def forget_updates(session: Session, before: dt.datetime) -> None:
    """Away with handled updates of long ago: Telegram delivers nothing again after a day."""
    old = ReceivedUpdate.received_at < before, ReceivedUpdate.handling == Handling.DONE
    change_rows(session, delete(ReceivedUpdate).where(*old))


def _mark(session: Session, bot_id: int, update_id: int, old: Handling, new: Handling, **values: Any) -> bool:
    this = (
        ReceivedUpdate.bot_id == bot_id,
        ReceivedUpdate.update_id == update_id,
        ReceivedUpdate.handling == old,
    )
    statement = (
        update(ReceivedUpdate).where(*this, ReceivedUpdate.handling == old).values(handling=new, **values)
    )
    return session.scalar(statement.returning(ReceivedUpdate.update_id)) is not None


def _row(received: Received, now: dt.datetime, handling: Handling) -> dict[str, Any]:
    return {**vars(received), "handling": handling, "attempts": 0, "error": "", "received_at": now}


def _insert(session: Session) -> Insert:
    """Both databases know ON CONFLICT; SQLAlchemy has it by dialect."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(ReceivedUpdate)
    return sqlite.insert(ReceivedUpdate)
