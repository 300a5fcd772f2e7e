"""What colleagues say of a lesson, in the name of their region or of the support team.

Rows point at the lesson by its key: the lesson itself may be another region's, and is not touched.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import Lesson, LessonComment, LessonMark, Region, User
from services.discretion import IdentifiableError
from services.lessons import lesson_trace_in


class WithdrawnError(ValueError):
    """This lesson was withdrawn: nothing more is said of it."""


def mark(session: Session, lesson: Lesson, region: Region, user: User, now: dt.datetime) -> bool:
    """Whether this region now stands among those that had it too; not the one that wrote it.

    Raises `WithdrawnError`.
    """
    _check_open(lesson)
    if region.id == lesson.region_id:
        return False
    if session.get(LessonMark, (lesson.id, region.id)) is None:
        session.add(LessonMark(lesson_id=lesson.id, region_id=region.id, user_id=user.id, at=now))
        session.flush()
    return True


def unmark(session: Session, lesson: Lesson, region: Region) -> None:
    """This region did not have it after all."""
    if found := session.get(LessonMark, (lesson.id, region.id)):
        session.delete(found)
        session.flush()


def comment(session: Session, lesson: Lesson, user: User, text: str, now: dt.datetime) -> LessonComment:
    """What this colleague says under the lesson. Raises `WithdrawnError`, `IdentifiableError`."""
    _check_open(lesson)
    if found := lesson_trace_in(text):
        raise IdentifiableError(found)
    said = LessonComment(
        lesson_id=lesson.id, region_id=_speaks_for(user, lesson), user_id=user.id, at=now, text=text
    )
    session.add(said)
    session.flush()
    return said


def retract(session: Session, said: LessonComment, now: dt.datetime) -> None:
    """Nobody reads the comment any more; that there was one stays, for what came after it."""
    said.withdrawn_at = said.withdrawn_at or now
    session.flush()


def _check_open(lesson: Lesson) -> None:
    if lesson.withdrawn_at:
        raise WithdrawnError(lesson.id)


def _speaks_for(user: User, lesson: Lesson) -> int | None:
    """For which region somebody speaks: that of the lesson where it is theirs; none for the country."""
    mine = user.region_ids
    if mine is None:
        return None
    return lesson.region_id if lesson.region_id in mine else min(mine)
