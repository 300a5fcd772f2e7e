"""What still has to leave the house, what failed to, and which updates were set aside."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from models import Carrier, Delivery, Handling, Heartbeat, OutboxRow, ReceivedUpdate

SHOWN = 50
SLOW = dt.timedelta(minutes=5)
"""A row that waits longer, though it may go, means that the sender doesn't keep up or stands still."""


@dataclass(frozen=True)
class Queue:
    """What waits for one carrier; `age` is how long the oldest row that may go has waited."""

    carrier: Carrier
    waiting: int
    age: dt.timedelta
    failed: int

    @property
    def slow(self) -> bool:
        return self.age > SLOW


def queues(session: Session, now: dt.datetime) -> list[Queue]:
    """One for each carrier, those with nothing waiting too."""
    statement = (
        select(OutboxRow.carrier, OutboxRow.state, func.count(OutboxRow.id), func.min(OutboxRow.not_before))
        .where(OutboxRow.state.in_((Delivery.QUEUED, Delivery.FAILED)))
        .group_by(OutboxRow.carrier, OutboxRow.state)
    )
    found = {
        (carrier, state): (count, oldest) for carrier, state, count, oldest in session.execute(statement)
    }
    return [_queue(carrier, found, now) for carrier in Carrier]


def failures(session: Session) -> list[OutboxRow]:
    """What could not be delivered and waits for a person, newest first."""
    statement = (
        select(OutboxRow)
        .where(OutboxRow.state == Delivery.FAILED)
        .options(joinedload(OutboxRow.user), joinedload(OutboxRow.contact), joinedload(OutboxRow.offer))
        .order_by(OutboxRow.created_at.desc(), OutboxRow.id.desc())
        .limit(SHOWN)
    )
    return list(session.scalars(statement))


def failed_ids(session: Session) -> list[int]:
    """Everything that could not be delivered, for one press of *alles opnieuw*."""
    return list(session.scalars(select(OutboxRow.id).where(OutboxRow.state == Delivery.FAILED)))


def failure_of(session: Session, key: int) -> OutboxRow | None:
    statement = select(OutboxRow).where(OutboxRow.id == key, OutboxRow.state == Delivery.FAILED)
    return session.scalar(statement)


def set_aside(session: Session) -> list[ReceivedUpdate]:
    """Updates that failed three times, newest first."""
    statement = select(ReceivedUpdate).where(ReceivedUpdate.handling == Handling.SET_ASIDE)
    return list(session.scalars(statement.order_by(ReceivedUpdate.received_at.desc()).limit(SHOWN)))


def heartbeats(session: Session) -> list[Heartbeat]:
    """The programs that gave a sign of life."""
    return list(session.scalars(select(Heartbeat).order_by(Heartbeat.name)))


def bot_username(session: Session) -> str | None:
    """The bot's name in Telegram, as the bot itself reported it; None before it ran for the first time."""
    named = select(Heartbeat.bot_username).where(Heartbeat.bot_username.is_not(None))
    return session.scalar(named.order_by(Heartbeat.at.desc()).limit(1))


def _queue(
    carrier: Carrier,
    found: dict[tuple[Carrier, Delivery], tuple[int, dt.datetime]],
    now: dt.datetime,
) -> Queue:
    waiting, oldest = found.get((carrier, Delivery.QUEUED), (0, now))
    failed, _ = found.get((carrier, Delivery.FAILED), (0, now))
    return Queue(carrier, waiting, max(now - oldest, dt.timedelta()), failed)
