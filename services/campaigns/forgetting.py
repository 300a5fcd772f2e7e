"""Who is forgotten leaves an empty row: what they answered still counts, and says nothing of anybody.

So does everybody of a campaign that ended, or stood still, longer ago than we keep what we know of people.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import Select, and_, func, or_, select, update
from sqlalchemy.orm import Session

from models import (
    CAMPAIGN_OVER,
    RECIPIENT_COMING,
    Campaign,
    CampaignRecipient,
    CampaignState,
    RecipientState,
    SkipReason,
)
from models.database import change_rows

AT_ONCE: Final = 1_000
"""Rows in one transaction, so that nobody waits long for it."""


def forget_recipient(session: Session, contact_id: int) -> None:
    """Nothing says any more who this was, and they are asked nothing; the contact's row goes elsewhere."""
    theirs = CampaignRecipient.contact_id == contact_id
    coming = CampaignRecipient.state.in_(RECIPIENT_COMING)
    never = {"state": RecipientState.SKIPPED, "skipped_for": SkipReason.OPTED_OUT}
    change_rows(session, update(CampaignRecipient).where(theirs, coming).values(never))
    change_rows(session, update(CampaignRecipient).where(theirs).values(employer_id=None))


def forget_old_recipients(session: Session, before: dt.datetime, most: int = AT_ONCE) -> int:
    """The number of rows that no longer say who it was, at most so many; 0 when none is left."""
    ids = session.scalars(_old(before).limit(most).with_for_update(skip_locked=True)).all()
    nobody = {"contact_id": None, "employer_id": None, "outbox_id": None}
    change_rows(session, update(CampaignRecipient).where(CampaignRecipient.id.in_(ids)).values(nobody))
    return len(ids)


def count_old_recipients(session: Session, before: dt.datetime) -> int:
    """How many rows that would be."""
    return session.scalar(select(func.count()).select_from(_old(before).subquery())) or 0


def _old(before: dt.datetime) -> Select[int]:
    """Rows that say who it was, of campaigns that ended by then, or have stood still since.

    Each campaign's own lie together. Whoever waits for one that stands still is needed to go on with it.
    """
    over = select(Campaign.id).where(Campaign.state.in_(CAMPAIGN_OVER), Campaign.ended_at <= before)
    at_work = Campaign.state.in_((*CAMPAIGN_OVER, CampaignState.RUNNING))
    still = select(Campaign.id).where(~at_work, Campaign.changed_at <= before)
    left = and_(CampaignRecipient.campaign_id.in_(still), CampaignRecipient.state.not_in(RECIPIENT_COMING))
    old = or_(CampaignRecipient.campaign_id.in_(over), left)
    return select(CampaignRecipient.id).where(old, CampaignRecipient.contact_id.is_not(None))
