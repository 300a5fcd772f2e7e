"""The clock in a test's hands, and what became of reminders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from bot.reminding import reminder_jobs
from models import Carrier, Delivery, OutboxRow, Reminder, ReminderKind, User
from services.house import House
from services.reminders.answers import answer_reminder
from services.reminders.asking import KIND
from services.reminders.planning import plan_slice
from services.settling import settle_sent
from services.working_days import AMSTERDAM


@dataclass
class Desk:
    """What the clock does, at any moment that a test names."""

    factory: sessionmaker[Session]
    house: House
    pressed: int = 0

    def tick(self, now: dt.datetime) -> None:
        """An hour's worth of the clock's jobs; and the sender delivers what went to the outbox."""
        self.plan_all(now)
        self.run_jobs(now)

    def run_jobs(self, now: dt.datetime) -> None:
        for job in reminder_jobs(self.house, retention_months=24):
            job.run(self.factory, lambda: now)
        self.deliver(now)

    def plan_all(self, now: dt.datetime) -> None:
        """A look at every opening."""
        with self.factory.begin() as session:
            plan_slice(session, now, slices=1, most=None)

    def deliver(self, now: dt.datetime) -> None:
        with self.factory.begin() as session:
            queued = session.scalars(select(OutboxRow.id).where(OutboxRow.state == Delivery.QUEUED)).all()
            settle_sent(session, {row: row for row in queued}, now)

    def press(self, reminder: Reminder, choice: str, now: dt.datetime, chat_id: int | None = None) -> str:
        """The word in the bubble, after a button of this reminder was pressed."""
        self.pressed += 1
        chat = chat_id or (reminder.contact and reminder.contact.chat_id) or 0
        with self.factory.begin() as session:
            key = f"u:1:{self.pressed}"
            return answer_reminder(session, self.house, chat, reminder.id, choice, key, now)


def at(text: str) -> dt.datetime:
    """A moment by the Dutch clock."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(dt.UTC)


def reminders(session: Session, kind: ReminderKind) -> Sequence[Reminder]:
    session.expire_all()
    return session.scalars(select(Reminder).where(Reminder.kind == kind).order_by(Reminder.id)).all()


def messages_to(session: Session, recipient: object, kind: str = KIND) -> list[OutboxRow]:
    """What was written to a chat or a mail address, oldest first."""
    session.expire_all()
    rows = select(OutboxRow).where(OutboxRow.recipient == str(recipient), OutboxRow.kind == kind)
    return list(session.scalars(rows.order_by(OutboxRow.id)))


def mails(session: Session, user: User) -> list[str]:
    rows = messages_to(session, user.email)
    return [f"{row.payload['subject']}\n{row.payload['text']}" for row in rows if row.carrier is Carrier.MAIL]
