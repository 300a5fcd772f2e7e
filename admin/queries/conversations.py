"""What an employer and a colleague said to each other through the bot."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models import ChatMessage, Offer

SHOWN = 100


def messages_of(session: Session, offer: Offer) -> list[ChatMessage]:
    """The last messages with the contact of this opening that belong to it or to none, oldest first."""
    if offer.contact_id is None:
        return []
    statement = (
        select(ChatMessage)
        .where(
            ChatMessage.contact_id == offer.contact_id,
            (ChatMessage.offer_id == offer.id) | ChatMessage.offer_id.is_(None),
        )
        .options(joinedload(ChatMessage.user))
        .order_by(ChatMessage.at.desc(), ChatMessage.id.desc())
        .limit(SHOWN)
    )
    return list(session.scalars(statement))[::-1]
