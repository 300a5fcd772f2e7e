"""How far a campaign is, and what came of it. Whoever works for one region sees that region's part."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import (
    Campaign,
    CampaignAnswer,
    CampaignRecipient,
    CampaignState,
    Offer,
    RecipientState,
    SkipReason,
)
from services.campaigns.sending import pace_of
from services.campaigns.taking_back import of_campaign
from services.reminders.moments import after_decent
from services.reminders.terms import hours_of

GOES_ON = (CampaignState.READY, CampaignState.PLANNED, CampaignState.RUNNING, CampaignState.PAUSED)


@dataclass(frozen=True)
class Numbers:
    """How many people are in each state, and of those who get nothing for which reason."""

    states: Counter[RecipientState]
    reasons: Counter[SkipReason]

    @property
    def everybody(self) -> int:
        """All who were looked at; fewer than `Campaign.total` while the dry run goes on."""
        return self.states.total()

    @property
    def asked(self) -> int:
        """All who get it, or got it."""
        return self.everybody - self.states[RecipientState.SKIPPED]

    @property
    def still(self) -> int:
        return self.states[RecipientState.WAITING] + self.states[RecipientState.QUEUED]

    @property
    def gone(self) -> int:
        """All whose turn has been."""
        return self.asked - self.still

    @property
    def delivered(self) -> int:
        return self.states[RecipientState.SENT]


@dataclass(frozen=True)
class Results:
    """What came of the messages that went. The counts stay when somebody is erased."""

    seen: int
    """As far as can be known: Telegram tells a bot no more than that somebody did something."""
    answers: Counter[CampaignAnswer]
    opted_out: int
    openings: int


@dataclass(frozen=True)
class Forecast:
    """How fast it goes on, and when it is through."""

    per_hour: int
    expected_end: dt.datetime | None
    """When the last one is asked, nights and days off reckoned with; None while nothing goes on."""


def numbers(session: Session, campaign: Campaign) -> Numbers:
    """How everybody stands."""
    columns = CampaignRecipient.state, CampaignRecipient.skipped_for
    statement = select(*columns, func.count()).where(of_campaign(campaign)).group_by(*columns)
    states: Counter[RecipientState] = Counter()
    reasons: Counter[SkipReason] = Counter()
    for state, reason, count in session.execute(statement):
        states[state] += count
        reasons.update({reason: count} if reason else {})
    return Numbers(states, reasons)


def results(session: Session, campaign: Campaign) -> Results:
    """What came of it until now."""
    who = CampaignRecipient
    statement = select(who.answer, func.count(who.seen_at), func.count(who.opted_out_at), func.count())
    rows = session.execute(statement.where(of_campaign(campaign)).group_by(who.answer)).all()
    came = select(func.count()).select_from(Offer).where(Offer.campaign_id == campaign.id)
    return Results(
        seen=sum(row[1] for row in rows),
        answers=Counter({answer: count for answer, _, _, count in rows if answer}),
        opted_out=sum(row[2] for row in rows),
        openings=session.scalar(came) or 0,
    )


def forecast(session: Session, campaign: Campaign, counted: Numbers, now: dt.datetime) -> Forecast:
    """When it is through, if it goes on from now as it is."""
    pace, waiting = pace_of(session, campaign), counted.states[RecipientState.WAITING]
    if campaign.state not in GOES_ON or not waiting:
        return Forecast(pace.per_hour, None)
    begins = max(now, campaign.start_at or now)
    return Forecast(pace.per_hour, after_decent(begins, waiting * pace.step, hours_of(campaign.region)))
