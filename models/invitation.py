"""The links and codes that let somebody into a chat."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, String, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.employer import Contact, Employer
from models.region import Region, Sector
from models.scope import RegionScoped
from models.user import User
from models.visible import colleague_ids


class Invitation(RegionScoped, Base):
    """A deep link that presets what the matchmaker already knows of an employer."""

    __tablename__ = "invitations"

    id: Mapped[Id]
    token: Mapped[str] = mapped_column(String(32), unique=True)
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"), index=True)
    sector_id: Mapped[int | None] = mapped_column(ForeignKey("sectors.id"))
    company: Mapped[str | None] = mapped_column(String(120))
    employer_id: Mapped[int | None] = mapped_column(
        ForeignKey("employers.id", ondelete="CASCADE"), index=True
    )
    """The company as a colleague typed it in: who comes by this link speaks for that row."""
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id", ondelete="SET NULL"), index=True)
    """Whom it is for; the first to come by it is taken to be this person."""
    created_at: Mapped[dt.datetime]
    region: Mapped[Region] = relationship()
    sector: Mapped[Sector | None] = relationship()
    employer: Mapped[Employer | None] = relationship()
    contact: Mapped[Contact | None] = relationship()


class LinkCode(RegionScoped, Base):
    """A code that works once: it ties a Telegram account to a user, or a group chat to a region.

    Only the hash is kept: who can read the table can't use the codes.
    """

    __tablename__ = "link_codes"
    __table_args__ = (CheckConstraint("(user_id IS NULL) <> (region_id IS NULL)", name="one_owner"),)

    id: Mapped[Id]
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    region_id: Mapped[int | None] = mapped_column(ForeignKey("regions.id", ondelete="CASCADE"))
    expires_at: Mapped[dt.datetime]
    used_at: Mapped[dt.datetime | None]
    user: Mapped[User | None] = relationship()
    region: Mapped[Region | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """Codes for the groups of these regions, and for the accounts of their colleagues."""
        return or_(cls.region_id.in_(regions), cls.user_id.in_(colleague_ids(regions)))
