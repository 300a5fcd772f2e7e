"""The bundles of the support team."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from admin.queries.seeking import Bookmark, Page, page
from models import Bundle, BundledLesson, Lesson

NEW_FOR = dt.timedelta(days=7)
"""How long after its publication a bundle is called new."""


def bundles(session: Session, bookmark: Bookmark | None) -> Page[Bundle]:
    """A page of the bundles that this session sees, the newest first."""
    statement = select(Bundle).options(selectinload(Bundle.pieces))
    return page(session, statement, Bundle.created_at, Bundle.id, bookmark)


def bundle_of(session: Session, key: int) -> Bundle | None:
    """One bundle with its lessons; None where this session sees none."""
    lesson = selectinload(Bundle.pieces).joinedload(BundledLesson.lesson)
    region = lesson.joinedload(Lesson.region)
    return session.scalar(select(Bundle).where(Bundle.id == key).options(region))


def new_bundles(session: Session, now: dt.datetime) -> list[Bundle]:
    """What was published in the last days, the latest first."""
    new = Bundle.published_at > now - NEW_FOR
    return list(session.scalars(select(Bundle).where(new).order_by(Bundle.published_at.desc())))


def bundles_with(session: Session, lesson: Lesson) -> list[Bundle]:
    """The bundles that this lesson is in."""
    among = select(BundledLesson.bundle_id).where(BundledLesson.lesson_id == lesson.id)
    return list(session.scalars(select(Bundle).where(Bundle.id.in_(among)).order_by(Bundle.id)))


def bundles_without(session: Session, lesson: Lesson) -> list[Bundle]:
    """The bundles to which this lesson can be added, the newest first."""
    among = select(BundledLesson.bundle_id).where(BundledLesson.lesson_id == lesson.id)
    others = select(Bundle).where(Bundle.id.not_in(among)).order_by(Bundle.created_at.desc(), Bundle.id)
    return list(session.scalars(others))
