"""What colleagues change of their own account."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Session

from models import User


def change_details(session: Session, user: User, name: str, phone: str | None) -> None:
    """Colleagues and employers see this name and are called from this number."""
    user.name, user.phone = name, phone
    session.flush()


def change_password(session: Session, user: User, password_hash: str) -> None:
    """A new password; every log-in of this colleague on every device ends."""
    user.password, user.fs_uniquifier = password_hash, uuid.uuid4().hex
    session.flush()
