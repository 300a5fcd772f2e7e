"""Log-ins: who is in the panel with which browser. One that ended has no row, and its cookie no worth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import ColumnElement, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.scope import RegionScoped
from models.user import User
from models.visible import colleague_ids


class LogIn(RegionScoped, Base):
    """A browser in which somebody logged in. The token is in its cookie; only the hash is kept."""

    __tablename__ = "log_ins"

    id: Mapped[Id]
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    browser: Mapped[str] = mapped_column(String(32), default="")
    system: Mapped[str] = mapped_column(String(32), default="")
    network: Mapped[str] = mapped_column(String(45), default="")
    """The part of the address that a whole network shares: enough to recognise, not enough to follow."""
    created_at: Mapped[dt.datetime]
    used_at: Mapped[dt.datetime]
    """When somebody last did something, to some minutes."""
    confirmed_at: Mapped[dt.datetime | None]
    """When the second step was taken; None when it was not, or was not needed."""

    user: Mapped[User] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """Those of colleagues who work for these regions."""
        return cls.user_id.in_(colleague_ids(regions))
