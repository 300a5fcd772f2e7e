"""What an employer and a colleague said to each other through the bot."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from models import ChatMessage, Contact, Offer

SHOWN = 100


def messages_of(session: Session, offer: Offer) -> list[ChatMessage]:
    """The last messages with the contact of this opening that belong to it or to none, oldest first.

    What belongs to none is of the company's own region; an opening elsewhere does not bring it along.
    """
    if offer.contact_id is None:
        return []
    theirs = ChatMessage.offer_id == offer.id
    if offer.employer.region_id == offer.region_id:
        theirs |= ChatMessage.offer_id.is_(None)
    return _latest(session, ChatMessage.contact_id == offer.contact_id, theirs)


def general_messages(session: Session, contact: Contact) -> list[ChatMessage]:
    """The last messages with this person that are about no opening, oldest first."""
    return _latest(session, ChatMessage.contact_id == contact.id, ChatMessage.offer_id.is_(None))


def _latest(session: Session, *conditions: ColumnElement[bool]) -> list[ChatMessage]:
    statement = (
        select(ChatMessage)
        .where(*conditions)
        .options(joinedload(ChatMessage.user))
        .order_by(ChatMessage.at.desc(), ChatMessage.id.desc())
        .limit(SHOWN)
    )
    return list(session.scalars(statement))[::-1]
