"""A pressed button of a campaign, perhaps of weeks ago: the interview begins with that answer."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from interview import Reaction
from models import CampaignAnswer, CampaignRecipient, RecipientState
from services.campaigns.asking import EXPLAIN, NOBODY, explain, show_answered
from services.conversations import locked_conversation
from services.house import House
from services.interviews import converse


def answer_campaign(
    session: Session, house: House, chat_id: int, recipient_id: int, value: str, key: str, now: dt.datetime
) -> str:
    """The word for the bubble, after whatever the answer led to. `key` is unique for each update."""
    if recipient_id == NOBODY:
        return messages.text("campaigns-only-trial")
    if _of_chat(session, recipient_id, chat_id) is None:
        return messages.text("campaigns-unknown")
    locked_conversation(session, chat_id, now)
    recipient = _of_chat(session, recipient_id, chat_id)
    if recipient is None or value not in (EXPLAIN, *CampaignAnswer):
        return messages.text("campaigns-unknown")
    _note_seen(recipient, now)
    if recipient.answer:
        return messages.text("campaigns-answered-before")
    if value == EXPLAIN:
        explain(session, recipient, now)
        return messages.text("campaigns-explained")
    return _settle(session, house, recipient, CampaignAnswer(value), key, now)


def _settle(
    session: Session,
    house: House,
    recipient: CampaignRecipient,
    answer: CampaignAnswer,
    key: str,
    now: dt.datetime,
) -> str:
    """The answer kept and shown, and the interview on its way with it."""
    assert recipient.contact, "who pressed is known"
    assert recipient.contact.chat_id, "the button was in this chat"
    recipient.answer, recipient.answered_at = answer, now
    session.flush()
    show_answered(session, recipient, key, now)
    said = converse(session, house, recipient.contact.chat_id, Reaction(answer), key, now)
    return said or messages.text(f"campaigns-thanks-{answer.replace('_', '-')}")


def _note_seen(recipient: CampaignRecipient, now: dt.datetime) -> None:
    """Whoever presses a button got the message, whatever the outbox knows of it."""
    recipient.seen_at, recipient.sent_at = recipient.seen_at or now, recipient.sent_at or now
    recipient.state, recipient.skipped_for = RecipientState.SENT, None


def _of_chat(session: Session, recipient_id: int, chat_id: int) -> CampaignRecipient | None:
    """Who was asked with this button, if it was the person in this chat; read anew."""
    statement = select(CampaignRecipient).where(CampaignRecipient.id == recipient_id)
    recipient = session.scalar(statement.execution_options(populate_existing=True))
    if recipient is None or recipient.contact is None or recipient.contact.chat_id != chat_id:
        return None
    return recipient if recipient.outbox_id else None
