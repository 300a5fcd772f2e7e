"""Lessons: written, changed, withdrawn and put back. Nothing of a lesson is ever lost.

A shared lesson is read in the whole country, so it says of nobody who they are. Names of people can't be told
from names of programmes and courses; the company and the contact of the opening that it came from are known,
and refused.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from models import Lesson, LessonVersion, Offer, OfferEvent, Pillar, Region, RoleName, User
from services.discretion import IdentifiableError, Trace, trace_in

OVERSEERS = (RoleName.COORDINATOR, RoleName.ADMINISTRATOR)
"""Who changes a lesson that a colleague wrote."""


@dataclass(frozen=True, kw_only=True)
class Learned:
    """What a lesson says."""

    failed: bool
    pillar: Pillar
    title: str
    happened: str
    advice: str
    shared: bool
    sector_id: int | None = None

    @property
    def texts(self) -> tuple[str, str, str]:
        return self.title, self.happened, self.advice


def write_lesson(
    session: Session,
    region: Region,
    author: User,
    learned: Learned,
    now: dt.datetime,
    *,
    offer: Offer | None = None,
    event: OfferEvent | None = None,
) -> Lesson:
    """The new lesson of this region; `event` is the line of the opening's timeline that it was written with.

    Raises `IdentifiableError`.
    """
    _check(learned, offer)
    lesson = Lesson(
        region_id=region.id,
        author_id=author.id,
        offer_id=offer.id if offer else None,
        event_id=event.id if event else None,
        created_at=now,
        **asdict(learned),
    )
    session.add(lesson)
    session.flush()
    return lesson


def change_lesson(session: Session, lesson: Lesson, user: User, learned: Learned, now: dt.datetime) -> None:
    """The lesson says something else now; what it said is kept for its region. Raises `IdentifiableError`."""
    _check(learned, lesson.offer)
    before = _set(lesson, asdict(learned))
    if before:
        session.add(
            LessonVersion(
                lesson_id=lesson.id, region_id=lesson.region_id, user_id=user.id, at=now, before=before
            )
        )
    session.flush()


def withdraw_lesson(session: Session, lesson: Lesson, now: dt.datetime) -> None:
    """Nobody reads it any more but who works for its region; what was said of it stays."""
    lesson.withdrawn_at = lesson.withdrawn_at or now
    session.flush()


def restore_lesson(session: Session, lesson: Lesson) -> None:
    """It is read again by whom it was read."""
    lesson.withdrawn_at = None
    session.flush()


def withdraw_with(session: Session, event: OfferEvent, now: dt.datetime) -> None:
    """Withdraws the lesson that was written with this line, which is taken back."""
    written_with_it = Lesson.event_id == event.id, Lesson.withdrawn_at.is_(None)
    session.execute(update(Lesson).where(*written_with_it).values(withdrawn_at=now))


def may_change(lesson: Lesson, user: User) -> bool:
    """Whether this colleague may change it: who wrote it, and who coordinates its region."""
    works_there = user.region_ids is None or lesson.region_id in user.region_ids
    return works_there and (lesson.author_id == user.id or user.is_a(*OVERSEERS))


def lesson_trace_in(text: str) -> Trace | None:
    """What in this text leads to a person; anything but what may be a name."""
    found = trace_in(text)
    return None if found is Trace.NAME else found


def names_at(offer: Offer | None) -> tuple[str, ...]:
    """The company and the person of an opening: they are in no lesson."""
    if offer is None:
        return ()
    names = offer.employer.name, offer.contact.name if offer.contact else None
    return tuple(name for name in names if name)


def name_in(text: str, names: Iterable[str]) -> str | None:
    """The first of these names that the text has as a whole word; None where it has none."""
    return next((name for name in names if _holds(text, name)), None)


def _holds(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _check(learned: Learned, offer: Offer | None) -> None:
    for text in learned.texts:
        if found := lesson_trace_in(text):
            raise IdentifiableError(found)
        if name_in(text, names_at(offer)):
            raise IdentifiableError(Trace.NAME)


def _set(lesson: Lesson, values: dict[str, Any]) -> dict[str, Any]:
    """Sets these values; what the changed ones were before."""
    before = {name: getattr(lesson, name) for name in values if getattr(lesson, name) != values[name]}
    for name in before:
        setattr(lesson, name, values[name])
    return before
