"""The second step of a log-in: what proves that somebody has their phone, and what helps when it is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.scope import RegionScoped
from models.user import User
from models.visible import colleague_ids


class SecondFactor(RegionScoped, Base):
    """An app that was set up. Its secret is made of `salt` and the panel's key, and is kept nowhere."""

    __tablename__ = "second_factors"

    id: Mapped[Id]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), unique=True)
    salt: Mapped[str] = mapped_column(String(64))
    key_mark: Mapped[str] = mapped_column(String(16))
    """Tells with which key it was set up: with another one its codes are wrong for ever."""
    last_counter: Mapped[int]
    """That of the last code that was right: neither it nor one before works again."""
    recovery_hashes: Mapped[list[Any]]
    """Of the recovery codes that were not used yet."""
    created_at: Mapped[dt.datetime]

    user: Mapped[User] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """Those of colleagues who work for these regions."""
        return cls.user_id.in_(colleague_ids(regions))
