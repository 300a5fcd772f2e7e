"""Companies, the people we talk to there, and what those people agreed to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import BigInteger, CheckConstraint, ColumnElement, ForeignKey, Index, String, Text, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from models.base import Base, Id
from models.company_name import name_block
from models.region import Municipality, Region, Sector
from models.scope import RegionScoped
from models.visible import is_contact_of, is_employer_of, offers_work


class Employer(RegionScoped, Base):
    """A company at one place of business, in the region where that place lies."""

    __tablename__ = "employers"
    __table_args__ = (
        CheckConstraint("kvk IS NULL OR length(kvk) = 8", name="kvk_has_eight_digits"),
        Index("ix_employers_newest", "created_at", "id"),
        Index("ix_employers_alike", "municipality_code", "name_block"),
        Index("ix_employers_postcode", "postcode", "region_id"),
        Index("ix_employers_asked", "region_id", "last_asked_at"),
    )

    id: Mapped[Id]
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"), index=True)
    name: Mapped[str] = mapped_column(String(120), index=True)
    name_block: Mapped[str] = mapped_column(String(8), default="", server_default="")
    """How its name begins, by which companies with nearly the same name are found."""
    kvk: Mapped[str | None] = mapped_column(String(8), index=True)
    sector_id: Mapped[int | None] = mapped_column(ForeignKey("sectors.id"))
    postcode: Mapped[str | None] = mapped_column(String(6))
    town: Mapped[str | None] = mapped_column(String(80))
    municipality_code: Mapped[str | None] = mapped_column(ForeignKey("municipalities.code"))
    created_at: Mapped[dt.datetime]
    last_asked_at: Mapped[dt.datetime | None]
    """When it was last asked whether there is a place, or said so itself: from then on it has rest."""

    region: Mapped[Region] = relationship()
    sector: Mapped[Sector | None] = relationship()
    municipality: Mapped[Municipality | None] = relationship()
    contacts: Mapped[list[Contact]] = relationship(back_populates="employer")

    @validates("name")
    def _named(self, _column: str, name: str) -> str:
        self.name_block = name_block(name)
        return name

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """Employers of these regions, and those who offer a place of work in one of them."""
        return or_(cls.region_id.in_(regions), offers_work(cls.id, regions))

    def __str__(self) -> str:
        return self.name


class Contact(RegionScoped, Base):
    """A person at a company who chats with us. Everything here but the ids is personal data."""

    __tablename__ = "contacts"

    id: Mapped[Id]
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employers.id"), index=True)
    """None between consent and the company's name."""
    name: Mapped[str | None] = mapped_column(String(80))
    phone: Mapped[str | None] = mapped_column(String(20), index=True)
    """In E.164 form, `+31612345678`."""
    chat_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    opted_out_at: Mapped[dt.datetime | None]
    paused_until: Mapped[dt.date | None]
    ask_again_on: Mapped[dt.date | None] = mapped_column(index=True)
    unreachable_at: Mapped[dt.datetime | None]
    """Since when Telegram says that this person blocked the bot or is gone."""
    created_at: Mapped[dt.datetime]

    employer: Mapped[Employer | None] = relationship(back_populates="contacts")
    consents: Mapped[list[Consent]] = relationship(back_populates="contact", order_by="Consent.given_at")

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return is_employer_of(cls.employer_id, regions)

    def __str__(self) -> str:
        return self.name or ""


class Consent(RegionScoped, Base):
    """Which version of the text a person agreed to, and when."""

    __tablename__ = "consents"

    id: Mapped[Id]
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"), index=True)
    version: Mapped[str] = mapped_column(String(16))
    given_at: Mapped[dt.datetime]
    withdrawn_at: Mapped[dt.datetime | None]
    contact: Mapped[Contact] = relationship(back_populates="consents")

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return is_contact_of(cls.contact_id, regions)


class Refusal(RegionScoped, Base):
    """A *Nu niet*: why, and when to ask again. The reasons feed the learning agenda."""

    __tablename__ = "refusals"
    __table_args__ = (Index("ix_refusals_contact", "contact_id", "at"),)

    id: Mapped[Id]
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id", ondelete="SET NULL"))
    sector_id: Mapped[int | None] = mapped_column(ForeignKey("sectors.id"))
    reason: Mapped[str] = mapped_column(String(32))
    note: Mapped[str] = mapped_column(Text, default="")
    ask_again_on: Mapped[dt.date | None]
    """None: never."""
    at: Mapped[dt.datetime]
