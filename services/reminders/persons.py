"""How it stands with somebody who is to get a reminder."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from interview import State
from models import Contact, Conversation
from services.working_days import today

PATIENCE_WITH_QUESTION: Final = dt.timedelta(days=2)
"""A question that was left open for so long keeps no other one waiting."""


def is_silent(contact: Contact) -> bool:
    """Whether nothing may or can be sent: stopped, blocked, or without a chat."""
    return contact.chat_id is None or bool(contact.opted_out_at or contact.unreachable_at)


def paused_until(contact: Contact, now: dt.datetime) -> dt.date | None:
    """The day on which this person's pause ends, if there is one."""
    until = contact.paused_until
    return until if until and until > today(now) else None


def is_busy(session: Session, contact: Contact, now: dt.datetime) -> bool:
    """Whether this person is answering questions of the interview."""
    theirs = Conversation.chat_id == contact.chat_id, is_answering(now)
    return session.scalar(select(Conversation.id).where(*theirs)) is not None


def is_answering(now: dt.datetime) -> ColumnElement[bool]:
    """Whether somebody is answering questions in a conversation; for a statement."""
    questions = (Conversation.state[name].as_string() for name in ("asking", "aside"))
    is_asked = or_(*(question.is_not(None) for question in questions))
    return and_(Conversation.updated_at > now - PATIENCE_WITH_QUESTION, is_asked)


def has_unfinished(conversation: Conversation) -> bool:
    """Whether an interview was left halfway: who the employer is, an opening, or a refusal."""
    state = State.from_json(conversation.state)
    if state.consent is None or state.stopped or state.asking is None:
        return False
    return not state.is_registered or state.proposal is not None or bool(state.refusal)


def conversation_of(session: Session, contact: Contact) -> Conversation | None:
    return session.scalar(select(Conversation).where(Conversation.chat_id == contact.chat_id))
