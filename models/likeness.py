"""Two companies that may be one, and what a colleague decided of them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.employer import Employer
from models.scope import RegionScoped


class Why(StrEnum):
    """What two companies have in common."""

    KVK = "kvk"
    NAME = "name"
    PHONE = "phone"


class Likeness(RegionScoped, Base):
    """A pair of one region, the one that was known first in front."""

    __tablename__ = "likenesses"
    __table_args__ = (
        Index("ix_likenesses_pair", "first_id", "second_id", unique=True),
        CheckConstraint("first_id < second_id", name="first_comes_first"),
        Index("ix_likenesses_open", "region_id", "distinct_at", "noticed_at", "id"),
    )

    id: Mapped[Id]
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"))
    first_id: Mapped[int] = mapped_column(ForeignKey("employers.id", ondelete="CASCADE"))
    second_id: Mapped[int] = mapped_column(ForeignKey("employers.id", ondelete="CASCADE"), index=True)
    why: Mapped[Why] = mapped_column(closed_set(Why))
    noticed_at: Mapped[dt.datetime]
    distinct_at: Mapped[dt.datetime | None]
    """Since when a colleague says that these are two."""
    distinct_by_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))

    first: Mapped[Employer] = relationship(foreign_keys=first_id)
    second: Mapped[Employer] = relationship(foreign_keys=second_id)
