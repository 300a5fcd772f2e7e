"""A filter of the list of openings that a colleague keeps under a name."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Id
from models.scope import RegionScoped
from models.visible import colleague_ids


class SavedFilter(RegionScoped, Base):
    """What one colleague narrows the list to; nobody else is shown it."""

    __tablename__ = "saved_filters"
    __table_args__ = (Index("ix_saved_filters_user_id_name", "user_id", "name", unique=True),)

    id: Mapped[Id]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(60))
    arguments: Mapped[dict[str, Any]]
    """As they stand in the address of the list."""
    opens_first: Mapped[bool] = mapped_column(default=False)
    """Whether the list opens with it; one of a colleague's at most."""

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return cls.user_id.in_(colleague_ids(regions))
