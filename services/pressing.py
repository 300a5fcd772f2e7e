"""A form that is sent twice, by a double tap or a reload on a phone, does its work once."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Final

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models import PressedForm

REMEMBERED: Final = dt.timedelta(days=2)


def is_first_press(session: Session, number: str, typed: str, now: dt.datetime) -> bool:
    """Whether this was not sent before from the form with this number; the other one is waited for.

    The same form with something else typed in it is another message: browsers bring back old pages.
    """
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    session.execute(delete(PressedForm).where(PressedForm.at < now - REMEMBERED))
    key = hashlib.sha256(f"{number}\n{typed}".encode()).hexdigest()
    pressed = insert(PressedForm).values(key=key, at=now).on_conflict_do_nothing(index_elements=["key"])
    return session.scalar(pressed.returning(PressedForm.key)) is not None
