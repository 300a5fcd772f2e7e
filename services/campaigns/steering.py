"""A campaign started, planned, paused, resumed and stopped by a person. Each raises `IllegalStepError`."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import update
from sqlalchemy.orm import Session

from models import Campaign, CampaignRecipient, CampaignStep, RecipientState, SkipReason
from services.campaigns.taking_back import of_campaign, take_back


class PastStartError(ValueError):
    """A campaign is planned for a moment that is still to come."""


def start(session: Session, campaign: Campaign, now: dt.datetime) -> None:
    """It goes out from now on, as soon as employers may be written."""
    _step(session, campaign, CampaignStep.START, now)
    campaign.start_at = campaign.next_at = now
    session.flush()


def plan(session: Session, campaign: Campaign, start_at: dt.datetime, now: dt.datetime) -> None:
    """It starts by itself at that moment. Raises `PastStartError`."""
    if start_at <= now:
        raise PastStartError(start_at)
    _step(session, campaign, CampaignStep.PLAN, now)
    campaign.start_at = start_at
    session.flush()


def pause(session: Session, campaign: Campaign, now: dt.datetime) -> None:
    """Nobody is asked for the time being; what is on the outbox is taken back."""
    _step(session, campaign, CampaignStep.PAUSE, now)
    campaign.next_at = None
    take_back(session, of_campaign(campaign))


def resume(session: Session, campaign: Campaign, now: dt.datetime) -> None:
    """It goes on where it was, at its pace."""
    _step(session, campaign, CampaignStep.RESUME, now)
    campaign.next_at = now
    session.flush()


def stop(session: Session, campaign: Campaign, now: dt.datetime) -> None:
    """Nobody else is asked any more. This can't be undone; who was asked may still answer."""
    _step(session, campaign, CampaignStep.STOP, now)
    campaign.next_at, campaign.ended_at = None, now
    take_back(session, of_campaign(campaign))
    waiting = of_campaign(campaign), CampaignRecipient.state == RecipientState.WAITING
    skipped = {"state": RecipientState.SKIPPED, "skipped_for": SkipReason.STOPPED}
    session.execute(update(CampaignRecipient).where(*waiting).values(skipped))
    session.flush()


def _step(session: Session, campaign: Campaign, step: CampaignStep, now: dt.datetime) -> None:
    """Read anew and held: a colleague, or the clock, may have moved it meanwhile."""
    session.refresh(campaign, with_for_update={"of": Campaign})
    campaign.moved(step, now)
