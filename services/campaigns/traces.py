"""What a chat does to the campaigns that were in it: signs of life, opt-outs, and the openings that came."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from models import CampaignAnswer, CampaignRecipient, Contact, Delivery, OutboxRow, RecipientState
from services.campaigns.taking_back import take_back

SEEN_WITHIN: Final = dt.timedelta(days=30)
"""A sign of life later than this says nothing of having read the message."""
STOPPED_WITHIN: Final = dt.timedelta(days=7)
"""Who stops within this time after a message stops because of it, as far as can be known."""
CAME_WITHIN: Final = dt.timedelta(days=30)
"""An opening within this time after a yes came from the campaign."""
YES: Final = (CampaignAnswer.LEERWERKPLEK, CampaignAnswer.BASISBAAN, CampaignAnswer.BOTH)


def heard(session: Session, contact: Contact, now: dt.datetime) -> None:
    """They did something in their chat: what they got they have seen, and what is on its way waits on."""
    _take_back_queued(session, contact, now)
    unseen = _lately(contact, now - SEEN_WITHIN), _arrived(), CampaignRecipient.seen_at.is_(None)
    for recipient in session.scalars(select(CampaignRecipient).where(*unseen)).all():
        recipient.seen_at = now


def note_opt_out(session: Session, chat_id: int, now: dt.datetime) -> None:
    """Who stops now got the message of a campaign lately."""
    them = CampaignRecipient.contact.has(Contact.chat_id == chat_id)
    lately = CampaignRecipient.sent_at > now - STOPPED_WITHIN, CampaignRecipient.opted_out_at.is_(None)
    for recipient in session.scalars(select(CampaignRecipient).where(them, *lately, _arrived())).all():
        recipient.opted_out_at = now


def take_back_opt_out(session: Session, contact: Contact) -> None:
    """The stop that was noted with a message was a mistake."""
    led = CampaignRecipient.contact_id == contact.id, CampaignRecipient.opted_out_at.is_not(None)
    for recipient in session.scalars(select(CampaignRecipient).where(*led)).all():
        if recipient.opted_out_at == contact.opted_out_at:
            recipient.opted_out_at = None


def campaign_behind(session: Session, contact: Contact, now: dt.datetime) -> int | None:
    """The campaign, by id, from which an opening comes now: one that got a yes not long ago."""
    yes = (
        select(CampaignRecipient.campaign_id)
        .where(CampaignRecipient.contact_id == contact.id, CampaignRecipient.answer.in_(YES))
        .where(CampaignRecipient.answered_at > now - CAME_WITHIN)
        .order_by(CampaignRecipient.answered_at.desc())
        .limit(1)
    )
    return session.scalar(yes)


def _take_back_queued(session: Session, contact: Contact, now: dt.datetime) -> None:
    """It is asked for first: most chats have nothing of a campaign waiting."""
    queued = _lately(contact, now - SEEN_WITHIN), CampaignRecipient.state == RecipientState.QUEUED
    ids = session.scalars(select(CampaignRecipient.id).where(*queued)).all()
    if ids:
        take_back(session, CampaignRecipient.id.in_(ids))


def _lately(contact: Contact, since: dt.datetime) -> ColumnElement[bool]:
    return and_(CampaignRecipient.contact_id == contact.id, CampaignRecipient.sent_at > since)


def _arrived() -> ColumnElement[bool]:
    """Also of what the clock has yet to book as sent."""
    sent = CampaignRecipient.outbox_row.has(OutboxRow.state == Delivery.SENT)
    return or_(CampaignRecipient.state == RecipientState.SENT, sent)
