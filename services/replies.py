"""What a colleague writes back to an employer, through the bot."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Author, ChatMessage, Contact, Offer, OutboxRow, User
from services.outbox import About, post_telegram
from services.retrying import retry


def may_be_written(contact: Contact | None) -> bool:
    """Whether this person gets messages: started a chat, did not stop it, and did not block the bot."""
    return bool(contact and contact.chat_id and not contact.opted_out_at and not contact.unreachable_at)


def reply_to_employer(
    session: Session, offer: Offer, user: User, text: str, now: dt.datetime
) -> ChatMessage | None:
    """The message as the conversation keeps it, on its way to the chat; None where it may not be sent."""
    return _write(session, offer.contact, offer, user, text, now)


def write_to_contact(
    session: Session, contact: Contact, user: User, text: str, now: dt.datetime
) -> ChatMessage | None:
    """The same about no opening in particular, as to somebody who has none."""
    return _write(session, contact, None, user, text, now)


def resend(session: Session, message: ChatMessage, now: dt.datetime) -> bool:
    """Whether a message that failed is on its way once more; not to who asked for silence meanwhile."""
    if not may_be_written(message.contact):
        return False
    return retry(session, [OutboxRow.key == f"reply:{message.id}"], now).goes > 0


def _write(
    session: Session, contact: Contact | None, offer: Offer | None, user: User, text: str, now: dt.datetime
) -> ChatMessage | None:
    if contact is None or contact.chat_id is None or not may_be_written(contact):
        return None
    answers = _waits_for_answer(session, contact)
    message = ChatMessage(contact=contact, offer=offer, user=user, author=Author.COLLEAGUE, text=text, at=now)
    session.add(message)
    session.flush()
    post_telegram(
        session,
        contact.chat_id,
        {"text": _body(message, user), "parse_mode": "HTML"},
        key=f"reply:{message.id}",
        kind="message",
        now=now,
        about=About(offer=offer, contact=contact, user=user),
        answers=answers,
    )
    return message


def _waits_for_answer(session: Session, contact: Contact) -> bool:
    """Whether the last word was the employer's: what a colleague says now is what they wait for."""
    said = select(ChatMessage.author).where(ChatMessage.contact_id == contact.id)
    last = said.order_by(ChatMessage.at.desc(), ChatMessage.id.desc()).limit(1)
    return session.scalar(last) is Author.EMPLOYER


def _body(message: ChatMessage, user: User) -> str:
    if message.offer is None:
        return messages.html("offers-reply-general", name=user.name, text=message.text)
    reference = message.offer.reference
    return messages.html("offers-reply", name=user.name, reference=reference, text=message.text)
