"""New rows of reminders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models import Contact, Offer, Reminder, ReminderKind, ReminderState, User

Recipient = Contact | User
Row = dict[str, Any]


def add_reminders(session: Session, rows: Iterable[Row]) -> None:
    """The new rows; those that another process made meanwhile stay as they are."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    if values := list(rows):
        session.execute(insert(Reminder).values(values).on_conflict_do_nothing(index_elements=["key"]))


def key_of(kind: ReminderKind, anchor: str, number: int, to: Recipient, offer: Offer | None = None) -> str:
    """One for each occurrence and recipient."""
    who = f"{'c' if isinstance(to, Contact) else 'u'}{to.id}"
    return f"{kind}:{offer.id if offer else ''}:{anchor}:{number}:{who}"


def new_row(
    kind: ReminderKind,
    to: Recipient,
    anchor: str,
    due_at: dt.datetime,
    now: dt.datetime,
    *,
    number: int = 1,
    offer: Offer | None = None,
) -> Row:
    is_contact = isinstance(to, Contact)
    return {
        "key": key_of(kind, anchor, number, to, offer),
        "kind": kind,
        "anchor": anchor,
        "number": number,
        "region_id": offer.region_id if offer else _region_of(to),
        "offer_id": offer.id if offer else None,
        "contact_id": to.id if is_contact else None,
        "user_id": None if is_contact else to.id,
        "state": ReminderState.PLANNED,
        "planned_for": due_at,
        "due_at": due_at,
        "remark": "",
        "cancel_note": "",
        "created_at": now,
    }


def _region_of(to: Recipient) -> int | None:
    if isinstance(to, Contact):
        return to.employer.region_id if to.employer else None
    return min((region.id for region in to.regions), default=None)
