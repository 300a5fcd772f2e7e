"""People who work in the panel, their roles, and the regions they work for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum

from sqlalchemy import BigInteger, Column, ColumnElement, ForeignKey, String, Table, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.region import Region, Sector
from models.scope import Global, RegionScoped


class RoleName(StrEnum):
    MATCHMAKER = "matchmaker"
    COORDINATOR = "coordinator"
    SUPPORT = "support"
    ADMINISTRATOR = "administrator"


NATIONAL = frozenset({RoleName.SUPPORT, RoleName.ADMINISTRATOR})
"""Roles that see the whole country; the others see their own regions."""

user_roles = Table(
    "user_roles",
    Base.metadata,
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("role_id", ForeignKey("roles.id", ondelete="CASCADE"), primary_key=True),
)
user_regions = Table(
    "user_regions",
    Base.metadata,
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("region_id", ForeignKey("regions.id", ondelete="CASCADE"), primary_key=True, index=True),
)
user_sectors = Table(
    "user_sectors",
    Base.metadata,
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("sector_id", ForeignKey("sectors.id", ondelete="CASCADE"), primary_key=True),
)


class Role(Global, Base):
    __tablename__ = "roles"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(32), unique=True)
    description: Mapped[str] = mapped_column(String(200), default="")

    def __str__(self) -> str:
        return self.name


class User(RegionScoped, Base):
    """A colleague with a log-in. Never deleted, only made inactive: the timeline names them."""

    __tablename__ = "users"

    id: Mapped[Id]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    password: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    """Identifies the log-in session; a new value ends every session of this user."""
    phone: Mapped[str | None] = mapped_column(String(20))
    telegram_chat_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    created_at: Mapped[dt.datetime]

    roles: Mapped[list[Role]] = relationship(secondary=user_roles, lazy="selectin")
    regions: Mapped[list[Region]] = relationship(secondary=user_regions, lazy="selectin")
    sectors: Mapped[list[Sector]] = relationship(secondary=user_sectors)
    """The sectors that this matchmaker covers; none means no preference."""

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """Colleagues of one's own regions, and those who work for the whole country."""
        national = cls.roles.any(Role.name.in_(NATIONAL))
        return or_(cls.regions.any(Region.id.in_(regions)), national)

    def __str__(self) -> str:
        return self.name

    def is_a(self, *names: RoleName) -> bool:
        """Whether this user has one of these roles."""
        return any(role.name in names for role in self.roles)

    @property
    def region_ids(self) -> frozenset[int] | None:
        """The regions that this user may see; None is the whole country."""
        if self.is_a(*NATIONAL):
            return None
        return frozenset(region.id for region in self.regions)
