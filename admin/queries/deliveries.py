"""What still has to leave the house, which updates were set aside, and which programs live."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import Carrier, Handling, Heartbeat, ReceivedUpdate
from services.queue import Lane, lanes

SHOWN = 50
SLOW = dt.timedelta(minutes=5)
"""What waits longer, though it may go, means that the sender doesn't keep up or stands still."""


@dataclass(frozen=True)
class Queue:
    """What waits for one carrier, by lane."""

    carrier: Carrier
    lanes: list[Lane]
    age: dt.timedelta
    """How long the oldest row has waited that may go."""

    @property
    def waiting(self) -> int:
        return sum(lane.waiting for lane in self.lanes)

    @property
    def slow(self) -> bool:
        return self.age > SLOW


def queues(session: Session, now: dt.datetime) -> list[Queue]:
    """One for each carrier, those with nothing waiting too."""
    found = lanes(session, now)
    return [_queue(carrier, [lane for lane in found if lane.carrier is carrier], now) for carrier in Carrier]


def set_aside(session: Session) -> list[ReceivedUpdate]:
    """Updates that failed three times, newest first."""
    statement = select(ReceivedUpdate).where(ReceivedUpdate.handling == Handling.SET_ASIDE)
    return list(session.scalars(statement.order_by(ReceivedUpdate.received_at.desc()).limit(SHOWN)))


def count_aside(session: Session) -> int:
    """How many those are."""
    aside = ReceivedUpdate.handling == Handling.SET_ASIDE
    return session.scalar(select(func.count()).select_from(ReceivedUpdate).where(aside)) or 0


def update_aside(session: Session, bot_id: int, update_id: int) -> ReceivedUpdate | None:
    """The update with this number, while it is aside."""
    found = session.get(ReceivedUpdate, (bot_id, update_id))
    return found if found and found.handling is Handling.SET_ASIDE else None


def heartbeats(session: Session) -> list[Heartbeat]:
    """The programs that gave a sign of life."""
    return list(session.scalars(select(Heartbeat).order_by(Heartbeat.name)))


def bot_username(session: Session) -> str | None:
    """The bot's name in Telegram, as the bot itself reported it; None before it ran for the first time."""
    named = select(Heartbeat.bot_username).where(Heartbeat.bot_username.is_not(None))
    return session.scalar(named.order_by(Heartbeat.at.desc()).limit(1))


def _queue(carrier: Carrier, found: list[Lane], now: dt.datetime) -> Queue:
    return Queue(carrier, found, max((lane.age(now) for lane in found), default=dt.timedelta()))
