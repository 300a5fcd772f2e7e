"""What an employer writes comes to whoever asked, and says about which opening it is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from interview import Forwarded, ForwardMessage
from models import Author, ChatMessage, Contact, Offer, OfferState, OutboxRow, User
from services.house import House
from services.messaging import forward_message
from tests import factories
from tests.factories import NOW

TWENTE = "AM09"
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def contact(session: Session) -> Contact:
    return factories.contact(session)


@pytest.fixture
def worker(session: Session) -> User:
    return factories.user(session, name="Mirjam", email="mirjam@example.org")


@pytest.fixture
def asked(session: Session, contact: Contact, worker: User) -> Offer:
    """An opening in Utrecht about which Mirjam wrote to the employer, who has a newer one in Twente too."""
    mine: dict[str, Any] = {"state": OfferState.CLAIMED, "claimed_by": worker, "claimed_at": NOW}
    offer = factories.offer(session, contact=contact, **mine)
    factories.user(session, of=TWENTE, name="Kees", email="kees@example.org")
    factories.offer(session, TWENTE, contact=contact, created_at=NOW + HOUR)
    said = {"author": Author.COLLEAGUE, "user": worker, "at": NOW + 2 * HOUR}
    factories.chat_message(session, contact, offer=offer, **said)
    return offer


def answer(session: Session, contact: Contact, house: House, replies_to: int | None = None) -> Forwarded:
    said = ForwardMessage("Morgen")
    return forward_message(session, contact, said, "u:1:1", house, NOW + 3 * HOUR, replies_to)


def mailed(session: Session) -> set[str]:
    return set(session.scalars(select(OutboxRow.recipient).where(OutboxRow.kind == "message")))


def said(session: Session) -> ChatMessage:
    return session.scalars(select(ChatMessage).where(ChatMessage.author == Author.EMPLOYER)).one()


def test_an_answer_goes_to_the_colleague_who_asked_and_not_to_another_region(
    session: Session, contact: Contact, asked: Offer, house: House
) -> None:
    told = answer(session, contact, house)

    assert mailed(session) == {"mirjam@example.org"}
    assert said(session).offer is asked
    assert told.reference == asked.reference


def test_once_that_opening_is_over_a_newer_one_is_meant(
    session: Session, contact: Contact, asked: Offer, house: House
) -> None:
    asked.state = OfferState.CLOSED
    newest = factories.offer(session, contact=contact, created_at=NOW + 3 * HOUR)

    answer(session, contact, house)

    assert said(session).offer is newest


def test_an_answer_after_the_end_still_goes_to_who_asked(
    session: Session, contact: Contact, asked: Offer, house: House
) -> None:
    asked.state = OfferState.CLOSED

    answer(session, contact, house)

    assert said(session).offer is asked


def test_an_answer_about_no_opening_goes_to_who_wrote(
    session: Session, contact: Contact, worker: User, house: House
) -> None:
    factories.user(session, email="ander@example.org")
    factories.chat_message(session, contact, author=Author.COLLEAGUE, user=worker)

    answer(session, contact, house)

    assert mailed(session) == {"mirjam@example.org"}


def test_a_reply_by_hand_is_about_what_the_quoted_message_was_about(
    session: Session, contact: Contact, asked: Offer, house: House
) -> None:
    other = factories.offer(session, contact=contact)
    factories.outbox_row(session, contact=contact, offer=other, message_id=31)

    told = answer(session, contact, house, replies_to=31)

    assert said(session).offer is other
    assert told.reference == other.reference


@pytest.mark.parametrize("number", [31, 32], ids=["a question of the bot", "a message of long ago"])
def test_a_reply_to_what_is_about_nothing_goes_as_any_other(
    session: Session, contact: Contact, asked: Offer, house: House, number: int
) -> None:
    factories.outbox_row(session, contact=contact, message_id=31)

    answer(session, contact, house, replies_to=number)

    assert said(session).offer is asked
