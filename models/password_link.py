"""Links with which a colleague chooses a password: after an invitation, and when it was forgotten."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import ColumnElement, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.scope import RegionScoped
from models.user import User
from models.visible import colleague_ids


class PasswordLink(RegionScoped, Base):
    """A link that works once. Only the hash of its token is kept."""

    __tablename__ = "password_links"

    id: Mapped[Id]
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[dt.datetime]
    used_at: Mapped[dt.datetime | None]

    user: Mapped[User] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """Those of colleagues who work for these regions."""
        return cls.user_id.in_(colleague_ids(regions))
