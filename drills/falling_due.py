"""Reminders that fall due while a drill is on: a colleague has them sent at once, as the panel would."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from drills.clock import Clock
from drills.database import reading_session
from drills.promise import Breach, Promise
from models import OutboxRow, Reminder, ReminderKind, ReminderState, User
from services.reminders.asking import chat_key
from services.reminders.changes import send_now

PAUSE: Final = 1.0
PATIENCE: Final = 300.0


@dataclass
class FallingDue:
    """Each employer is asked whether somebody called."""

    factory: sessionmaker[Session]
    clock: Clock
    sent: set[int] = field(default_factory=set)
    """The reminders that were made due."""

    async def keep_up(self) -> None:
        while True:
            await asyncio.to_thread(self.look)
            await asyncio.sleep(PAUSE)

    def look(self) -> None:
        """What is planned is made due, each in a transaction of its own."""
        planned = Reminder.state == ReminderState.PLANNED, Reminder.kind == ReminderKind.CONTACT_CHECK
        with reading_session(self.factory) as session:
            found = session.scalars(select(Reminder.id).where(*planned)).all()
        for number in found:
            if number not in self.sent:
                self._make_due(number)

    def _make_due(self, number: int) -> None:
        with self.factory.begin() as session:
            mirjam = session.scalars(select(User).order_by(User.id)).first()
            assert mirjam
            send_now(session, session.get_one(Reminder, number), mirjam, self.clock.now)
        self.sent.add(number)

    async def all_sent(self) -> None:
        """Nothing that was made due waits any more. Who chats gets theirs later, so time passes."""
        async with asyncio.timeout(PATIENCE):
            while waits := await asyncio.to_thread(self._last_due):
                if waits > self.clock.now:
                    self.clock.set(waits + dt.timedelta(seconds=1))
                await asyncio.sleep(PAUSE)

    def _last_due(self) -> dt.datetime | None:
        """When the last of those that were made due is to go; None when all went."""
        planned = Reminder.id.in_(self.sent), Reminder.state == ReminderState.PLANNED
        with reading_session(self.factory) as session:
            return session.scalar(select(func.max(Reminder.due_at)).where(*planned))

    def check(self, session: Session) -> Iterator[Breach]:
        """Each was sent, in one message."""
        reminders = session.scalars(select(Reminder).where(Reminder.id.in_(self.sent))).all()
        unsent = [one for one in reminders if one.state is not ReminderState.SENT]
        if unsent:
            rows = [f"reminder {one.key}: {one.state} {one.cancel_reason or ''}" for one in unsent]
            yield Breach(Promise.NOTHING_LOST, tuple(rows))
        kind = OutboxRow.kind == "reminder", OutboxRow.edits_id.is_(None), OutboxRow.contact_id.is_not(None)
        posted = Counter(session.scalars(select(OutboxRow.key).where(*kind)))
        wanted = Counter({chat_key(one) for one in reminders if one.state is ReminderState.SENT})
        if posted != wanted:
            rows = [f"message {key}" for key in ((posted - wanted) + (wanted - posted))]
            yield Breach(Promise.HANDLED_ONCE, tuple(rows))
