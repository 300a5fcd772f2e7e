"""The clock's work for campaigns in a test's hands, and what became of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, object_session, sessionmaker

from bot.campaigning import campaign_jobs
from models import (
    Base,
    Campaign,
    CampaignRecipient,
    CampaignState,
    Contact,
    Delivery,
    OutboxRow,
    RecipientState,
)
from services.campaigns.answers import answer_campaign
from services.campaigns.asking import KIND
from services.campaigns.preparing import prepare_some, start_preparing
from services.campaigns.steering import start
from services.house import House
from services.settling import settle_sent
from tests import factories
from tests.factories import NOW

Row = TypeVar("Row", bound=Base)
SECOND, MINUTE, HOUR, DAY = (dt.timedelta(**{unit: 1}) for unit in ("seconds", "minutes", "hours", "days"))


@dataclass
class Desk:
    """What the clock and the sender do, at any moment that a test names."""

    factory: sessionmaker[Session]
    house: House
    pressed: int = 0

    def tick(self, now: dt.datetime) -> None:
        """One tick of each job; nothing leaves the outbox."""
        for job in campaign_jobs():
            job.run(self.factory, lambda: now)

    def deliver(self, now: dt.datetime) -> None:
        """The sender sends all that waits."""
        with self.factory.begin() as session:
            queued = session.scalars(select(OutboxRow.id).where(OutboxRow.state == Delivery.QUEUED)).all()
            settle_sent(session, {row: row for row in queued}, now)

    def go_on(self, *moments: dt.datetime) -> None:
        """Ticks at these moments, with everything delivered between them, and booked after the last."""
        for now in moments:
            self.tick(now)
            self.deliver(now)
        self.tick(now)

    def press(self, recipient: CampaignRecipient, choice: str, now: dt.datetime, chat: int = 0) -> str:
        """The word in the bubble, after a button of this message was pressed."""
        self.pressed += 1
        number = recipient.id
        chat = chat or (recipient.contact and recipient.contact.chat_id) or 0
        if session := object_session(recipient):
            session.commit()
        with self.factory.begin() as session:
            key = f"u:1:{self.pressed}"
            return answer_campaign(session, self.house, chat, number, choice, key, now)


def every(step: dt.timedelta, times: int, since: dt.datetime = NOW) -> list[dt.datetime]:
    """So many moments, with this between them."""
    return [since + number * step for number in range(times)]


def prepared(session: Session, of: str | None = factories.UTRECHT, **values: object) -> Campaign:
    """A campaign for everybody of the region, after its dry run."""
    campaign = factories.campaign(session, of, **values)
    start_preparing(session, campaign, NOW)
    while prepare_some(session, NOW):
        pass
    assert campaign.state is CampaignState.READY
    return campaign


def running(session: Session, of: str | None = factories.UTRECHT, **values: object) -> Campaign:
    """The same, started; what the session did is committed."""
    campaign = prepared(session, of, **values)
    start(session, campaign, NOW)
    session.commit()
    return campaign


def recipients(session: Session, campaign: Campaign) -> list[CampaignRecipient]:
    rows = select(CampaignRecipient).where(CampaignRecipient.campaign_id == campaign.id)
    return _read(session, rows.order_by(CampaignRecipient.id))


def recipient(session: Session, campaign: Campaign, who: Contact) -> CampaignRecipient:
    return next(row for row in recipients(session, campaign) if row.contact_id == who.id)


def states(session: Session, campaign: Campaign) -> dict[RecipientState, int]:
    return dict(Counter(row.state for row in recipients(session, campaign)))


def asked(session: Session) -> list[OutboxRow]:
    """The questions on the outbox, sent or not, in order."""
    rows = select(OutboxRow).where(OutboxRow.kind == KIND, OutboxRow.edits_id.is_(None))
    return _read(session, rows.order_by(OutboxRow.id))


def _read(session: Session, rows: Select[Row]) -> list[Row]:
    """The rows as they are now; the session keeps nobody from writing meanwhile."""
    session.expire_all()
    found = list(session.scalars(rows))
    session.commit()
    return found
