"""What a colleague does with an opening, and what the employer hears of it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models import IllegalMoveError, OfferState, OutboxRow
from services.moves import ClosingReason, Means, close_offer, log_contact
from tests.factories import NOW


def test_a_contact_moves_a_claimed_opening_on_and_is_kept_with_its_means(build, session):
    user = build.user()
    offer = build.offer(state=OfferState.CLAIMED, claimed_by=user)
    event = log_contact(session, offer, user, Means.PHONE, "Belt terug", NOW)
    assert offer.state == OfferState.IN_CONTACT
    assert (event.user, event.code, event.why) == (user, "phone", "Belt terug")


def test_nobody_logs_a_contact_on_what_nobody_picked_up(build, session):
    user, offer = build.user(), build.offer()
    with pytest.raises(IllegalMoveError):
        log_contact(session, offer, user, Means.PHONE, "", NOW)


def test_closing_tells_the_employer_the_reason_but_not_the_note(build, session):
    user, employer = build.user(), build.employer()
    contact = build.contact(employer=employer, chat_id=77)
    offer = build.offer(state=OfferState.CLAIMED, claimed_by=user, employer=employer, contact=contact)
    close_offer(session, offer, user, ClosingReason.NO_CANDIDATE, "Lastig <type>", NOW, tell=True)
    (row,) = session.scalars(select(OutboxRow))
    assert "niemand" in row.payload["text"]
    assert "Lastig" not in row.payload["text"]
    assert offer.state == OfferState.CLOSED
    assert offer.events[-1].code == "no_candidate"


def test_closing_can_be_done_in_silence(build, session):
    user, offer = build.user(), build.offer()
    close_offer(session, offer, user, ClosingReason.DUPLICATE, "", NOW, tell=False)
    assert session.scalars(select(OutboxRow)).all() == []


def test_what_is_closed_is_not_closed_again(build, session):
    user, offer = build.user(), build.offer(state=OfferState.WITHDRAWN)
    with pytest.raises(IllegalMoveError):
        close_offer(session, offer, user, ClosingReason.OTHER, "x", NOW, tell=True)
