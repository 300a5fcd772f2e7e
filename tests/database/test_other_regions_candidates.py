"""Who a region proposed or placed stays its own when an opening goes to another region."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from admin.wording.timeline import lines
from models import CancelReason, Offer, OfferState, Reminder, ScopedSession, User
from services.candidates import latest_candidate, lines_of_others, propose
from services.handovers import PlacedHereError, move_to_region
from services.house import House
from services.placements import Start, place
from services.reminders.history import history_of
from tests import factories as make
from tests.factories import GRONINGEN, NOW, TODAY, UTRECHT

SECRET, NOTE = "K-1042", "Kan alleen in de ochtend."
TOLD = "Van een andere regio. Alleen die regio leest over wie het gaat."


@pytest.fixture
def user(session: Session) -> User:
    return make.user(session, name="Noor")


@pytest.fixture
def offer(session: Session, user: User) -> Offer:
    """An opening of Utrecht for which somebody was proposed."""
    worked_on = {"state": OfferState.IN_CONTACT, "claimed_by": user, "claimed_at": NOW}
    offer = make.offer(session, places=2, **worked_on)
    propose(session, offer, user, SECRET, NOTE, NOW)
    return offer


def give(session: Session, offer: Offer, user: User, to: str, house: House) -> None:
    move_to_region(session, offer, user, make.region(session, to), "Het werk is daar.", house, NOW)


def read(offer: Offer) -> str:
    """Whatever a colleague reads of the timeline: on the page, in a letter, in the next form."""
    page = " ".join(f"{line.why} {line.note}" for line in lines(offer, NOW))
    letter = " ".join(fact.value for fact in history_of(offer))
    return f"{page} {letter} {latest_candidate(offer)}"


def test_the_new_region_reads_that_there_was_a_candidate_and_not_who(
    session: Session, offer: Offer, user: User, house: House
) -> None:
    assert SECRET in read(offer)
    give(session, offer, user, GRONINGEN, house)

    told = read(offer)
    assert SECRET not in told
    assert NOTE not in told
    assert TOLD in told
    assert "Het werk is daar." in told


def test_a_candidate_of_its_own_is_there_for_the_new_region(
    session: Session, offer: Offer, user: User, house: House
) -> None:
    give(session, offer, user, GRONINGEN, house)
    there = make.user(session, of=GRONINGEN)
    offer.state, offer.claimed_by = OfferState.IN_CONTACT, there
    propose(session, offer, there, "G-7001", "", NOW)

    assert "G-7001" in read(offer)
    assert SECRET not in read(offer)


def test_a_region_that_gets_an_opening_back_reads_its_own_candidates(
    session: Session, offer: Offer, user: User, house: House
) -> None:
    give(session, offer, user, GRONINGEN, house)
    give(session, offer, user, UTRECHT, house)

    assert SECRET in read(offer)
    assert lines_of_others(offer) == frozenset()


def test_where_somebody_was_placed_the_opening_stays(
    session: Session, offer: Offer, user: User, house: House
) -> None:
    place(session, offer, user, Start(SECRET, TODAY, 24, "employer"), NOW)  # type: ignore[arg-type]

    with pytest.raises(PlacedHereError):
        give(session, offer, user, GRONINGEN, house)
    assert offer.region is make.region(session, UTRECHT)


def test_reminders_of_before_are_no_longer_of_the_region_that_gave_the_opening_away(
    session: Session, engine: Engine, offer: Offer, user: User, house: House
) -> None:
    for state in ("cancelled", "sent", "answered"):
        why = {"cancel_reason": CancelReason.BY_HAND} if state == "cancelled" else {}
        make.reminder(session, offer.contact, offer, state=state, anchor=state, **why)  # type: ignore[arg-type]
    give(session, offer, user, GRONINGEN, house)
    session.commit()

    with ScopedSession(engine, regions=user.region_ids) as scoped:
        assert scoped.scalars(select(Reminder)).all() == []
    with ScopedSession(engine, regions={offer.region_id}) as scoped:
        assert len(scoped.scalars(select(Reminder)).all()) >= 3
