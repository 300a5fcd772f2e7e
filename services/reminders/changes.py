"""What colleagues do with a reminder that has not gone yet. It stays where they put it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import CancelReason, Offer, Reminder, ReminderState, User
from services.reminders.moments import EVERYWHERE, next_decent, on
from services.reminders.rules import FOR_EMPLOYERS
from services.reminders.terms import hours_of


class ReminderGoneError(ValueError):
    """This reminder was sent or cancelled meanwhile; nothing about it can be changed."""


def snooze(session: Session, reminder: Reminder, user: User, until: dt.date) -> None:
    """It goes on that day, or on the first working day after it. Raises `ReminderGoneError`."""
    _take(session, reminder, user)
    reminder.due_at = on(until, FOR_EMPLOYERS)
    session.flush()


def send_now(session: Session, reminder: Reminder, user: User, now: dt.datetime) -> dt.datetime:
    """When it goes: at once, unless it is night or a day off. Raises `ReminderGoneError`."""
    _take(session, reminder, user)
    reminder.due_at = goes_at(reminder, now)
    session.flush()
    return reminder.due_at


def goes_at(reminder: Reminder, moment: dt.datetime) -> dt.datetime:
    """The moment itself, else the first at which whom it is for may be written."""
    return next_decent(moment, hours_of(reminder.region) if reminder.contact_id else EVERYWHERE)


def reword(session: Session, reminder: Reminder, user: User, remark: str) -> None:
    """These words go along with it; empty takes them away. Raises `ReminderGoneError`."""
    _take(session, reminder, user)
    reminder.remark = remark.strip()
    session.flush()


def cancel_reminder(session: Session, reminder: Reminder, user: User, why: str) -> None:
    """It does not go, and is not planned again. Raises `ReminderGoneError`."""
    _take(session, reminder, user)
    reminder.cancel(CancelReason.BY_HAND, why.strip())
    session.flush()


def _take(session: Session, reminder: Reminder, user: User) -> None:
    """The reminder locked as the sender locks it, if it is still planned."""
    if reminder.offer:
        session.refresh(reminder.offer, with_for_update={"key_share": True, "of": Offer})
    session.refresh(reminder, with_for_update={"of": Reminder})
    if reminder.state is not ReminderState.PLANNED:
        raise ReminderGoneError(reminder.key)
    reminder.changed_by = user
