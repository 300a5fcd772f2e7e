"""Log-ins: begun, kept alive by use, listed, and ended one by one or all at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session, joinedload

from models import LogIn, User
from models.database import change_rows
from services.tokens import hash_of_token, new_token

LONGEST: Final = dt.timedelta(hours=14)
"""A log-in lasts no longer than the longest working day."""
IDLE: Final = dt.timedelta(hours=10)
"""Nor so long after the last thing that somebody did: a working day, and no night."""
NOTED_EVERY: Final = dt.timedelta(minutes=5)
"""Use is noted no more often than this, so that reading stays reading."""


@dataclass(frozen=True)
class Origin:
    """From where somebody logs in; empty what is not known."""

    browser: str = ""
    system: str = ""
    network: str = ""


def begin_log_in(session: Session, user_id: int, origin: Origin, now: dt.datetime) -> str:
    """The token for the cookie of a browser in which this colleague has just logged in."""
    token = new_token()
    session.add(
        LogIn(
            token_hash=hash_of_token(token),
            user_id=user_id,
            browser=origin.browser,
            system=origin.system,
            network=origin.network,
            created_at=now,
            used_at=now,
        )
    )
    session.flush()
    return token


def renew_log_in(session: Session, log_in_id: int) -> str:
    """Another token for the same log-in: a copy of the cookie of before is worth nothing."""
    token = new_token()
    change_rows(session, update(LogIn).where(LogIn.id == log_in_id).values(token_hash=hash_of_token(token)))
    return token


def log_in_of(session: Session, token: str, now: dt.datetime) -> LogIn | None:
    """The log-in with this token, with its colleague; None when it has ended."""
    mine = LogIn.token_hash == hash_of_token(token), LogIn.user.has(User.active)
    open_one = select(LogIn).where(*mine, ~_is_over(now))
    return session.scalar(open_one.options(joinedload(LogIn.user)))


def must_note_use(log_in: LogIn, now: dt.datetime) -> bool:
    """Whether the last use that was noted is long enough ago."""
    return now - log_in.used_at > NOTED_EVERY


def note_use(session: Session, log_in_id: int, now: dt.datetime) -> None:
    change_rows(session, update(LogIn).where(LogIn.id == log_in_id).values(used_at=now))


def open_log_ins(session: Session, user: User, now: dt.datetime) -> Sequence[LogIn]:
    """Where this colleague is logged in, the last used first."""
    theirs = select(LogIn).where(LogIn.user_id == user.id, ~_is_over(now))
    return session.scalars(theirs.order_by(LogIn.used_at.desc(), LogIn.id.desc())).all()


def end_log_in(session: Session, user: User, log_in_id: int) -> bool:
    """This one is over at once; False when the colleague has no such log-in (any more)."""
    ended = delete(LogIn).where(LogIn.user_id == user.id, LogIn.id == log_in_id).returning(LogIn.id)
    return change_rows(session, ended).scalar() is not None


def end_log_ins(session: Session, user: User, but: int | None = None) -> None:
    """This colleague is out everywhere, at once; except in the log-in with the id `but`."""
    theirs = delete(LogIn).where(LogIn.user_id == user.id)
    change_rows(session, theirs if but is None else theirs.where(LogIn.id != but))


def forget_log_ins(session: Session, now: dt.datetime) -> None:
    """Away with the rows of log-ins that time has ended."""
    change_rows(session, delete(LogIn).where(_is_over(now)))


def _is_over(now: dt.datetime) -> ColumnElement[bool]:
    return or_(LogIn.created_at <= now - LONGEST, LogIn.used_at <= now - IDLE)
