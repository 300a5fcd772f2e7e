"""The list of lessons, one lesson with what was said of it, and those of one opening."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload, selectinload

from admin.colleagues import Colleague
from admin.queries.lesson_filter import LessonFilter
from admin.queries.seeking import Bookmark, Page, page
from models import Lesson, LessonComment, LessonMark, LessonVersion, Offer

BATCH = 200


def lessons(
    session: Session, wanted: LessonFilter, reader: Colleague, bookmark: Bookmark | None
) -> Page[Lesson]:
    """A page of the lessons that fit: failures before successes, and the newest first."""
    statement = _listed().where(*wanted.conditions(reader))
    return page(session, statement, Lesson.created_at, Lesson.id, bookmark, first=Lesson.failed)


def every_lesson(session: Session, wanted: LessonFilter, reader: Colleague) -> Iterator[Lesson]:
    """All that fit, in the same order, of which only some are in memory."""
    statement, bookmark, more = _listed().where(*wanted.conditions(reader)), None, True
    while more:
        part = page(session, statement, Lesson.created_at, Lesson.id, bookmark, BATCH, first=Lesson.failed)
        yield from part.rows
        bookmark, more = part.older, part.older is not None


def lesson_of(session: Session, key: int) -> Lesson | None:
    """One lesson with all that its page names; None where this session sees none."""
    return session.scalar(
        _listed()
        .where(Lesson.id == key)
        .options(
            joinedload(Lesson.offer),
            selectinload(Lesson.comments).options(
                joinedload(LessonComment.user), joinedload(LessonComment.region)
            ),
            selectinload(Lesson.versions).joinedload(LessonVersion.user),
        )
    )


def lessons_of(session: Session, offer: Offer) -> list[Lesson]:
    """What was learned from this opening, the latest first."""
    there = Lesson.offer_id == offer.id, Lesson.withdrawn_at.is_(None)
    return list(session.scalars(select(Lesson).where(*there).order_by(Lesson.id.desc())))


def lesson_of_line(session: Session, line: int) -> Lesson | None:
    """The lesson that was written with this line of a timeline."""
    return session.scalar(select(Lesson).where(Lesson.event_id == line))


def _listed() -> Select[Lesson]:
    """Lessons with what a line of a list names."""
    return select(Lesson).options(
        joinedload(Lesson.region),
        joinedload(Lesson.sector),
        joinedload(Lesson.author),
        selectinload(Lesson.marks).joinedload(LessonMark.region),
    )
