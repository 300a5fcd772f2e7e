"""What colleagues change of their own account."""

from __future__ import annotations

import datetime as dt
import uuid

from sqlalchemy.orm import Session

from models import User
from services.password_links import end_links


def change_details(session: Session, user: User, name: str, phone: str | None) -> None:
    """Colleagues and employers see this name and are called from this number."""
    user.name, user.phone = name, phone
    session.flush()


def change_password(session: Session, user: User, password_hash: str, now: dt.datetime) -> None:
    """A new password; every log-in of this colleague on every device ends, and so does every link for one."""
    user.password, user.fs_uniquifier = password_hash, uuid.uuid4().hex
    end_links(session, user, now)
    session.flush()
