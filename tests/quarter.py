"""A quarter in the life of a region: openings come in, and are worked on, forgotten, answered, stopped."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Channel, Contact, Offer, OfferState, Reminder, ReminderState, RoleName, User
from services.claims import claim_offer
from services.moves import ClosingReason, Means, close_offer, log_contact
from services.offers import file_offer
from services.reminders.moments import may_go
from services.reminders.planning import plan
from services.reminders.questions import QUESTIONS
from services.working_days import AMSTERDAM
from tests import factories
from tests.reminding import Desk

FIRST, LAST = dt.date(2026, 10, 12), dt.date(2027, 1, 16)
"""Over the end of summer time, Christmas and New Year."""
TIMES = tuple(
    dt.time(*time) for time in ((2, 30), (7, 59), (8, 0), (9, 1), (10, 1), (15, 0), (19, 59), (20, 1))
)


@dataclass
class Quarter:
    """Everybody does their part by chance, the same chance each time."""

    desk: Desk
    chance: random.Random = field(default_factory=lambda: random.Random(7))

    def live(self) -> None:
        """All days, one after the other."""
        with self.desk.factory.begin() as session:
            self._settle_in(session)
        for moment in _moments():
            self._something_happens(moment)
            if moment.astimezone(AMSTERDAM).time() == TIMES[1]:
                self.desk.plan_all(moment)
            self.desk.run_jobs(moment)

    def _settle_in(self, session: Session) -> None:
        for _ in range(3):
            factories.user(session)
        factories.user(session, RoleName.COORDINATOR)
        for _ in range(15):
            factories.contact(session)

    def _something_happens(self, now: dt.datetime) -> None:
        with self.desk.factory.begin() as session:
            contacts = session.scalars(select(Contact).order_by(Contact.id)).all()
            if self.chance.random() < 0.08:
                self._offer_a_place(session, self.chance.choice(contacts), now)
            if self.chance.random() < 0.005:
                self.chance.choice(contacts).opted_out_at = now
            if self.chance.random() < 0.005:
                self.chance.choice(contacts).paused_until = now.date() + dt.timedelta(days=12)
            if may_go(now):
                self._work(session, now)
        self._answer(now)

    def _offer_a_place(self, session: Session, contact: Contact, now: dt.datetime) -> None:
        if not contact.opted_out_at:
            plan(session, file_offer(session, contact, factories.draft(), now), now)

    def _work(self, session: Session, now: dt.datetime) -> None:
        """The matchmakers get round to some of it. Each fifth opening nobody ever looks at."""
        users = session.scalars(select(User).where(User.roles.any(name=RoleName.MATCHMAKER))).all()
        for offer in session.scalars(select(Offer).where(Offer.id % 5 != 0).order_by(Offer.id)).all():
            user = offer.claimed_by or self.chance.choice(users)
            luck = self.chance.random()
            if offer.state is OfferState.NEW and luck < 0.1:
                claim_offer(session, offer, user, Channel.PANEL, now)
            elif offer.state is OfferState.CLAIMED and luck < 0.1:
                log_contact(session, offer, user, Means.PHONE, "", now)
            elif offer.state is OfferState.IN_CONTACT and luck < 0.01:
                close_offer(session, offer, user, ClosingReason.NO_MATCH, "", now, tell=True)

    def _answer(self, now: dt.datetime) -> None:
        """Employers answer some of what they were asked, at any hour."""
        with self.desk.factory() as session:
            waiting = select(Reminder).where(
                Reminder.state == ReminderState.SENT, Reminder.contact_id.is_not(None)
            )
            asked = [one for one in session.scalars(waiting.order_by(Reminder.id)) if one.contact]
        for reminder in asked:
            choices = QUESTIONS[reminder.kind].choices
            if choices and self.chance.random() < 0.05:
                self.desk.press(reminder, self.chance.choice(choices).value, now)


def _moments() -> Iterator[dt.datetime]:
    for days in range((LAST - FIRST).days):
        for time in TIMES:
            day = FIRST + dt.timedelta(days=days)
            yield dt.datetime.combine(day, time, AMSTERDAM).astimezone(dt.UTC)
