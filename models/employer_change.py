"""What a company was called and where it was, before a colleague changed that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.employer import Employer
from models.scope import RegionScoped
from models.user import User
from models.visible import is_employer_of


class EmployerChange(RegionScoped, Base):
    """One change by hand of what is known of a company; `before` has what was there, by column."""

    __tablename__ = "employer_changes"

    id: Mapped[Id]
    employer_id: Mapped[int] = mapped_column(ForeignKey("employers.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    at: Mapped[dt.datetime]
    before: Mapped[dict[str, Any]]
    """Names for people, such as that of a sector; None for what was not known."""

    employer: Mapped[Employer] = relationship()
    user: Mapped[User | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return is_employer_of(cls.employer_id, regions)
