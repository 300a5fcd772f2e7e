"""How far a campaign is, and what came of it. Whoever works for one region sees that region's part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
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
from services.campaigns.pacing import Pace
from services.campaigns.sending import pace_of
from services.campaigns.taking_back import of_campaign
from services.reminders.moments import after_decent
from services.reminders.terms import hours_of

GOES_ON = (CampaignState.READY, CampaignState.PLANNED, CampaignState.RUNNING, CampaignState.PAUSED)


@dataclass(frozen=True)
class Progress:
    """How many of the audience are where."""

    total: int
    """While the dry run goes on, as many as are expected."""
    looked_at: int
    waiting: int
    queued: int
    sent: int
    failed: int
    skipped: Mapping[SkipReason, int]
    per_hour: int
    expected_end: dt.datetime | None
    """When the last one is asked, nights and days off reckoned with; None while nothing goes on."""


@dataclass(frozen=True)
class Results:
    """What came of the messages that went. The counts stay when somebody is erased."""

    delivered: int
    seen: int
    """Of those, as far as can be known: Telegram tells a bot no more than that somebody did something."""
    answers: Mapping[CampaignAnswer, int]
    openings: int
    opted_out: int

    @property
    def answered(self) -> int:
        return sum(self.answers.values())


def progress(session: Session, campaign: Campaign, now: dt.datetime) -> Progress:
    """How far it is as things stand now."""
    states = _count_states(session, campaign)
    skipped = _count_skipped(session, campaign)
    pace = pace_of(session, campaign)
    waiting, looked_at = states.get(RecipientState.WAITING, 0), sum(states.values())
    return Progress(
        total=campaign.total if campaign.state is CampaignState.PREPARING else looked_at,
        looked_at=looked_at,
        waiting=waiting,
        queued=states.get(RecipientState.QUEUED, 0),
        sent=states.get(RecipientState.SENT, 0),
        failed=states.get(RecipientState.FAILED, 0),
        skipped=skipped,
        per_hour=pace.per_hour,
        expected_end=_expected_end(campaign, waiting, pace, now),
    )


def results(session: Session, campaign: Campaign) -> Results:
    """What came of it until now."""
    got = of_campaign(campaign), CampaignRecipient.state == RecipientState.SENT
    counted = select(
        func.count(CampaignRecipient.id),
        func.count(CampaignRecipient.seen_at),
        func.count(CampaignRecipient.opted_out_at),
    )
    delivered, seen, opted_out = session.execute(counted.where(*got)).one()
    return Results(
        delivered, seen, _count_answers(session, campaign), _openings(session, campaign), opted_out
    )


def _count_states(session: Session, campaign: Campaign) -> dict[RecipientState, int]:
    states = select(CampaignRecipient.state, func.count()).where(of_campaign(campaign))
    return dict(session.execute(states.group_by(CampaignRecipient.state)).all())


def _count_skipped(session: Session, campaign: Campaign) -> dict[SkipReason, int]:
    """By reason, the most frequent first."""
    reason = CampaignRecipient.skipped_for
    counted = select(reason, func.count()).where(of_campaign(campaign), reason.is_not(None))
    rows = session.execute(counted.group_by(reason)).all()
    return {why: count for why, count in sorted(rows, key=lambda row: -row[1]) if why}


def _count_answers(session: Session, campaign: Campaign) -> dict[CampaignAnswer, int]:
    """Of each answer how many, also those that nobody gave."""
    given = CampaignRecipient.answer
    counted = select(given, func.count()).where(of_campaign(campaign), given.is_not(None)).group_by(given)
    found = dict(session.execute(counted).all())
    return {answer: found.get(answer, 0) for answer in CampaignAnswer}


def _openings(session: Session, campaign: Campaign) -> int:
    came = select(func.count()).select_from(Offer).where(Offer.campaign_id == campaign.id)
    return session.scalar(came) or 0


def _expected_end(campaign: Campaign, waiting: int, pace: Pace, now: dt.datetime) -> dt.datetime | None:
    if campaign.state not in GOES_ON or not waiting:
        return None
    begins = max(now, campaign.start_at or now)
    return after_decent(begins, waiting * pace.step, hours_of(campaign.region))
