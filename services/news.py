"""News about an opening for its employer."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import messages
from models import Contact, Conversation, Delivery, Offer, OutboxRow
from services.outbox import HTML, About, post_telegram
from services.reminders.moments import next_daytime
from services.reminders.persons import is_silent
from services.reminders.terms import hours_of

NEWS: Final = "offer-news"
"""The kind of such a message."""
STILL_THERE: Final = dt.timedelta(minutes=30)
"""How long after their last word somebody is taken to be in the chat: then news wakes nobody."""


def tell_employer(
    session: Session, offer: Offer, message: str, arguments: dict[str, Any], now: dt.datetime
) -> None:
    """News about an opening to its employer, unless they asked for silence; at night it waits for the day.

    A pause does not hold it: the promise is that nobody is pestered, and this answers what the employer
    asked of us. A pause holds what we begin ourselves: questions, reminders and campaigns.
    """
    contact = offer.contact
    if contact is None or contact.chat_id is None or not hears_news(offer):
        return
    row = post_telegram(
        session,
        contact.chat_id,
        {"text": messages.html(message, **arguments), **HTML},
        key=f"{message}:{offer.reference}:{offer.events[-1].id}",
        kind=NEWS,
        now=now,
        about=About(offer=offer, contact=contact),
    )
    first = now if _is_in_chat(session, contact, now) else next_daytime(now, hours_of(offer.region))
    row.not_before = max(first, _latest_waiting(session, offer) or first)


def _latest_waiting(session: Session, offer: Offer) -> dt.datetime | None:
    """Until when older news about this opening waits: what is new does not overtake it."""
    waiting = OutboxRow.offer_id == offer.id, OutboxRow.kind == NEWS, OutboxRow.state == Delivery.QUEUED
    return session.scalar(select(func.max(OutboxRow.not_before)).where(*waiting))


def hears_news(offer: Offer) -> bool:
    """Whether its employer gets news: there is a chat, and no silence was asked for."""
    return offer.contact is not None and not is_silent(offer.contact)


def _is_in_chat(session: Session, contact: Contact, now: dt.datetime) -> bool:
    last = select(Conversation.updated_at).where(Conversation.contact_id == contact.id)
    wrote = session.scalar(last.order_by(Conversation.updated_at.desc()).limit(1))
    return wrote is not None and now - wrote < STILL_THERE
