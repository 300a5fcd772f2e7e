"""The dry run: everybody it may be for is looked at, in batches, and noted as asked or not, and why not.

The clock does it, since a campaign may be for a hundred thousand people. Each batch is a short transaction,
so that nobody who chats waits for it, and it goes on where the last one ended.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from models import (
    Campaign,
    CampaignRecipient,
    CampaignState,
    CampaignStep,
    Contact,
    RecipientState,
)
from services.campaigns.audience import Candidate, audience_of, candidates, count_audience
from services.campaigns.eligibility import why_nots
from services.campaigns.facts import people_at

BATCH: Final = 200
"""So few that somebody who chats hardly waits on SQLite, where one writes at a time."""


def start_preparing(session: Session, campaign: Campaign, now: dt.datetime) -> None:
    """The clock begins to look at everybody; `total` is how many are expected. Raises `IllegalStepError`."""
    session.refresh(campaign, with_for_update={"of": Campaign})
    campaign.moved(CampaignStep.PREPARE, now)
    campaign.prepared_to = 0
    campaign.total = count_audience(session, campaign.region_id, audience_of(campaign), now)
    session.flush()


def prepare_some(session: Session, now: dt.datetime, most: int = BATCH) -> int:
    """One more batch of the campaign that is least far; how many people were looked at, or taken out.

    Any number of clocks may do this at once: what one has in hand, another passes over.
    """
    preparing = select(Campaign).where(Campaign.state == CampaignState.PREPARING)
    least_far = preparing.order_by(Campaign.prepared_to, Campaign.id).limit(1)
    campaign = session.scalar(least_far.with_for_update(of=Campaign, skip_locked=True))
    if campaign is None:
        return 0
    return _clear(session, campaign, most) or _look_at_more(session, campaign, now, most)


def _clear(session: Session, campaign: Campaign, most: int) -> int:
    """What an earlier dry run left is taken out first."""
    if campaign.prepared_to:
        return 0
    old = select(CampaignRecipient.id).where(CampaignRecipient.campaign_id == campaign.id).limit(most)
    ids = session.scalars(old).all()
    session.execute(delete(CampaignRecipient).where(CampaignRecipient.id.in_(ids)))
    return len(ids)


def _look_at_more(session: Session, campaign: Campaign, now: dt.datetime, most: int) -> int:
    everybody = candidates(campaign.region_id, audience_of(campaign), now)
    further = everybody.where(Contact.id > campaign.prepared_to).order_by(Contact.id).limit(most)
    batch = [Candidate(*row) for row in session.execute(further)]
    if batch:
        session.execute(insert(CampaignRecipient), _rows(session, campaign, batch, now))
        campaign.prepared_to = batch[-1].contact_id
    if len(batch) < most:
        _finish(session, campaign, now)
    session.flush()
    return len(batch)


def _rows(
    session: Session, campaign: Campaign, batch: Sequence[Candidate], now: dt.datetime
) -> list[dict[str, Any]]:
    """A new row for everybody in this batch. Their colleagues are looked at too: one of them is asked."""
    people = people_at(session, {one.employer_id for one in batch})
    reasons = why_nots(people, now, national=campaign.region_id is None)
    return [
        {
            "campaign_id": campaign.id,
            **one._asdict(),
            "state": RecipientState.SKIPPED if reasons[one.contact_id] else RecipientState.WAITING,
            "skipped_for": reasons[one.contact_id],
        }
        for one in batch
        if one.contact_id in reasons
    ]


def _finish(session: Session, campaign: Campaign, now: dt.datetime) -> None:
    theirs = CampaignRecipient.campaign_id == campaign.id
    campaign.total = session.scalar(select(func.count()).select_from(CampaignRecipient).where(theirs)) or 0
    campaign.moved(CampaignStep.PREPARED, now)
