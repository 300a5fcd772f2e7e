"""Whether there is still a reason for a reminder that hangs on no opening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import LIVE, Contact, Conversation, Offer, Reminder, ReminderKind
from services.reminders.overdue import overdue_work
from services.reminders.persons import conversation_of, has_unfinished


def still_has_cause(session: Session, row: Reminder, now: dt.datetime) -> bool:
    return _CAUSES[row.kind](session, row, now)


def since(conversation: Conversation) -> str:
    """The anchor of what hangs on the last time that somebody was heard."""
    return conversation.updated_at.strftime("%Y-%m-%dT%H:%M:%S")


def _ask_again(session: Session, row: Reminder, _: dt.datetime) -> bool:
    """The same day still stands, and the employer has not come up with a place by themselves."""
    contact = _contact(row)
    day = contact.ask_again_on
    return day is not None and day.isoformat() == row.anchor and not _has_live_offer(session, contact)


def _unfinished(session: Session, row: Reminder, _: dt.datetime) -> bool:
    conversation = conversation_of(session, _contact(row))
    return conversation is not None and since(conversation) == row.anchor and has_unfinished(conversation)


def _lapsing(session: Session, row: Reminder, _: dt.datetime) -> bool:
    contact = _contact(row)
    conversation = conversation_of(session, contact)
    unheard = conversation is not None and since(conversation) == row.anchor
    return unheard and not _has_live_offer(session, contact)


def _digest(session: Session, row: Reminder, now: dt.datetime) -> bool:
    return row.user is not None and row.user.active and bool(overdue_work(session, row.user, now))


def _contact(row: Reminder) -> Contact:
    assert row.contact is not None, "these kinds are for the people at employers"
    return row.contact


def _has_live_offer(session: Session, contact: Contact) -> bool:
    live = select(Offer.id).where(Offer.contact_id == contact.id, Offer.state.in_(LIVE))
    return session.scalar(live.limit(1)) is not None


_CAUSES: Mapping[ReminderKind, Callable[[Session, Reminder, dt.datetime], bool]] = {
    ReminderKind.ASK_AGAIN: _ask_again,
    ReminderKind.UNFINISHED_INTERVIEW: _unfinished,
    ReminderKind.CONSENT_LAPSING: _lapsing,
    ReminderKind.DIGEST: _digest,
}
