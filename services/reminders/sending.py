"""What is due goes out: looked at once more, and everything for one person in one message.

Persons are taken, not rows: who holds a person sends all that is due for them. Any number of processes may
do this at once. Nothing is sent here: messages go to the outbox, in the same transaction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models import CancelReason, Contact, Offer, Reminder, ReminderKind, ReminderState, User
from services.campaigns.resting import note_asked
from services.house import House
from services.reminders.asking import ask
from services.reminders.causes import still_has_cause
from services.reminders.expiring import expire
from services.reminders.lateness import Late, lateness
from services.reminders.moments import DAY, may_go, next_decent, on
from services.reminders.persons import is_busy, is_silent, paused_until
from services.reminders.planning import plan
from services.reminders.rules import FOR_EMPLOYERS
from services.reminders.telling import MUTE, remind, tell_about
from services.reminders.terms import hours_of
from services.teams import in_charge
from services.working_days import today

PERSONS: Final = 5
"""In one transaction, so that nobody waits long for it: on SQLite a chat waits for every writer."""
AT_ONCE: Final = 8
"""Questions in one message; what is more waits for the next working day."""
LOOK_AGAIN: Final = dt.timedelta(hours=1)
"""After how long somebody who is in the middle of an interview is looked at again."""

Person = TypeVar("Person", Contact, User)


def send_to_employers(session: Session, house: House, now: dt.datetime, most: int = PERSONS) -> int:
    """How many people at employers were looked at; none at night, in a weekend or on a holiday."""
    if not may_go(now):
        return 0
    people = _take(session, Contact, Reminder.contact_id, now, most)
    for contact in people:
        _to_contact(session, contact, house, now)
    return len(people)


def send_to_colleagues(session: Session, house: House, now: dt.datetime, most: int = PERSONS) -> int:
    """The same for colleagues. It wants a transaction of its own: each locks openings once, in order."""
    if not may_go(now):
        return 0
    people = _take(session, User, Reminder.user_id, now, most)
    for user in people:
        _to_colleague(session, user, house, now)
    return len(people)


def _take(
    session: Session, person: type[Person], of: InstrumentedAttribute[int | None], now: dt.datetime, most: int
) -> Sequence[Person]:
    """People for whom something is due, held until the end of the transaction; those in other hands not.

    The openings that it is about are looked at first, each once, in the order in which everybody locks them.
    """
    due = Reminder.state == ReminderState.PLANNED, Reminder.due_at <= now
    taken = select(person).where(person.id.in_(select(of).where(*due))).order_by(person.id).limit(most)
    people = session.scalars(taken.with_for_update(skip_locked=True, key_share=True)).all()
    theirs = of.in_([one.id for one in people]), Reminder.offer_id.is_not(None)
    about = Offer.id.in_(select(Reminder.offer_id).where(*theirs, *due))
    for offer in session.scalars(select(Offer).where(about).order_by(Offer.id)).all():
        plan(session, offer, now)
    return people


def _to_contact(session: Session, contact: Contact, house: House, now: dt.datetime) -> None:
    due = _still_due(session, Reminder.contact_id == contact.id, now)
    hours = hours_of(contact.employer.region if contact.employer else None)
    if not may_go(now, hours):
        return _put_off(due, next_decent(now, hours))
    if until := paused_until(contact, now):
        return _put_off(due, on(until, FOR_EMPLOYERS))
    if not is_silent(contact) and is_busy(session, contact, now):
        return _put_off(due, next_decent(now + LOOK_AGAIN, hours))
    due = _expired(session, due, house, now)
    if is_silent(contact):
        return _give_up(session, due, house, now)
    going, waiting = due[:AT_ONCE], due[AT_ONCE:]
    _put_off(waiting, on(today(now) + DAY, hours.earliest))
    if going:
        _mark_sent(going, now)
        if any(reminder.kind is ReminderKind.ASK_AGAIN for reminder in going):
            note_asked(contact.employer, now)
        ask(session, contact, going, now)
    return None


def _expired(session: Session, due: Sequence[Reminder], house: House, now: dt.datetime) -> list[Reminder]:
    """What is left to say after openings expired whose time has come."""
    for reminder in due:
        if reminder.kind is ReminderKind.EXPIRY and reminder.offer:
            _mark_sent([reminder], now)
            expire(session, reminder.offer, house, now)
            plan(session, reminder.offer, now)
    return [row for row in due if row.state is ReminderState.PLANNED or row.kind is ReminderKind.EXPIRY]


def _to_colleague(session: Session, user: User, house: House, now: dt.datetime) -> None:
    due = _still_due(session, Reminder.user_id == user.id, now)
    if due:
        _mark_sent(due, now)
        remind(session, user, due, house, now)


def _still_due(session: Session, theirs: ColumnElement[bool], now: dt.datetime) -> list[Reminder]:
    """This person's reminders that still make sense; the others are cancelled."""
    rows = _due(session, theirs, now)
    for row in rows:
        if row.state is ReminderState.PLANNED and not row.offer_id and not still_has_cause(session, row, now):
            row.cancel(CancelReason.POINTLESS)
        elif row.state is ReminderState.PLANNED and lateness(row.kind, row.due_at, now) is Late.DROP:
            row.cancel(CancelReason.LATE)
    session.flush()
    return [row for row in rows if row.state is ReminderState.PLANNED and row.due_at <= now]


def _due(session: Session, theirs: ColumnElement[bool], now: dt.datetime) -> list[Reminder]:
    due = select(Reminder).where(theirs, Reminder.state == ReminderState.PLANNED, Reminder.due_at <= now)
    in_order = due.order_by(Reminder.due_at, Reminder.id)
    return list(session.scalars(in_order.with_for_update(of=Reminder)))


def _put_off(reminders: Sequence[Reminder], until: dt.datetime) -> None:
    for reminder in reminders:
        reminder.due_at = until


def _mark_sent(reminders: Sequence[Reminder], now: dt.datetime) -> None:
    bundle = f"reminder:{reminders[0].id}"
    for reminder in reminders:
        reminder.state, reminder.sent_at, reminder.bundle = ReminderState.SENT, now, bundle


def _give_up(session: Session, reminders: Sequence[Reminder], house: House, now: dt.datetime) -> None:
    """Somebody who can't be written is not asked; a colleague hears of a place that may be gone."""
    for reminder in reminders:
        reminder.cancel(CancelReason.SILENT)
        if reminder.kind is ReminderKind.STILL_OPEN and reminder.offer:
            _tell_that_mute(session, reminder, reminder.offer, house, now)


def _tell_that_mute(
    session: Session, reminder: Reminder, offer: Offer, house: House, now: dt.datetime
) -> None:
    for user in in_charge(session, offer, today(now)):
        tell_about(session, user, MUTE, offer, f"mute:{reminder.id}", house, now)
