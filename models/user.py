"""People who work in the panel, their roles, and the regions they work for."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Collection
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    String,
    Table,
    and_,
    false,
    func,
    or_,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.region import Region, Sector
from models.scope import Global, RegionScoped


def new_mail_key() -> str:
    """One that nobody can guess."""
    return secrets.token_urlsafe(24)


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
user_former_regions = Table(
    "user_former_regions",
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
    __table_args__ = (
        CheckConstraint("(absent_from IS NULL) = (absent_until IS NULL)", name="whole_absence"),
        CheckConstraint("absent_from <= absent_until", name="absence"),
    )

    id: Mapped[Id]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    password: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    """By what the cookie names a colleague: not by anything that means something elsewhere."""
    phone: Mapped[str | None] = mapped_column(String(20))
    telegram_chat_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    absent_from: Mapped[dt.date | None]
    """The first day of the absence that is planned or going on, in the Dutch calendar."""
    absent_until: Mapped[dt.date | None]
    """Its last day; after it nothing has to be done."""
    mail_key: Mapped[str] = mapped_column(String(43), unique=True, default=new_mail_key)
    """What the link in a letter names, by which its reader stops such letters. It opens nothing else."""
    mail_stopped_at: Mapped[dt.datetime | None]
    """Since when no letters about the work go to this colleague; those about the account itself do."""
    welcomed_at: Mapped[dt.datetime | None]
    """Since when this colleague needs no welcome any more."""
    created_at: Mapped[dt.datetime]

    roles: Mapped[list[Role]] = relationship(secondary=user_roles, lazy="selectin")
    regions: Mapped[list[Region]] = relationship(secondary=user_regions, lazy="selectin")
    former_regions: Mapped[list[Region]] = relationship(secondary=user_former_regions)
    """Where this colleague worked before: the timelines there name them, and nothing else of them is seen."""
    sectors: Mapped[list[Sector]] = relationship(secondary=user_sectors)
    """The sectors that this matchmaker covers; none means no preference."""

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """Colleagues of one's own regions, those who once were, and those who work for the whole country."""
        return or_(cls.works_within(regions), cls.former_regions.any(Region.id.in_(regions)))

    @classmethod
    def writable_within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return cls.works_within(regions)

    @classmethod
    def works_within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """Colleagues of these regions, and those who work for the whole country."""
        national = cls.roles.any(Role.name.in_(NATIONAL))
        return or_(cls.regions.any(Region.id.in_(regions)), national)

    @classmethod
    def absent_on(cls, day: dt.date) -> ColumnElement[bool]:
        """Who is away that day; for a statement. Never NULL: most have no absence at all."""
        away = and_(cls.absent_from <= day, cls.absent_until >= day)
        return func.coalesce(away, false())

    @property
    def hears_by_mail(self) -> bool:
        return self.mail_stopped_at is None

    @property
    def is_reached(self) -> bool:
        """Whether anything about the work arrives: by mail, or in Telegram."""
        return self.hears_by_mail or self.telegram_chat_id is not None

    def is_absent(self, day: dt.date) -> bool:
        """Whether this colleague is away that day."""
        first, last = self.absent_from, self.absent_until
        return first is not None and last is not None and first <= day <= last

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
