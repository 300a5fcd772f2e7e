"""Messages of campaigns that still wait on the outbox, taken off it: who was to get them waits again."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, contains_eager

from models import Campaign, CampaignRecipient, Delivery, OutboxRow, RecipientState
from services.campaigns.resting import give_back


def take_back(session: Session, *which: ColumnElement[bool]) -> None:
    """Of these recipients, the messages that nobody has in hand: the sender's go, and can't be stopped.

    What was in a sender's hands that died may have arrived; it counts as gone.
    """
    waiting = (
        select(CampaignRecipient)
        .join(CampaignRecipient.outbox_row)
        .options(contains_eager(CampaignRecipient.outbox_row))
        .where(CampaignRecipient.state == RecipientState.QUEUED, *which)
        .where(OutboxRow.state == Delivery.QUEUED, OutboxRow.lease_until.is_(None))
        .order_by(CampaignRecipient.id)
        .with_for_update(of=[CampaignRecipient, OutboxRow], skip_locked=True)
        .execution_options(populate_existing=True)
    )
    recipients = session.scalars(waiting).all()
    if recipients:
        give_back(session, recipients)
    for recipient in recipients:
        session.delete(recipient.outbox_row)
        recipient.state, recipient.outbox_row = RecipientState.WAITING, None
        recipient.sent_at = recipient.asked_before_at = None
    session.flush()


def of_campaign(campaign: Campaign) -> ColumnElement[bool]:
    return CampaignRecipient.campaign_id == campaign.id
