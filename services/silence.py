"""Who wants no messages, or can't get any."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from models import Carrier, Contact, Conversation, Delivery, OutboxRow


def opt_out(session: Session, conversation: Conversation, now: dt.datetime) -> None:
    """No more messages: what is queued is cancelled, and nothing is sent until they come back."""
    if conversation.contact:
        conversation.contact.opted_out_at = now
    cancel_queued(session, conversation.chat_id, now)


def opt_in(session: Session, conversation: Conversation) -> None:
    """The person is back: after a stop, or before a pause was over."""
    if conversation.contact:
        conversation.contact.opted_out_at = conversation.contact.paused_until = None
    session.flush()


def mark_unreachable(session: Session, chat_id: int, now: dt.datetime) -> None:
    """The person blocked the bot: nothing goes out until they let it write again."""
    them = Contact.chat_id == chat_id, Contact.unreachable_at.is_(None)
    session.execute(update(Contact).where(*them).values(unreachable_at=now))
    cancel_queued(session, chat_id, now)


def mark_reachable(session: Session, chat_id: int) -> None:
    """The bot may write to this person again."""
    session.execute(update(Contact).where(Contact.chat_id == chat_id).values(unreachable_at=None))


def cancel_queued(session: Session, chat_id: int, now: dt.datetime) -> None:
    """Whatever waits for this chat does not go; what the sender has in its hands does."""
    unleased = or_(OutboxRow.lease_until.is_(None), OutboxRow.lease_until <= now)
    rows = select(OutboxRow.id).where(
        OutboxRow.carrier == Carrier.TELEGRAM,
        OutboxRow.recipient == str(chat_id),
        OutboxRow.state == Delivery.QUEUED,
        unleased,
    )
    cancelled = {"state": Delivery.CANCELLED, "settled_at": now}
    session.execute(update(OutboxRow).where(OutboxRow.id.in_(rows)).values(cancelled))
