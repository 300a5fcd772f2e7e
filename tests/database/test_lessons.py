"""Lessons are written, changed and withdrawn without anything of them being lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from models import LessonMark, OfferState, Pillar, RoleName
from services.bundles import EmptyBundleError, NotSharedError, Shift, add_lesson, publish, shift
from services.discretion import IdentifiableError, Trace
from services.erasure import erase
from services.lesson_talk import WithdrawnError, comment, mark, retract, unmark
from services.lessons import (
    Learned,
    change_lesson,
    may_change,
    restore_lesson,
    withdraw_lesson,
    write_lesson,
)
from services.moves import ClosingReason, close_offer
from services.undoing import undo
from tests import factories as make
from tests.factories import GRONINGEN, NOW, UTRECHT

LATER = NOW + dt.timedelta(seconds=30)
LEARNED = Learned(
    failed=True,
    pillar=Pillar.VRAAG,
    title="Zondagswerk zonder bus lukt niet",
    happened="Een bakkerij zocht iemand voor zondag.",
    advice="Vraag eerst naar het vervoer.",
    shared=True,
)


@pytest.mark.parametrize(
    ("text", "trace"),
    [
        ("BSN 111222333", Trace.BSN),
        ("Bel 06 12345678", Trace.PHONE),
        ("Mail jan@example.org", Trace.MAIL),
        ("Geboren in 1980", Trace.BIRTH),
        ("Het ging mis bij metaalwerken de vecht.", Trace.NAME),
        ("Fatma had geen tijd.", Trace.NAME),
    ],
)
def test_a_lesson_leads_to_nobody(session: Session, text: str, trace: Trace) -> None:
    employer = make.employer(session, name="Metaalwerken De Vecht")
    offer = make.offer(session, contact=make.contact(session, employer=employer, name="Fatma"))

    with pytest.raises(IdentifiableError) as refused:
        write_lesson(
            session, offer.region, make.user(session), replace(LEARNED, advice=text), NOW, offer=offer
        )

    assert refused.value.flaw is trace


def test_what_a_lesson_said_before_is_kept(session: Session) -> None:
    author = make.user(session)
    lesson = write_lesson(session, make.region(session), author, LEARNED, NOW)

    change_lesson(session, lesson, author, replace(LEARNED, title="Vraag naar de bus", shared=False), LATER)
    change_lesson(session, lesson, author, replace(LEARNED, title="Vraag naar de bus", shared=False), LATER)

    (version,) = lesson.versions
    assert (version.user, version.at) == (author, LATER)
    assert version.before == {"title": LEARNED.title, "shared": True}
    assert (lesson.title, lesson.shared) == ("Vraag naar de bus", False)


def test_the_author_and_those_who_coordinate_the_region_may_change_it(session: Session) -> None:
    author, colleague = make.user(session), make.user(session)
    here = make.user(session, RoleName.COORDINATOR)
    there = make.user(session, RoleName.COORDINATOR, GRONINGEN)
    support, administrator = (
        make.user(session, role, None) for role in (RoleName.SUPPORT, RoleName.ADMINISTRATOR)
    )
    lesson = make.lesson(session, UTRECHT, author=author, shared=True)

    everybody = author, colleague, here, there, support, administrator
    assert [user for user in everybody if may_change(lesson, user)] == [author, here, administrator]

    author.regions = [make.region(session, GRONINGEN)]
    assert not may_change(lesson, author)


def test_closing_taken_back_takes_its_lesson_along_and_it_can_be_put_back(session: Session) -> None:
    user = make.user(session)
    offer = make.offer(session, state=OfferState.CLAIMED, claimed_by=user)
    event = close_offer(session, offer, user, ClosingReason.NO_CANDIDATE, "", NOW, tell=False)
    lesson = write_lesson(session, offer.region, user, LEARNED, NOW, offer=offer, event=event)

    undo(session, offer, event.id, user, LATER)

    session.expire_all()
    assert (offer.state, lesson.withdrawn_at) == (OfferState.CLAIMED, LATER)
    restore_lesson(session, lesson)
    assert lesson.withdrawn_at is None


def test_a_lesson_leads_no_longer_to_an_employer_who_was_forgotten(session: Session) -> None:
    user, contact = make.user(session), make.contact(session)
    talk = make.conversation(session, contact)
    offer = make.offer(session, contact=contact, state=OfferState.CLAIMED, claimed_by=user)
    event = close_offer(session, offer, user, ClosingReason.NO_CANDIDATE, "", NOW, tell=False)
    lesson = write_lesson(session, offer.region, user, LEARNED, NOW, offer=offer, event=event)

    erase(session, talk, LATER)

    session.expire_all()
    assert (lesson.offer_id, lesson.event_id, lesson.title) == (None, None, LEARNED.title)


def test_another_move_taken_back_leaves_the_lesson(session: Session) -> None:
    user = make.user(session)
    offer = make.offer(session, state=OfferState.CLAIMED, claimed_by=user)
    lesson = write_lesson(session, offer.region, user, LEARNED, NOW, offer=offer)
    event = close_offer(session, offer, user, ClosingReason.NO_CANDIDATE, "", NOW, tell=False)

    undo(session, offer, event.id, user, LATER)

    session.expire_all()
    assert lesson.withdrawn_at is None


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
