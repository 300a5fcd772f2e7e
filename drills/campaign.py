"""A campaign that runs while a drill is on: known companies are asked, and every other one answers."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from bot.simulator import Simulator
from drills.chats import house_of
from drills.clock import Clock
from drills.colleague import REGION, hire
from drills.database import reading_session
from drills.employer import Employer, buttons_of
from drills.promise import Breach, Promise
from drills.waiting import until, until_quiet
from drills.welcomed import welcome
from models import (
    Campaign,
    CampaignRecipient,
    CampaignState,
    Delivery,
    OutboxRow,
    RecipientState,
    Region,
    RoleName,
    User,
)
from services.campaigns.asking import KIND, chat_key
from services.campaigns.audience import Audience
from services.campaigns.composing import compose
from services.campaigns.preparing import start_preparing
from services.campaigns.steering import start, stop

LONG_AGO: Final = dt.timedelta(days=200)
FIRST: Final = 10_000
"""The number of the first of those who are asked."""
HOURS: Final = 1
QUESTION: Final = "a:"
"""How the data of its buttons begins."""
CARLA: Final = "carla@example.org"
PATIENCE: Final = 300.0


class Asked(Employer):
    """Somebody whose company is known, and who says yes when asked; then asks for a place as others do."""

    @property
    def was_asked(self) -> bool:
        return any(buttons_of(message, QUESTION) for message in self._simulator.messages(self.person))

    def _answer(self, message: dict[str, Any]) -> None:
        if buttons := buttons_of(message, QUESTION):
            self._simulator.press(self.person, message, buttons[0])
        else:
            super()._answer(message)


class RunningCampaign:
    """To so many companies in an hour; what is not asked when the drill ends is stopped."""

    def __init__(
        self, simulator: Simulator, factory: sessionmaker[Session], clock: Clock, count: int, pause: float
    ) -> None:
        self._factory, self._clock = factory, clock
        self.people = [Asked(simulator, FIRST + number, pause=pause) for number in range(count)]
        self._id = 0
        self._begun = asyncio.Event()

    @property
    def willing(self) -> list[Asked]:
        """Every other one; not the first, who was asked by hand to be known."""
        return self.people[1::2]

    def write(self) -> None:
        """Everybody is known since long, and a coordinator has the dry run made."""
        house = house_of(self._factory)
        named = {one.person.id: one.company for one in self.people}
        welcome(self._factory, house, named, self._clock.now - LONG_AGO)
        for one in self.people:
            one.is_known()
        with self._factory.begin() as session:
            hire(session, self._clock.now, RoleName.COORDINATOR, CARLA)
            by = session.scalars(select(User).where(User.email == CARLA)).one()
            region = session.scalars(select(Region.id).where(Region.code == REGION)).one()
            words = "Wij zoeken plekken voor de lente."
            campaign = compose(session, by, region, "Lente", words, Audience(), HOURS, self._clock.now)
            start_preparing(session, campaign, self._clock.now)
            self._id = campaign.id

    async def run(self) -> None:
        """Begins when the dry run is done, and goes on until cancelled."""
        await until(self._is_ready, PATIENCE, 0.5)
        await asyncio.to_thread(self._begin)
        self._begun.set()
        async with asyncio.TaskGroup() as work:
            for person in self.willing:
                work.create_task(person.talk())

    async def end(self) -> None:
        """Nobody else is asked; who was, has a receipt."""
        await asyncio.wait_for(self._begun.wait(), PATIENCE)
        await asyncio.to_thread(self._stop)
        await until_quiet(self._unfollowed, PATIENCE, 0.5)
        await until(lambda: all(one.reference for one in self.willing if one.was_asked), PATIENCE, 0.5)

    @property
    def answered(self) -> list[Asked]:
        return [one for one in self.willing if one.reference]

    def check(self, session: Session) -> Iterator[Breach]:
        """Everybody was looked at once, nobody was asked twice, and the books know who was asked."""
        theirs = CampaignRecipient.campaign_id == self._id
        recipients = session.scalars(select(CampaignRecipient).where(theirs)).all()
        if len(recipients) != len(self.people):
            row = f"{len(self.people)} of the audience, {len(recipients)} looked at"
            yield Breach(Promise.HANDLED_ONCE, (row,))
        asked = Counter(session.scalars(select(OutboxRow.key).where(*_questions())))
        known = Counter({chat_key(one): 1 for one in recipients if one.outbox_id})
        if asked != known:
            rows = [f"question {key}" for key in ((asked - known) + (known - asked))]
            yield Breach(Promise.HANDLED_ONCE, tuple(rows))
        answered = {one.person.id for one in self.answered}
        unanswered = [
            f"recipient {one.id}: said yes, and the books do not know"
            for one in recipients
            if one.contact and one.contact.chat_id in answered and one.answer is None
        ]
        if unanswered:
            yield Breach(Promise.NOTHING_LOST, tuple(unanswered))

    def _is_ready(self) -> bool:
        with reading_session(self._factory) as session:
            return session.get_one(Campaign, self._id).state is CampaignState.READY

    def _begin(self) -> None:
        with self._factory.begin() as session:
            start(session, session.get_one(Campaign, self._id), self._clock.now)

    def _stop(self) -> None:
        with self._factory.begin() as session:
            stop(session, session.get_one(Campaign, self._id), self._clock.now)

    def _unfollowed(self) -> int:
        """Of how many it is still unknown whether the message arrived."""
        unknown = (
            CampaignRecipient.campaign_id == self._id,
            CampaignRecipient.state == RecipientState.QUEUED,
        )
        with reading_session(self._factory) as session:
            counted = select(func.count()).select_from(CampaignRecipient).where(*unknown)
            return session.scalar(counted) or 0


def _questions() -> tuple[Any, ...]:
    sent = OutboxRow.state != Delivery.CANCELLED
    return OutboxRow.kind == KIND, OutboxRow.edits_id.is_(None), sent
