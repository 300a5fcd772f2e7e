"""Answers that a region gives often, to be put into a message with one press."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.region import Region
from models.scope import RegionScoped


class CannedAnswer(RegionScoped, Base):
    """One such answer; `text` may have placeholders, which are filled in before anybody sends it."""

    __tablename__ = "canned_answers"

    id: Mapped[Id]
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"), index=True)
    title: Mapped[str] = mapped_column(String(60))
    text: Mapped[str] = mapped_column(Text)
    position: Mapped[int]

    region: Mapped[Region] = relationship()

    def __str__(self) -> str:
        return self.title
