"""How the outbox stands: how much waits, by what it travels and in which lane, and since when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, case, func, select, true
from sqlalchemy.orm import Session

from models import Carrier, Delivery, OutboxRow, Priority
from services.reminders.moments import may_go


@dataclass(frozen=True)
class Lane:
    """What waits of one priority for one carrier."""

    carrier: Carrier
    priority: Priority
    waiting: int
    """What waits for a later moment, as at night, is among these."""
    since: dt.datetime | None
    """Since when the oldest waits that could have gone; None when nothing could."""

    def age(self, now: dt.datetime) -> dt.timedelta:
        return max(now - self.since, dt.timedelta()) if self.since else dt.timedelta()


def lanes(session: Session, now: dt.datetime) -> list[Lane]:
    """Those in which something waits."""
    groups = OutboxRow.carrier, OutboxRow.priority
    counted = select(*groups, func.count(OutboxRow.id), func.min(_since(now)))
    rows = session.execute(counted.where(OutboxRow.state == Delivery.QUEUED).group_by(*groups))
    found = [Lane(carrier, Priority(priority), count, since) for carrier, priority, count, since in rows]
    return sorted(found, key=lambda lane: (list(Carrier).index(lane.carrier), lane.priority))


def _since(now: dt.datetime) -> ColumnElement[dt.datetime]:
    """Since when a row waits; nothing for one that may not go yet.

    A row that was tried waits since it was written: `not_before` is only when it is tried again.
    """
    decent = true() if may_go(now) else OutboxRow.priority < Priority.REMINDER
    tried, due = OutboxRow.attempts > 0, OutboxRow.not_before <= now
    return case((and_(tried, decent), OutboxRow.created_at), (and_(due, decent), OutboxRow.not_before))
