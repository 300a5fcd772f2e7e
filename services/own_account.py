"""What colleagues change of their own account."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import User
from services.log_ins import end_log_ins, renew_log_in
from services.password_links import end_links


def change_details(session: Session, user: User, name: str, phone: str | None) -> None:
    """Colleagues and employers see this name and are called from this number."""
    user.name, user.phone = name, phone
    session.flush()


def change_password(
    session: Session, user: User, password_hash: str, log_in_id: int, now: dt.datetime
) -> str:
    """The token with which the log-in with this id goes on; every other one ends, and every link."""
    user.password = password_hash
    end_log_ins(session, user, but=log_in_id)
    end_links(session, user, now)
    session.flush()
    return renew_log_in(session, log_in_id)


def welcome(session: Session, user: User, now: dt.datetime) -> None:
    """The welcome has been seen; it is not shown again."""
    user.welcomed_at = user.welcomed_at or now
    session.flush()
