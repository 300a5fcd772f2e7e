"""Reminders that fall due while a drill is on: a colleague has them sent at once, as the panel would."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from drills.clock import Clock
from drills.database import reading_session
from drills.promise import Breach, Promise
from models import OutboxRow, Reminder, ReminderKind, ReminderState, User
from services.reminders.asking import chat_key
from services.reminders.changes import send_now

PAUSE = 1.0


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
