"""Regions say that they had it too and comment; the support team bundles what is shared."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from models import LessonMark, RoleName
from services.bundles import EmptyBundleError, NotSharedError, Shift, add_lesson, publish, shift
from services.discretion import IdentifiableError
from services.lesson_talk import WithdrawnError, comment, mark, retract, unmark
from services.lessons import withdraw_lesson
from tests import factories as make
from tests.factories import GRONINGEN, NOW, UTRECHT

LATER = NOW + dt.timedelta(seconds=30)


def test_a_region_had_it_too_once_whoever_says_so(session: Session) -> None:
    lesson = make.lesson(session, UTRECHT, shared=True)
    there = make.region(session, GRONINGEN)
    one, other = make.user(session, of=GRONINGEN), make.user(session, of=GRONINGEN)

    assert mark(session, lesson, there, one, NOW)
    assert mark(session, lesson, there, other, LATER)
    assert not mark(session, lesson, lesson.region, lesson.author, NOW)

    assert session.query(LessonMark).count() == 1
    unmark(session, lesson, there)
    unmark(session, lesson, there)
    assert session.query(LessonMark).count() == 0


def test_a_comment_is_of_the_region_or_of_the_country(session: Session) -> None:
    lesson = make.lesson(session, UTRECHT, shared=True)
    both = make.user(session, regions=[make.region(session, GRONINGEN), make.region(session, UTRECHT)])
    speakers = both, make.user(session, of=GRONINGEN), make.user(session, RoleName.SUPPORT, None)

    said = [comment(session, lesson, speaker, "Ja.", NOW) for speaker in speakers]

    assert [one.region and one.region.code for one in said] == [UTRECHT, GRONINGEN, None]
    with pytest.raises(IdentifiableError):
        comment(session, lesson, both, "Bel 06 12345678", NOW)


def test_of_a_comment_taken_back_it_stays_that_it_was_there(session: Session) -> None:
    said = make.lesson_comment(session, make.lesson(session), make.user(session))

    retract(session, said, NOW)
    retract(session, said, LATER)

    assert said.withdrawn_at == NOW


def test_nothing_more_is_said_of_a_lesson_that_was_withdrawn(session: Session) -> None:
    lesson, user = make.lesson(session, UTRECHT, shared=True), make.user(session, of=GRONINGEN)
    withdraw_lesson(session, lesson, NOW)
    withdraw_lesson(session, lesson, LATER)

    with pytest.raises(WithdrawnError):
        comment(session, lesson, user, "Ja.", LATER)
    with pytest.raises(WithdrawnError):
        mark(session, lesson, user.regions[0], user, LATER)
    assert lesson.withdrawn_at == NOW


def test_lessons_of_a_bundle_are_put_in_order(session: Session) -> None:
    first, second, third = (make.lesson(session, shared=True) for _ in range(3))
    bundle = make.bundle(session)
    for lesson in (first, second, third, first):
        add_lesson(session, bundle, lesson)

    def order() -> list[int]:
        session.expire(bundle)
        return [piece.lesson_id for piece in bundle.pieces]

    assert order() == [first.id, second.id, third.id]
    shift(session, bundle, third.id, Shift.UP)
    assert order() == [first.id, third.id, second.id]
    shift(session, bundle, first.id, Shift.UP)
    shift(session, bundle, first.id, Shift.DOWN)
    assert order() == [third.id, first.id, second.id]
    shift(session, bundle, first.id, Shift.OUT)
    shift(session, bundle, first.id, Shift.OUT)
    assert order() == [third.id, second.id]


def test_only_shared_lessons_are_bundled_and_nothing_empty_is_published(session: Session) -> None:
    bundle = make.bundle(session)

    with pytest.raises(NotSharedError):
        add_lesson(session, bundle, make.lesson(session))
    with pytest.raises(NotSharedError):
        add_lesson(session, bundle, make.lesson(session, shared=True, withdrawn_at=NOW))
    with pytest.raises(EmptyBundleError):
        publish(session, bundle, NOW)

    add_lesson(session, bundle, make.lesson(session, shared=True))
    publish(session, bundle, NOW)
    publish(session, bundle, LATER)
    assert bundle.published_at == NOW
