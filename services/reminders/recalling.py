"""Messages that still wait on the outbox, taken back when they have become pointless meanwhile."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

import messages
from models import CancelReason, Delivery, OutboxRow, Reminder, ReminderKind, ReminderState
from services.reminders.asking import KIND
from services.reminders.rules import STATES

WAITED: Final = dt.timedelta(minutes=10)
SLICE: Final = 100
"""Messages in one transaction."""


def recall(session: Session, now: dt.datetime, after: int = 0) -> int:
    """Whoever could not be reached for a while gets nothing that no longer makes sense by then.

    Looks at the next messages after this id; the id of the last one, 0 at the end.
    """
    unleased = or_(OutboxRow.lease_until.is_(None), OutboxRow.lease_until <= now)
    waiting = (
        select(OutboxRow)
        .where(OutboxRow.kind == KIND, OutboxRow.state == Delivery.QUEUED, unleased)
        .where(OutboxRow.created_at <= now - WAITED, OutboxRow.edits_id.is_(None))
        .where(OutboxRow.id > after)
        .order_by(OutboxRow.id)
        .limit(SLICE)
        .with_for_update(skip_locked=True, of=OutboxRow)
    )
    rows = session.scalars(waiting).all()
    for row in rows:
        _recall(session, row, now)
    session.flush()
    return rows[-1].id if rows else 0


def _recall(session: Session, row: OutboxRow, now: dt.datetime) -> None:
    bundle = row.key.partition(":")[2]
    reminders = session.scalars(select(Reminder).where(Reminder.bundle == bundle)).all()
    if not reminders or not all(map(_is_pointless, reminders)):
        return
    row.state, row.settled_at = Delivery.CANCELLED, now
    row.error = messages.text("bot-undelivered-pointless")
    for reminder in reminders:
        if reminder.state is ReminderState.SENT:
            reminder.cancel(CancelReason.POINTLESS)
            reminder.sent_at = None


def _is_pointless(reminder: Reminder) -> bool:
    """Of the kinds that are about an opening: whether it moved on. That it expired is always news."""
    states = STATES.get(reminder.kind)
    if states is None or reminder.offer is None or reminder.kind is ReminderKind.EXPIRY:
        return False
    return reminder.offer.state not in states
