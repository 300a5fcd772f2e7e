"""The row of a chat, which is also the lock that keeps two updates of one chat apart."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session, joinedload

from models import Contact, Conversation


def locked_conversation(session: Session, chat_id: int, now: dt.datetime) -> Conversation:
    """The conversation of this chat, locked until the end of the transaction; a new one for a new chat.

    Two first updates of a chat may come at once, and a conversation may be erased while another update
    waits for it: so the row is made if need be, and looked for again.
    """
    while (found := _lock(session, chat_id)) is None:
        _make(session, chat_id, now)
    return found


def contact_of(session: Session, conversation: Conversation, now: dt.datetime) -> Contact:
    """The person in this chat; a new row for somebody whom we just met."""
    if conversation.contact is None:
        known = session.scalar(select(Contact).where(Contact.chat_id == conversation.chat_id))
        known = known or _expected(session, conversation) or Contact(created_at=now)
        known.chat_id = conversation.chat_id
        conversation.contact = known
        session.add(known)
        session.flush()
    return conversation.contact


def _expected(session: Session, conversation: Conversation) -> Contact | None:
    """Whom the invitation was for, while nobody else has come by it."""
    invitation = conversation.invitation
    if invitation is None or invitation.contact_id is None:
        return None
    waiting = select(Contact).where(Contact.id == invitation.contact_id, Contact.chat_id.is_(None))
    return session.scalar(waiting.with_for_update(of=Contact).execution_options(populate_existing=True))


def _lock(session: Session, chat_id: int) -> Conversation | None:
    """The row, locked and read anew, with whom it is about; only the row itself is locked."""
    person = joinedload(Conversation.contact).joinedload(Contact.employer)
    statement = (
        select(Conversation)
        .where(Conversation.chat_id == chat_id)
        .options(person)
        .with_for_update(of=Conversation)
        .execution_options(populate_existing=True)
    )
    return session.scalar(statement)


def _make(session: Session, chat_id: int, now: dt.datetime) -> None:
    """Both databases know ON CONFLICT; SQLAlchemy has it by dialect."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    row = {"chat_id": chat_id, "state": {}, "updated_at": now}
    session.execute(insert(Conversation).values(row).on_conflict_do_nothing(index_elements=["chat_id"]))
