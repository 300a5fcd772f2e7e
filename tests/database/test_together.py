"""One move for many openings: each has its own line, and what changed meanwhile stays as it was."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Action, Actor, Channel, Delivery, Offer, OfferEvent, OfferState, OutboxRow, RoleName, User
from services.claims import claim_offer
from services.house import House
from services.moves import ClosingReason, close_offer, plan_contact
from services.takeovers import hand_over_many, take_back
from services.together import Outcome, together
from tests import factories as make
from tests.factories import NOW, TODAY

DAY = dt.timedelta(days=1)


@pytest.fixture
def user(session: Session) -> User:
    return make.user(session, RoleName.COORDINATOR, name="Carla")


def offers(session: Session, user: User | None, *states: OfferState) -> list[Offer]:
    return [
        make.offer(session, state=state, claimed_by=None if state is OfferState.NEW else user)
        for state in states
    ]


def seen(offers: list[Offer]) -> dict[Offer, int]:
    return {offer: offer.events[-1].id for offer in offers}


def closed(session: Session, lines: dict[Offer, int], user: User) -> Outcome:
    def close(offer: Offer, line: int) -> OfferEvent:
        return close_offer(session, offer, user, ClosingReason.NO_WORK, "", NOW, tell=True, seen=line)

    return together(lines, close)


def test_each_gets_a_line_of_its_own_and_what_changed_meanwhile_is_left(session: Session, user: User) -> None:
    new, busy, over, moved = offers(
        session, user, OfferState.NEW, OfferState.TRIAL, OfferState.PLACED, OfferState.CLAIMED
    )
    lines = seen([moved, over, busy, new])
    plan_contact(session, moved, user, TODAY + DAY, NOW)

    outcome = closed(session, lines, user)

    assert (outcome.done, outcome.left) == ([new, busy], [over, moved])
    assert [offer.state for offer in (new, busy, over, moved)] == [
        OfferState.CLOSED,
        OfferState.CLOSED,
        OfferState.PLACED,
        OfferState.CLAIMED,
    ]
    assert [offer.events[-1].action for offer in (new, busy, moved)] == [
        Action.CLOSE,
        Action.CLOSE,
        Action.PLAN_CONTACT,
    ]


def test_of_those_that_a_colleague_was_faster_with_none_is_taken(session: Session, user: User) -> None:
    free, taken = offers(session, None, OfferState.NEW, OfferState.NEW)
    noor = make.user(session, name="Noor")
    lines = seen([free, taken])
    claim_offer(session, taken, noor, Channel.TELEGRAM, NOW)

    outcome = together(lines, lambda offer, _: claim_offer(session, offer, user, Channel.PANEL, NOW))

    assert (outcome.done, outcome.left) == ([free], [taken])
    assert (free.claimed_by, taken.claimed_by) == (user, noor)


def test_all_of_it_is_taken_back_within_a_minute_but_for_what_went_on(
    session: Session, user: User, house: House
) -> None:
    first, second = offers(session, user, OfferState.TRIAL, OfferState.CLAIMED)
    kept = offers(session, user, OfferState.CLAIMED)
    closed(session, seen([first, second]), user)
    line = first.events[-1].id
    second.note(Action.UPDATE, OfferState.CLOSED, Actor(Channel.PANEL, user=user), NOW)
    session.flush()

    outcome = take_back(session, line, user, house, NOW + dt.timedelta(seconds=50))

    assert (outcome.done, outcome.left) == ([first], [second])
    assert (first.state, second.state, kept[0].state) == (
        OfferState.TRIAL,
        OfferState.CLOSED,
        OfferState.CLAIMED,
    )
    assert take_back(session, line, user, house, NOW + dt.timedelta(minutes=5)).done == []


def test_a_hand_over_of_many_that_was_taken_back_is_told_to_nobody(
    session: Session, user: User, house: House
) -> None:
    some = offers(session, user, OfferState.TRIAL, OfferState.NEW)
    noor = make.user(session, name="Noor")
    hand_over_many(session, seen(some), user, noor, "", house, NOW)

    take_back(session, some[0].events[-1].id, user, house, NOW)

    assert [offer.state for offer in some] == [OfferState.TRIAL, OfferState.NEW]
    told = select(OutboxRow.state).where(OutboxRow.recipient == noor.email)
    assert set(session.scalars(told)) == {Delivery.CANCELLED}


def test_the_word_on_a_hand_over_that_was_partly_taken_back_names_what_stayed(
    session: Session, user: User, house: House
) -> None:
    back, again, kept = offers(session, user, OfferState.TRIAL, OfferState.CLAIMED, OfferState.CLAIMED)
    noor = make.user(session, name="Noor", telegram_chat_id=77)
    hand_over_many(session, seen([back, again, kept]), user, noor, "Ik ben er dan niet.", house, NOW)
    line = back.events[-1].id
    plan_contact(session, kept, noor, TODAY + DAY, NOW)

    outcome = take_back(session, line, user, house, NOW)

    assert (outcome.done, outcome.left) == ([back, again], [kept])
    to_noor = select(OutboxRow).where(OutboxRow.user_id == noor.id, OutboxRow.kind == "offers-handed")
    mail, chat = session.scalars(to_noor.order_by(OutboxRow.id))
    assert (mail.state, chat.state) == (Delivery.QUEUED, Delivery.QUEUED)
    assert mail.payload["subject"] == "Voor u: 1 plek"
    assert mail.payload["stop"].endswith(f"/stop/{noor.mail_key}")
    said = f"{user.name} geeft u 1 plek om mee verder te gaan. Ik ben er dan niet."
    for text in (mail.payload["text"], mail.payload["html"], chat.payload["text"]):
        assert said in text
        assert kept.reference in text
        assert back.reference not in text
        assert again.reference not in text


def test_the_word_that_the_sender_has_in_its_hands_is_left_as_it_is(
    session: Session, user: User, house: House
) -> None:
    some = offers(session, user, OfferState.TRIAL, OfferState.CLAIMED)
    noor = make.user(session, name="Noor")
    hand_over_many(session, seen(some), user, noor, "", house, NOW)
    mail = session.scalars(select(OutboxRow).where(OutboxRow.recipient == noor.email)).one()
    mail.lease_until = NOW + dt.timedelta(minutes=1)

    take_back(session, some[0].events[-1].id, user, house, NOW)

    session.refresh(mail)
    assert mail.state is Delivery.QUEUED
