"""Campaigns in a year: each month one, of the region and of the support team in turn."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from drills.year.days import is_decent
from drills.year.people import REGION, users
from models import Campaign, CampaignState, Region, RoleName
from services.campaigns.audience import Audience
from services.campaigns.composing import compose
from services.campaigns.preparing import start_preparing
from services.campaigns.steering import pause, resume, start

EACH: Final = dt.timedelta(days=30)
REST: Final = dt.timedelta(days=2)
"""How long each is paused, once, when it has run for so long."""


@dataclass
class Campaigning:
    """To everybody of the region, whoever may be asked."""

    factory: sessionmaker[Session]
    begun: int = 0
    _last: dt.datetime | None = None

    def settle_in(self) -> None:
        """The region takes part in national campaigns."""
        with self.factory.begin() as session:
            session.scalars(select(Region).where(Region.code == REGION)).one().joins_national = True

    def go_on(self, now: dt.datetime) -> None:
        if not is_decent(now):
            return
        with self.factory.begin() as session:
            for campaign in session.scalars(select(Campaign).order_by(Campaign.id)).all():
                self._steer(session, campaign, now)
            if self._last is None or now - self._last >= EACH:
                self._last, self.begun = now, self.begun + 1
                self._write(session, now)

    def _write(self, session: Session, now: dt.datetime) -> None:
        role = RoleName.COORDINATOR if self.begun % 2 else RoleName.SUPPORT
        region = session.scalars(select(Region.id).where(Region.code == REGION)).one()
        where = region if role is RoleName.COORDINATOR else None
        by, words = users(session, role)[0], f"Actie {self.begun}: wij zoeken plekken."
        campaign = compose(session, by, where, f"Actie {self.begun}", words, Audience(), 1, now)
        start_preparing(session, campaign, now)

    def _steer(self, session: Session, campaign: Campaign, now: dt.datetime) -> None:
        since = now - (campaign.start_at or now)
        if campaign.state is CampaignState.READY:
            start(session, campaign, now)
        elif campaign.state is CampaignState.RUNNING and REST <= since < 2 * REST:
            pause(session, campaign, now)
        elif campaign.state is CampaignState.PAUSED and since >= 2 * REST:
            resume(session, campaign, now)
