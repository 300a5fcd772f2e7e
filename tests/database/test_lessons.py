"""Lessons are written, changed and withdrawn without anything of them being lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from models import OfferState, Pillar, RoleName
from services.discretion import IdentifiableError, Trace
from services.erasure import erase
from services.house import PanelAddress
from services.lessons import (
    Learned,
    change_lesson,
    may_change,
    restore_lesson,
    write_lesson,
)
from services.moves import ClosingReason, close_offer
from services.undoing import undo
from tests import factories as make
from tests.factories import GRONINGEN, NOW, UTRECHT

PANEL = PanelAddress("https://panel.example.org")

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

    erase(session, talk, PANEL, LATER)

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
