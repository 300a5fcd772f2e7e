"""What a campaign came to so far, counted: of a national one a region counts its own part."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from models import Campaign, CampaignAnswer, CampaignRecipient, Offer, RecipientState, SkipReason
from services.campaigns.taking_back import of_campaign

OPENINGS = 50
"""Openings that are named; a campaign that brings more has a list of openings to look in."""


@dataclass(frozen=True)
class Numbers:
    """How many people are in each state, and of those who get nothing for which reason."""

    states: Counter[RecipientState]
    reasons: Counter[SkipReason]

    @property
    def everybody(self) -> int:
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


@dataclass(frozen=True)
class Outcome:
    """What came of what was delivered."""

    seen: int
    answers: Counter[CampaignAnswer]
    opted_out: int
    openings: list[Offer]
    opened: int


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


def outcome(session: Session, campaign: Campaign) -> Outcome:
    """What came of it."""
    who = CampaignRecipient
    statement = select(who.answer, func.count(who.seen_at), func.count(who.opted_out_at), func.count())
    rows = session.execute(statement.where(of_campaign(campaign)).group_by(who.answer)).all()
    came = Offer.campaign_id == campaign.id
    named = select(Offer).where(came).options(joinedload(Offer.employer)).order_by(Offer.id.desc())
    return Outcome(
        seen=sum(row[1] for row in rows),
        answers=Counter({answer: count for answer, _, _, count in rows if answer}),
        opted_out=sum(row[2] for row in rows),
        openings=list(session.scalars(named.limit(OPENINGS))),
        opened=session.scalar(select(func.count()).select_from(Offer).where(came)) or 0,
    )
