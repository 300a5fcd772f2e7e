"""What colleagues anywhere say of a lesson: a comment, and that their region had it too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.region import Region
from models.scope import Shared
from models.user import User
from models.visible import lesson_ids

if TYPE_CHECKING:
    from models.lesson import Lesson


class LessonComment(Shared, Base):
    """Something said under a lesson. Who may read the lesson may read it."""

    __tablename__ = "lesson_comments"

    id: Mapped[Id]
    lesson_id: Mapped[int] = mapped_column(ForeignKey("lessons.id"), index=True)
    region_id: Mapped[int | None] = mapped_column(ForeignKey("regions.id"))
    """The region of who says it; none is somebody who works for the whole country."""
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    at: Mapped[dt.datetime]
    text: Mapped[str] = mapped_column(Text)
    withdrawn_at: Mapped[dt.datetime | None]

    lesson: Mapped[Lesson] = relationship(back_populates="comments")
    region: Mapped[Region | None] = relationship()
    user: Mapped[User | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return cls.lesson_id.in_(lesson_ids(regions))


class LessonMark(Shared, Base):
    """*Wij hadden dit ook*: one of each region, for it tells where something happens, not how many say so."""

    __tablename__ = "lesson_marks"

    lesson_id: Mapped[int] = mapped_column(ForeignKey("lessons.id"), primary_key=True)
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    at: Mapped[dt.datetime]

    lesson: Mapped[Lesson] = relationship(back_populates="marks")
    region: Mapped[Region] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return cls.lesson_id.in_(lesson_ids(regions))
