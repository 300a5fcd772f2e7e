"""What an employer and we said through the bot: messages, news, and questions with their answers."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from admin.queries.reminders import listed
from models import (
    Attachment,
    Carrier,
    ChatMessage,
    Contact,
    Offer,
    OutboxRow,
    Reminder,
    ReminderState,
)

SHOWN = 100
ASKED = (ReminderState.SENT, ReminderState.ANSWERED)


@dataclass(frozen=True)
class Exchange:
    """All that was said to and by one person about one opening, or about none."""

    messages: list[ChatMessage]
    news: list[OutboxRow]
    """What the bot told by itself."""
    asked: list[Reminder]
    """What the bot asked; the answers are with the questions."""
    posts: dict[str, OutboxRow]
    """The deliveries of messages and questions, by their key; what was sent long ago is no longer kept."""
    files: dict[int, list[tuple[Attachment, bool]]]
    """By message: each file, and whether its content is here."""


NOTHING = Exchange([], [], [], {}, {})


def exchange_about(session: Session, offer: Offer) -> Exchange:
    """The last of what was said with the contact of this opening, oldest first.

    What belongs to no opening is of the company's own region; an opening elsewhere does not bring it along.
    """
    if offer.contact_id is None:
        return NOTHING
    said = ChatMessage.offer_id == offer.id
    if offer.employer.region_id == offer.region_id:
        said |= ChatMessage.offer_id.is_(None)
    about = OutboxRow.offer_id == offer.id, Reminder.offer_id == offer.id
    return _exchange(session, offer.contact_id, said, *about)


def general_exchange(session: Session, contact: Contact) -> Exchange:
    """The last of what was said with this person about no opening, oldest first."""
    none = (table.offer_id.is_(None) for table in (ChatMessage, OutboxRow, Reminder))
    return _exchange(session, contact.id, *none)


def message_of(session: Session, key: int) -> ChatMessage | None:
    """What a colleague wrote; None where this session sees none."""
    statement = select(ChatMessage).where(ChatMessage.id == key, ChatMessage.user_id.is_not(None))
    return session.scalar(statement.options(joinedload(ChatMessage.contact)))


def file_of(session: Session, contacts: list[int], key: int) -> Attachment | None:
    """A file that one of these people sent with a message about no opening."""
    sent = select(Attachment).join(ChatMessage, ChatMessage.id == Attachment.chat_message_id)
    return session.scalar(sent.where(Attachment.id == key, ChatMessage.contact_id.in_(contacts)))


def _exchange(
    session: Session,
    contact_id: int,
    said: ColumnElement[bool],
    told: ColumnElement[bool],
    asked: ColumnElement[bool],
) -> Exchange:
    messages = _messages(session, ChatMessage.contact_id == contact_id, said)
    reminders = _asked(session, Reminder.contact_id == contact_id, asked)
    return Exchange(
        messages,
        _news(session, OutboxRow.contact_id == contact_id, told),
        reminders,
        _posts(session, messages, reminders),
        _files(session, messages),
    )


def _messages(session: Session, *conditions: ColumnElement[bool]) -> list[ChatMessage]:
    statement = (
        select(ChatMessage)
        .where(*conditions)
        .options(joinedload(ChatMessage.user), joinedload(ChatMessage.contact))
        .order_by(ChatMessage.at.desc(), ChatMessage.id.desc())
        .limit(SHOWN)
    )
    return list(session.scalars(statement))


def _news(session: Session, *conditions: ColumnElement[bool]) -> list[OutboxRow]:
    told = OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.kind == "offer-news"
    newest = select(OutboxRow).where(*conditions, *told).order_by(OutboxRow.id.desc()).limit(SHOWN)
    return list(session.scalars(newest))


def _asked(session: Session, *conditions: ColumnElement[bool]) -> list[Reminder]:
    went = Reminder.state.in_(ASKED), Reminder.sent_at.is_not(None)
    newest = listed().where(*conditions, *went).order_by(Reminder.sent_at.desc()).limit(SHOWN)
    return list(session.scalars(newest))


def _posts(session: Session, messages: list[ChatMessage], reminders: list[Reminder]) -> dict[str, OutboxRow]:
    keys = [f"reply:{message.id}" for message in messages if message.user_id]
    keys += [f"chat:{reminder.bundle}" for reminder in reminders if reminder.bundle]
    rows = session.scalars(select(OutboxRow).where(OutboxRow.key.in_(keys))) if keys else ()
    return {row.key: row for row in rows}


def _files(session: Session, messages: list[ChatMessage]) -> dict[int, list[tuple[Attachment, bool]]]:
    found: dict[int, list[tuple[Attachment, bool]]] = {}
    if not messages:
        return found
    here = ChatMessage.id, Attachment.content.is_not(None)
    sent = ChatMessage.id.in_([message.id for message in messages])
    files = select(Attachment, *here).join(ChatMessage, ChatMessage.id == Attachment.chat_message_id)
    for file, message, fetched in session.execute(files.where(sent).order_by(Attachment.id)):
        found.setdefault(message, []).append((file, fetched))
    return found
