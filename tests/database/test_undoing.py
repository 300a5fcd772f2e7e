"""A move is taken back within a minute, and the timeline says so."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import (
    Action,
    Channel,
    Delivery,
    Guide,
    Offer,
    OfferState,
    OutboxRow,
    Outcome,
    Placement,
    Reminder,
    ReminderKind,
    ReminderState,
    User,
)
from services.candidates import propose
from services.claims import claim_offer
from services.handovers import hand_over
from services.house import House
from services.moves import ClosingReason, Means, close_offer, log_contact, plan_contact
from services.placements import Start, place, record_outcome
from services.reminders.moments import next_daytime
from services.reminders.terms import hours_of
from services.reopening import reopen
from services.undoing import WITHIN, TooLateError, undo
from services.working_days import AMSTERDAM
from tests import factories as make
from tests.factories import NOW, TODAY

SOON = NOW + dt.timedelta(seconds=40)


@pytest.fixture
def user(session: Session) -> User:
    return make.user(session, name="Noor")


@pytest.fixture
def offer(session: Session, user: User) -> Offer:
    day = TODAY + dt.timedelta(days=3)
    mine = {"claimed_by": user, "claimed_at": NOW, "next_contact_on": day}
    return make.offer(session, state=OfferState.IN_CONTACT, **mine)


def latest(offer: Offer) -> int:
    return offer.events[-1].id


def news(session: Session) -> list[Delivery]:
    return list(session.scalars(select(OutboxRow.state).where(OutboxRow.kind == "offer-news")))


def test_a_candidate_is_taken_back_with_a_line_that_says_so(
    session: Session, offer: Offer, user: User
) -> None:
    propose(session, offer, user, "K-1042", "", NOW)

    told = undo(session, offer, latest(offer), user, SOON)

    assert (told, offer.state) == (False, OfferState.IN_CONTACT)
    assert [(line.action, line.code) for line in offer.events[-2:]] == [
        (Action.PROPOSE, "K-1042"),
        (Action.UNDO, "propose"),
    ]


def test_the_day_of_the_next_contact_comes_back(session: Session, offer: Offer, user: User) -> None:
    before = offer.next_contact_on
    plan_contact(session, offer, user, TODAY, NOW)

    undo(session, offer, latest(offer), user, SOON)

    assert offer.next_contact_on == before


def test_a_claim_that_is_taken_back_leaves_the_opening_new(session: Session, user: User) -> None:
    offer = make.offer(session)
    claim_offer(session, offer, user, Channel.PANEL, NOW)

    assert not undo(session, offer, latest(offer), user, SOON)

    assert (offer.state, offer.claimed_by, offer.claimed_at) == (OfferState.NEW, None, None)
    assert news(session) == [Delivery.CANCELLED]


def test_closing_is_taken_back_also_when_the_employer_heard_of_it(
    session: Session, offer: Offer, user: User
) -> None:
    close_offer(session, offer, user, ClosingReason.NO_WORK, "", NOW, tell=True)
    session.scalars(select(OutboxRow).where(OutboxRow.kind == "offer-news")).one().state = Delivery.SENT

    assert undo(session, offer, latest(offer), user, SOON)

    assert (offer.state, offer.claimed_by) == (OfferState.IN_CONTACT, user)
    assert news(session) == [Delivery.SENT]


def test_a_handover_that_somebody_heard_of_stands(
    session: Session, offer: Offer, user: User, house: House
) -> None:
    to = make.user(session)
    hand_over(session, offer, user, to, "", house, NOW)
    session.scalars(select(OutboxRow).where(OutboxRow.user_id == to.id)).first().state = Delivery.SENT

    with pytest.raises(TooLateError):
        undo(session, offer, latest(offer), user, SOON)

    assert offer.claimed_by == to
    assert news(session) == [Delivery.QUEUED]


def test_a_handover_is_told_when_it_can_not_be_taken_back_any_more(
    session: Session, offer: Offer, user: User, house: House
) -> None:
    hand_over(session, offer, user, make.user(session), "", house, NOW)

    waiting = session.scalars(select(OutboxRow).where(OutboxRow.state == Delivery.QUEUED)).all()
    assert waiting
    assert all(row.not_before >= NOW + WITHIN for row in waiting)

    undo(session, offer, latest(offer), user, SOON)

    assert offer.claimed_by == user
    waiting = select(OutboxRow).where(OutboxRow.state == Delivery.QUEUED)
    assert session.scalars(waiting).all() == []


def test_a_placement_is_gone_with_its_aftercare(session: Session, user: User) -> None:
    offer = make.offer(session, state=OfferState.TRIAL, claimed_by=user, claimed_at=NOW, places=1)
    place(session, offer, user, Start("K-1042", TODAY, 24, Guide.EMPLOYER), NOW)

    undo(session, offer, latest(offer), user, SOON)

    assert offer.state is OfferState.TRIAL
    assert session.scalars(select(Placement)).all() == []
    aftercare = select(Reminder.state).where(Reminder.kind == ReminderKind.AFTERCARE)
    assert set(session.scalars(aftercare)) == {ReminderState.CANCELLED}


def test_an_opening_that_lives_again_dies_again_with_its_old_promise(session: Session, user: User) -> None:
    offer = make.offer(session, state=OfferState.EXPIRED, call_by=TODAY - dt.timedelta(days=30))
    before = offer.call_by
    reopen(session, offer, user, "", NOW)

    undo(session, offer, latest(offer), user, SOON)

    assert (offer.state, offer.call_by) == (OfferState.EXPIRED, before)
    assert news(session) == [Delivery.CANCELLED]


def test_how_somebody_is_doing_is_taken_back_to_what_was_known_before(session: Session, user: User) -> None:
    offer = make.offer(session, state=OfferState.PLACED, claimed_by=user, claimed_at=NOW)
    placement = make.placement(session, offer, starts_on=TODAY - dt.timedelta(days=40))
    record_outcome(session, placement, user, 1, Outcome.HARD, NOW)
    for outcome in (Outcome.STOPPED, Outcome.WELL):
        record_outcome(session, placement, user, 1, outcome, NOW)
        undo(session, offer, latest(offer), user, SOON)

    assert placement.outcome(1) is Outcome.HARD


def test_what_a_colleague_who_left_placed_is_followed_and_that_is_taken_back(
    session: Session, user: User
) -> None:
    gone = make.user(session, active=False)
    offer = make.offer(session, state=OfferState.PLACED, claimed_by=gone, claimed_at=NOW)
    placement = make.placement(session, offer, starts_on=TODAY - dt.timedelta(days=40))
    record_outcome(session, placement, user, 1, Outcome.WELL, NOW)

    undo(session, offer, latest(offer), user, SOON)

    assert placement.outcome(1) is None


def test_an_opening_of_a_colleague_who_left_dies_again(session: Session, user: User) -> None:
    gone = make.user(session, active=False)
    offer = make.offer(session, state=OfferState.CLOSED, claimed_by=gone, claimed_at=NOW)
    reopen(session, offer, user, "", NOW)

    undo(session, offer, latest(offer), user, SOON)

    assert (offer.state, offer.claimed_by) == (OfferState.CLOSED, gone)


def test_news_that_waits_is_not_overtaken_by_newer_news(session: Session, offer: Offer, user: User) -> None:
    close_offer(session, offer, user, ClosingReason.NO_WORK, "", NOW, tell=True)
    reopen(session, offer, user, "", NOW)
    close_offer(session, offer, user, ClosingReason.NO_WORK, "", SOON, tell=True)

    told = select(OutboxRow).where(OutboxRow.kind == "offer-news").order_by(OutboxRow.id)
    first, again, last = session.scalars(told)
    assert first.not_before <= again.not_before <= last.not_before
    assert again.not_before >= NOW + WITHIN


def test_news_of_the_last_minute_of_the_day_waits_for_the_morning(
    session: Session, offer: Offer, user: User, house: House
) -> None:
    late = dt.datetime.combine(TODAY, hours_of(offer.region).latest, AMSTERDAM) - dt.timedelta(seconds=20)
    hand_over(session, offer, user, make.user(session), "", house, late)

    row = session.scalars(select(OutboxRow).where(OutboxRow.kind == "offer-news")).one()
    assert row.not_before == next_daytime(late + WITHIN, hours_of(offer.region))
    assert row.not_before > late + dt.timedelta(hours=3)


def test_after_a_minute_it_is_too_late(session: Session, offer: Offer, user: User) -> None:
    propose(session, offer, user, "K-1042", "", NOW)

    with pytest.raises(TooLateError):
        undo(session, offer, latest(offer), user, NOW + dt.timedelta(seconds=61))


def test_nobody_takes_back_what_another_did(session: Session, offer: Offer, user: User) -> None:
    propose(session, offer, user, "K-1042", "", NOW)

    with pytest.raises(TooLateError):
        undo(session, offer, latest(offer), make.user(session), SOON)


def test_only_the_latest_move_is_taken_back_and_an_undo_never(
    session: Session, offer: Offer, user: User
) -> None:
    log_contact(session, offer, user, Means.PHONE, "", NOW)
    first = latest(offer)
    propose(session, offer, user, "K-1042", "", NOW)

    with pytest.raises(TooLateError):
        undo(session, offer, first, user, SOON)
    undo(session, offer, latest(offer), user, SOON)
    with pytest.raises(TooLateError):
        undo(session, offer, latest(offer), user, SOON)
