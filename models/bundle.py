"""Lessons of several regions in one piece, by the support team for everybody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import ColumnElement, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id
from models.lesson import LONGEST_TITLE, Lesson
from models.scope import National
from models.visible import published_bundle_ids


class Bundle(National, Base):
    """A title, an introduction and lessons in order. A draft until it is published."""

    __tablename__ = "bundles"

    id: Mapped[Id]
    title: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    introduction: Mapped[str] = mapped_column(Text)
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[dt.datetime]
    published_at: Mapped[dt.datetime | None]

    pieces: Mapped[list[BundledLesson]] = relationship(
        back_populates="bundle", order_by="BundledLesson.position", cascade="all, delete-orphan"
    )

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return cls.published_at.is_not(None)

    def __str__(self) -> str:
        return self.title


class BundledLesson(National, Base):
    """The place of a lesson in a bundle. It stays when the lesson is no longer shared, and is empty then."""

    __tablename__ = "bundled_lessons"

    bundle_id: Mapped[int] = mapped_column(ForeignKey("bundles.id", ondelete="CASCADE"), primary_key=True)
    lesson_id: Mapped[int] = mapped_column(ForeignKey("lessons.id"), primary_key=True, index=True)
    position: Mapped[int]

    bundle: Mapped[Bundle] = relationship(back_populates="pieces")
    lesson: Mapped[Lesson | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return cls.bundle_id.in_(published_bundle_ids())
