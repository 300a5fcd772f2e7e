"""Writing to the outbox. Nothing is sent here: the sender does that, after the commit."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select, text, update
from sqlalchemy.orm import Session

from models import Attachment, Carrier, Contact, Delivery, Offer, OutboxRow, Priority, User
from services.stopping import with_stop_row

CHANNEL = "outbox"
"""What a sender on PostgreSQL listens to."""

HTML: dict[str, Any] = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
"""How every text goes to Telegram: as `messages.html` writes it, and without a preview of its links."""


@dataclass(frozen=True)
class About:
    """What a message is about and for whom: who may see it in the panel, and what to cancel with it."""

    region_id: int | None = None
    offer: Offer | None = None
    contact: Contact | None = None
    user: User | None = None

    def columns(self) -> dict[str, Any]:
        region = self.region_id or (self.offer and self.offer.region_id) or self._region_of_contact()
        return {"region_id": region, "offer": self.offer, "contact": self.contact, "user": self.user}

    def _region_of_contact(self) -> int | None:
        employer = self.contact and self.contact.employer
        return employer.region_id if employer else None


def post_telegram(
    session: Session,
    chat_id: int,
    payload: dict[str, Any],
    *,
    key: str,
    kind: str,
    now: dt.datetime,
    about: About = About(),
    method: str = "sendMessage",
    priority: Priority = Priority.NOTIFICATION,
    edits: OutboxRow | None = None,
    turn: int | None = None,
    answers: bool = False,
) -> OutboxRow:
    """A Telegram call on the outbox; `payload` has its arguments but the chat's id.

    What goes to somebody at an employer has the button to stop, unless it `answers` what they just did.
    """
    if _is_to(chat_id, about.contact) and not answers and _is_begun_by_us(priority, payload, edits):
        payload = with_stop_row(payload)
    return _post(
        session,
        OutboxRow(
            key=key,
            kind=kind,
            carrier=Carrier.TELEGRAM,
            recipient=str(chat_id),
            payload={"method": method, **payload},
            priority=priority,
            edits=edits,
            turn=turn,
            not_before=now,
            created_at=now,
            **about.columns(),
        ),
    )


def post_mail(
    session: Session,
    to: str,
    payload: dict[str, Any],
    *,
    key: str,
    kind: str,
    now: dt.datetime,
    about: About = About(),
    priority: Priority = Priority.NOTIFICATION,
) -> OutboxRow:
    """A mail on the outbox; `payload` has `subject`, `text`, `html`, and `stop` where it may be stopped."""
    return _post(
        session,
        OutboxRow(
            key=key,
            kind=kind,
            carrier=Carrier.MAIL,
            recipient=to,
            payload=payload,
            priority=priority,
            not_before=now,
            created_at=now,
            **about.columns(),
        ),
    )


def cancel_waiting(session: Session, now: dt.datetime, *which: ColumnElement[bool], why: str = "") -> None:
    """Of these rows, those that wait do not go; what the sender has in its hands does."""
    unleased = or_(OutboxRow.lease_until.is_(None), OutboxRow.lease_until <= now)
    rows = select(OutboxRow.id).where(*which, OutboxRow.state == Delivery.QUEUED, unleased)
    cancelled: dict[str, Any] = {"state": Delivery.CANCELLED, "settled_at": now}
    if why:
        cancelled["error"] = why
    session.execute(update(OutboxRow).where(OutboxRow.id.in_(rows)).values(cancelled))


def post_fetch(session: Session, attachment: Attachment, now: dt.datetime) -> OutboxRow:
    """An errand on the outbox: fetch what the employer sent, and keep it with the opening."""
    return _post(
        session,
        OutboxRow(
            key=f"file:{attachment.id}",
            kind="attachment",
            carrier=Carrier.FILE,
            recipient=f"attachment {attachment.id}",
            payload={"attachment_id": attachment.id, "file_id": attachment.telegram_file_id},
            priority=Priority.NOTIFICATION,
            not_before=now,
            created_at=now,
            **About(offer=attachment.offer, contact=_sender_of(attachment)).columns(),
        ),
    )


def _sender_of(attachment: Attachment) -> Contact | None:
    source = attachment.offer or attachment.chat_message
    return source.contact if source else None


def _is_to(chat_id: int, contact: Contact | None) -> bool:
    """Whether this is that person's own chat: what they wrote also goes to colleagues."""
    return contact is not None and contact.chat_id == chat_id


def _is_begun_by_us(priority: Priority, payload: dict[str, Any], edits: OutboxRow | None) -> bool:
    """Whether nobody asked for this message; one that was changed is, as long as it still asks something."""
    if edits is None:
        return priority > Priority.ANSWER
    return edits.priority > Priority.ANSWER and "reply_markup" in payload


def _post(session: Session, row: OutboxRow) -> OutboxRow:
    """The row on the outbox; PostgreSQL wakes the sender when it is committed."""
    session.add(row)
    session.flush()
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"NOTIFY {CHANNEL}"))
    return row
