"""Who wants no messages, or can't get any."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import ColumnElement, update
from sqlalchemy.orm import Session

from interview import State
from models import Carrier, Contact, Conversation, Delivery, OutboxRow
from services.campaigns.traces import note_opt_out, take_back_opt_out
from services.outbox import cancel_waiting

REGRET: Final = dt.timedelta(days=1)
"""For how long what a stop held back goes after all, once it is taken back; older news is stale."""


def is_stopped(conversation: Conversation) -> bool:
    """Whether the person in this chat wants no messages, be it before we know who they are."""
    contact = conversation.contact
    return State.from_json(conversation.state).stopped or bool(contact and contact.opted_out_at)


def opt_out(session: Session, conversation: Conversation, now: dt.datetime) -> None:
    """No more messages: what is queued is cancelled, and nothing is sent until they come back."""
    if conversation.contact:
        conversation.contact.opted_out_at = conversation.contact.opted_out_at or now
    note_opt_out(session, conversation.chat_id, now)
    cancel_waiting(session, now, *_to(conversation.chat_id))


def opt_in(session: Session, conversation: Conversation) -> None:
    """The person is back: after a stop, or before a pause was over."""
    if conversation.contact:
        conversation.contact.opted_out_at = conversation.contact.paused_until = None
    session.flush()


def take_back_stop(session: Session, conversation: Conversation, now: dt.datetime) -> None:
    """As if they had not stopped: what was cancelled by it goes after all, and a pause goes on."""
    contact = conversation.contact
    if contact is None or contact.opted_out_at is None:
        return
    if contact.opted_out_at > now - REGRET:
        held = OutboxRow.state == Delivery.CANCELLED, OutboxRow.settled_at == contact.opted_out_at
        rows = update(OutboxRow).where(*_to(conversation.chat_id), *held)
        session.execute(rows.values(state=Delivery.QUEUED, settled_at=None))
    take_back_opt_out(session, contact)
    contact.opted_out_at = None
    session.flush()


def mark_unreachable(session: Session, chat_id: int, now: dt.datetime) -> None:
    """The person blocked the bot: nothing goes out until they let it write again."""
    them = Contact.chat_id == chat_id, Contact.unreachable_at.is_(None)
    session.execute(update(Contact).where(*them).values(unreachable_at=now))
    note_opt_out(session, chat_id, now)
    cancel_waiting(session, now, *_to(chat_id))


def mark_reachable(session: Session, chat_id: int) -> None:
    """The bot may write to this person again."""
    session.execute(update(Contact).where(Contact.chat_id == chat_id).values(unreachable_at=None))


def _to(chat_id: int) -> tuple[ColumnElement[bool], ...]:
    return OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.recipient == str(chat_id)
