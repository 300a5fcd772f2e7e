"""A labour-market region, its desk, and the ways into its chats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    String,
    Table,
    false,
    or_,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.belonging import Global, Shared

region_sectors = Table(
    "region_sectors",
    Base.metadata,
    Column("region_id", ForeignKey("regions.id", ondelete="CASCADE"), primary_key=True),
    Column("sector_id", ForeignKey("sectors.id", ondelete="CASCADE"), primary_key=True),
)


class Region(Global, Base):
    """One of the 35 *arbeidsmarktregio's*, with what a region decides for itself."""

    __tablename__ = "regions"
    __table_args__ = (CheckConstraint("first_contact_days BETWEEN 1 AND 20", name="first_contact_days"),)

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(8), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    desk_name: Mapped[str] = mapped_column(String(80))
    """What the region calls its desk for employers: it differs, and the law is changing."""
    first_contact_days: Mapped[int] = mapped_column(default=2)
    """Working days within which an employer is called; the bot promises this date."""
    group_chat_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    questions: Mapped[list[Any]] = mapped_column(default=list)
    """The region's own additional questions, as `interview` reads them."""
    terms: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'"))
    """What the region set of its own terms for reminders; `services.reminders.terms` has the rest."""
    texts: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'"))
    """The region's own words, by the name of the place where the bot says them."""
    joins_national: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether campaigns of the support team may go to its employers."""

    municipalities: Mapped[list[Municipality]] = relationship(
        back_populates="region", order_by="Municipality.name"
    )
    sectors: Mapped[list[Sector]] = relationship(secondary=region_sectors, order_by="Sector.position")
    """The sectors that the region asks about; none means all."""

    def __str__(self) -> str:
        return self.name


class Sector(Shared, Base):
    """A shortage sector, and the sections of the CBS SBI classification behind it.

    One with a region is that region's own: no other region ever sees it.
    """

    __tablename__ = "sectors"

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(16), unique=True)
    name: Mapped[str] = mapped_column(String(60))
    sbi: Mapped[str] = mapped_column(String(20), default="")
    position: Mapped[int] = mapped_column(default=0)
    region_id: Mapped[int | None] = mapped_column(ForeignKey("regions.id"), index=True)

    region: Mapped[Region | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return or_(cls.region_id.is_(None), cls.region_id.in_(regions))

    def __str__(self) -> str:
        return self.name


class Municipality(Global, Base):
    __tablename__ = "municipalities"

    code: Mapped[str] = mapped_column(String(6), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"), index=True)
    region: Mapped[Region] = relationship(back_populates="municipalities")

    def __str__(self) -> str:
        return self.name


class PostcodeRange(Global, Base):
    """Postcodes `first` to `last`, six characters each, both included, in one municipality."""

    __tablename__ = "postcode_ranges"

    first: Mapped[str] = mapped_column(String(6), primary_key=True)
    last: Mapped[str] = mapped_column(String(6))
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipalities.code"), index=True)


class Place(Global, Base):
    """A town or village by one of its names; coordinates where a source gives them."""

    __tablename__ = "places"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(80), index=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipalities.code"), index=True)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]


class FileKind(StrEnum):
    """The official files that can be read."""

    REGIONS = "regions"
    POSTCODES = "postcodes"


class ImportedFile(Global, Base):
    """The official file that was read last of its kind: it goes before what ships with the project."""

    __tablename__ = "imported_files"

    kind: Mapped[FileKind] = mapped_column(String(16), primary_key=True)
    name: Mapped[str] = mapped_column(String(255))
    at: Mapped[dt.datetime]
