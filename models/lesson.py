"""What a region learned, failures above all. Of one region, and shared with all where it wants to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, String, Text, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.lesson_talk import LessonComment, LessonMark
from models.offer import Offer
from models.region import Region, Sector
from models.scope import RegionScoped, Shared
from models.user import User

LONGEST_TITLE = 120


class Pillar(StrEnum):
    """What of the work a lesson is about: the four pillars of the programme."""

    AANBOD = "aanbod"
    VRAAG = "vraag"
    ROUTE = "route"
    SCHOLING = "scholing"


class Lesson(Shared, Base):
    """A lesson for colleagues. It names no employer and no jobseeker."""

    __tablename__ = "lessons"

    id: Mapped[Id]
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    offer_id: Mapped[int | None] = mapped_column(ForeignKey("offers.id"), index=True)
    """The opening it came from; an opening stays within its region, so other regions never see which."""
    event_id: Mapped[int | None] = mapped_column(ForeignKey("offer_events.id"), unique=True)
    """The line of the timeline that it was written with, where it was."""
    sector_id: Mapped[int | None] = mapped_column(ForeignKey("sectors.id"))
    failed: Mapped[bool]
    """Whether it tells what did not work."""
    pillar: Mapped[Pillar] = mapped_column(closed_set(Pillar))
    title: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    happened: Mapped[str] = mapped_column(Text)
    advice: Mapped[str] = mapped_column(Text)
    """What the region would do differently, or what made it work."""
    shared: Mapped[bool]
    """Whether every region may read it."""
    created_at: Mapped[dt.datetime]
    withdrawn_at: Mapped[dt.datetime | None]

    region: Mapped[Region] = relationship()
    author: Mapped[User | None] = relationship()
    offer: Mapped[Offer | None] = relationship()
    sector: Mapped[Sector | None] = relationship()
    comments: Mapped[list[LessonComment]] = relationship(back_populates="lesson", order_by="LessonComment.id")
    marks: Mapped[list[LessonMark]] = relationship(back_populates="lesson", order_by="LessonMark.at")
    versions: Mapped[list[LessonVersion]] = relationship(
        back_populates="lesson", order_by="LessonVersion.id.desc()"
    )

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return or_(cls.region_id.in_(regions), cls.shared)

    def __str__(self) -> str:
        return self.title


class LessonVersion(RegionScoped, Base):
    """What a lesson said before somebody changed it; for its own region alone."""

    __tablename__ = "lesson_versions"

    id: Mapped[Id]
    lesson_id: Mapped[int] = mapped_column(ForeignKey("lessons.id"), index=True)
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    at: Mapped[dt.datetime]
    before: Mapped[dict[str, Any]]
    """The text that was replaced, by the name of its column."""

    lesson: Mapped[Lesson] = relationship(back_populates="versions")
    user: Mapped[User | None] = relationship()
