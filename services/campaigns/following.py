"""What became of the messages of campaigns: the recipients follow the outbox, at the clock's next look.

So it makes no difference by which way a message came to its end: sent, lost, refused, or never sent because
somebody stopped.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from models import (
    RECIPIENT_COMING,
    Campaign,
    CampaignRecipient,
    CampaignState,
    CampaignStep,
    Delivery,
    OutboxRow,
    RecipientState,
    SkipReason,
)
from services.campaigns.resting import give_back

MOST: Final = 1_000
UNDER_WAY: Final = (CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.STOPPED)
ARRIVED: Final = {Delivery.SENT: RecipientState.SENT, Delivery.FAILED: RecipientState.FAILED}


def follow_outbox(session: Session, now: dt.datetime) -> None:
    """Who was to get a message that is settled has it, or doesn't; and a campaign that is through is done."""
    settled = _settled(session)
    never_sent = [one for one in settled if _delivery(one) not in ARRIVED]
    if never_sent:
        give_back(session, never_sent)
    for recipient in settled:
        _follow(recipient)
    session.flush()
    _finish(session, now)


def _settled(session: Session) -> Sequence[CampaignRecipient]:
    over = or_(CampaignRecipient.outbox_id.is_(None), OutboxRow.state != Delivery.QUEUED)
    statement = (
        select(CampaignRecipient)
        .join(CampaignRecipient.campaign)
        .outerjoin(CampaignRecipient.outbox_row)
        .options(contains_eager(CampaignRecipient.outbox_row), joinedload(CampaignRecipient.contact))
        .where(Campaign.state.in_(UNDER_WAY), CampaignRecipient.state == RecipientState.QUEUED, over)
        .order_by(CampaignRecipient.id)
        .limit(MOST)
        .with_for_update(of=CampaignRecipient, skip_locked=True)
        .execution_options(populate_existing=True)
    )
    return session.scalars(statement).all()


def _delivery(recipient: CampaignRecipient) -> Delivery:
    """What became of the message; one whose row is gone was taken out with the chat it was for."""
    return recipient.outbox_row.state if recipient.outbox_row else Delivery.CANCELLED


def _follow(recipient: CampaignRecipient) -> None:
    state = ARRIVED.get(_delivery(recipient), RecipientState.SKIPPED)
    recipient.state = state
    if state is RecipientState.SKIPPED:
        recipient.skipped_for = _why(recipient)
        recipient.sent_at = recipient.asked_before_at = None


def _why(recipient: CampaignRecipient) -> SkipReason:
    """Why it never went: whoever is forgotten, or stopped, wants nothing; else nobody is there any more."""
    contact = recipient.contact
    stopped = contact is None or contact.opted_out_at is not None
    return SkipReason.OPTED_OUT if stopped else SkipReason.UNREACHABLE


def _finish(session: Session, now: dt.datetime) -> None:
    """Campaigns in which nobody waits for their turn, or for what is on its way to them."""
    still = CampaignRecipient.state.in_(RECIPIENT_COMING)
    waits = exists().where(CampaignRecipient.campaign_id == Campaign.id, still)
    through = select(Campaign).where(Campaign.state == CampaignState.RUNNING, ~waits)
    for campaign in session.scalars(through.with_for_update(of=Campaign, skip_locked=True)).all():
        campaign.moved(CampaignStep.FINISH, now)
        campaign.next_at, campaign.ended_at = None, now
    session.flush()
