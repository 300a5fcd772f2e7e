"""Reminders that hang on no opening: planned, and cancelled, by looking for their causes again and again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    String,
    and_,
    cast,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Session

from interview.dates import months_later
from models import (
    LIVE,
    CancelReason,
    Contact,
    Conversation,
    Offer,
    Reminder,
    ReminderKind,
    ReminderState,
)
from services.reminders.causes import since, still_has_cause
from services.reminders.moments import next_decent, on
from services.reminders.overdue import overdue_people
from services.reminders.persons import has_unfinished
from services.reminders.rows import Row, add_reminders, new_row
from services.reminders.rules import FOR_COLLEAGUES, FOR_EMPLOYERS
from services.working_days import is_working_day, today

AHEAD: Final = dt.timedelta(days=14)
"""Colleagues see two weeks ahead."""
BACK: Final = dt.timedelta(days=90)
UNFINISHED_AFTER: Final = dt.timedelta(days=2)
UNFINISHED_UNTIL: Final = dt.timedelta(days=9)
ONCE_IN: Final = dt.timedelta(days=14)
"""Longer than an unfinished interview is looked at: who then answers one question isn't asked anew.

It counts from when it was sent as well: one that a pause put off may be as old as that by then.
"""
WARN_AGAIN: Final = dt.timedelta(days=30)
"""After a colleague cancelled the warning that somebody's data will be wiped."""
IDLE: Final = ("main", "resume")
"""Questions that wait for nothing that was begun."""
NOON: Final = dt.time(12)
MOST: Final = 500
"""Persons in one look, so that a transaction stays short; the next look takes the next ones."""
SLICE: Final = 100
"""Rows in one transaction of a walk along all of them."""

Rows = Iterator[Row]


def sweep(session: Session, now: dt.datetime, retention_months: int) -> None:
    """Who must be asked again, whose consent lapses, and whose work is overdue."""
    add_reminders(session, _ask_again(session, now))
    add_reminders(session, _lapsing(session, now, retention_months))
    add_reminders(session, _digests(session, now))


def cancel_pointless(session: Session, now: dt.datetime, after: int = 0) -> int:
    """Cancels what has lost its cause, among the next ones after this id. The last id, 0 at the end."""
    key = _in_order(Reminder.id)
    planned = Reminder.state == ReminderState.PLANNED, Reminder.offer_id.is_(None)
    which = select(Reminder).where(*planned, Reminder.due_at <= now + AHEAD, key > after)
    some = which.order_by(key).limit(SLICE)
    rows = session.scalars(some.with_for_update(skip_locked=True)).all()
    for row in rows:
        if not still_has_cause(session, row, now):
            row.cancel(CancelReason.POINTLESS)
    session.flush()
    return rows[-1].id if rows else 0


def plan_unfinished(session: Session, now: dt.datetime, after: int = 0) -> int:
    """Plans for who was halfway two days ago and not heard since, as `cancel_pointless` goes."""
    kind, key = ReminderKind.UNFINISHED_INTERVIEW, _in_order(Conversation.id)
    left = Conversation.updated_at.between(now - UNFINISHED_UNTIL, now - UNFINISHED_AFTER)
    question = Conversation.state["asking"]["question"].as_string()
    reminded = _planned(kind, or_(Reminder.created_at > now - ONCE_IN, Reminder.sent_at > now - ONCE_IN))
    which = _left().where(left, question.not_in(IDLE), ~reminded, key > after)
    found = session.execute(which.order_by(key).limit(SLICE)).all()
    add_reminders(
        session,
        (
            new_row(kind, contact, since(one), next_decent(one.updated_at + UNFINISHED_AFTER), now)
            for contact, one in found
            if has_unfinished(one)
        ),
    )
    return found[-1][1].id if found else 0


def _ask_again(session: Session, now: dt.datetime) -> Rows:
    """Who said when to ask again."""
    day, kind = today(now), ReminderKind.ASK_AGAIN
    due = Contact.ask_again_on.between(day - BACK, day + AHEAD)
    planned = _planned(kind, Reminder.anchor == cast(Contact.ask_again_on, String))
    for contact in session.scalars(select(Contact).where(due, ~_has_live_offer(), ~planned).limit(MOST)):
        assert contact.ask_again_on is not None, "it lies between two days"
        moment = on(contact.ask_again_on, FOR_EMPLOYERS)
        yield new_row(kind, contact, contact.ask_again_on.isoformat(), moment, now)


def _lapsing(session: Session, now: dt.datetime, retention_months: int) -> Rows:
    """Who was not heard for so long that a month from now we may keep nothing of them any more.

    Where a warning was cancelled another one comes, or they would be kept for ever.
    """
    kind = ReminderKind.CONSENT_LAPSING
    heard_last = on(months_later(today(now), 1 - retention_months), FOR_EMPLOYERS)
    warned = _planned(kind, Reminder.created_at > Conversation.updated_at, _stands(now))
    unheard = Conversation.updated_at <= heard_last
    which = _left().where(unheard, ~_has_live_offer(), ~warned)
    for contact, conversation in session.execute(which.order_by(Conversation.updated_at).limit(MOST)):
        anchor, times = since(conversation), 1 + _times(session, contact, kind)
        yield new_row(kind, contact, anchor, next_decent(now), now, number=times)


def _stands(now: dt.datetime) -> ColumnElement[bool]:
    """Whether a warning counts: one cancelled by hand for a while, and one that can't arrive for good."""
    by_hand = Reminder.cancel_reason == CancelReason.BY_HAND, Reminder.created_at > now - WARN_AGAIN
    silent = Reminder.cancel_reason == CancelReason.SILENT
    return or_(Reminder.state != ReminderState.CANCELLED, silent, and_(*by_hand))


def _times(session: Session, contact: Contact, kind: ReminderKind) -> int:
    theirs = Reminder.contact_id == contact.id, Reminder.kind == kind
    return session.scalar(select(func.count(Reminder.id)).where(*theirs)) or 0


def _digests(session: Session, now: dt.datetime) -> Rows:
    """Each colleague with overdue work, on every working day; what is found later waits a night."""
    day, kind = today(now), ReminderKind.DIGEST
    if not is_working_day(day) or now >= on(day, NOON):
        return
    people = overdue_people(session, now)
    of_day = Reminder.kind == kind, Reminder.anchor == day.isoformat()
    theirs = Reminder.user_id.in_([user.id for user in people])
    reminded = set(session.scalars(select(Reminder.user_id).where(*of_day, theirs)))
    for user in people:
        if user.id not in reminded:
            yield new_row(kind, user, day.isoformat(), on(day, FOR_COLLEAGUES), now)


def _in_order(key: SQLColumnExpression[int]) -> ColumnElement[int]:
    """For few rows of a large table: because of the sum, no database walks the whole of it by this key."""
    return key + 0


def _left() -> Select[Contact, Conversation]:
    """People, with where they were when they were heard last."""
    return select(Contact, Conversation).join(Conversation, Conversation.contact_id == Contact.id)


def _planned(kind: ReminderKind, *which: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(Reminder.contact_id == Contact.id, Reminder.kind == kind, *which)


def _has_live_offer() -> ColumnElement[bool]:
    return exists().where(Offer.contact_id == Contact.id, Offer.state.in_(LIVE))
