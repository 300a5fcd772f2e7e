"""Too many wrong tries: for a while nobody can try again, with the right answer neither.

It counts what was tried, known or not, so that the answers say nothing of which accounts there are. The
same account is locked longer each time, until it is unlocked by a right try or by a colleague.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from sqlalchemy import case, delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

import messages
from models import Lockout, Priority, User
from models.database import change_rows
from services.letters import Letter
from services.outbox import About, post_mail

TRIES_COUNT: Final = dt.timedelta(hours=1)
"""A wrong try counts as long as the next comes within this time."""
FIRST_LOCK: Final = dt.timedelta(minutes=15)
MOST_DOUBLED: Final = 4
"""A lock lasts twice as long as the one before: no longer than four hours."""
KEPT: Final = dt.timedelta(days=1)
KIND = "locked-out"
"""The kind of the mail that tells of it."""


def locked_until(session: Session, who: str, now: dt.datetime) -> dt.datetime | None:
    """Until when nobody can try; None when it is not locked."""
    locked = select(Lockout.locked_until).where(Lockout.who == who, Lockout.locked_until > now)
    return session.scalar(locked)


def count_failure(session: Session, who: str, most: int, now: dt.datetime) -> bool:
    """One more wrong try; True when it is the one that locks, for the first time in a row."""
    if _counted(session, who, now) < most:
        return False
    row = session.get_one(Lockout, who, populate_existing=True)
    row.locked_until = now + FIRST_LOCK * 2 ** min(row.locks, MOST_DOUBLED)
    row.locks, row.failures = row.locks + 1, 0
    session.flush()
    return row.locks == 1


def unlock(session: Session, *who: str) -> None:
    """Wrong tries are forgotten: there was a right one, or a colleague knows better."""
    change_rows(session, delete(Lockout).where(Lockout.who.in_(who)))


def forget_lockouts(session: Session, now: dt.datetime) -> None:
    """Away with what nobody tried for a day."""
    over = or_(Lockout.locked_until.is_(None), Lockout.locked_until <= now)
    session.execute(delete(Lockout).where(Lockout.failed_at <= now - KEPT, over))


def tell_of_lock(session: Session, user: User, what: str, advice: str, now: dt.datetime) -> None:
    """A mail to whose account it is, that says what was tried and what to do."""
    letter = Letter(messages.text("lockout-mail-subject"), (what, advice))
    key = f"{KIND}:{user.id}:{now.isoformat()}"
    about = About(user=user, region_id=min(user.region_ids or (), default=None))
    priority = Priority.ANSWER
    post_mail(
        session, user.email, letter.payload(), key=key, kind=KIND, now=now, about=about, priority=priority
    )


def _counted(session: Session, who: str, now: dt.datetime) -> int:
    """How many wrong tries that makes. Two at once wait for each other here."""
    recent = Lockout.failed_at > now - TRIES_COUNT
    row = {"who": who, "failures": 1, "failed_at": now, "locks": 0}
    counted = {"failures": case((recent, Lockout.failures + 1), else_=1), "failed_at": now}
    statement = _insert(session).values(row).on_conflict_do_update(index_elements=["who"], set_=counted)
    return session.scalar(statement.returning(Lockout.failures)) or 0


def _insert(session: Session) -> Any:
    dialect = session.get_bind().dialect.name
    return (postgresql if dialect == "postgresql" else sqlite).insert(Lockout)
