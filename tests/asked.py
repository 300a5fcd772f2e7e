"""Reminders that are due or went out, and openings that they are about, as tests of reminders need them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import Carrier, Contact, Offer, OfferState, OutboxRow, Reminder, ReminderKind, User
from tests import factories
from tests.factories import NOW
from tests.reminding import messages_to

LATER = NOW + dt.timedelta(weeks=5)
"""When an answer comes."""


def still_open(session: Session, offer: Offer) -> Reminder:
    """A question to the employer of this opening, due now."""
    assert offer.contact is not None
    offer.claimed_by = offer.claimed_by or factories.user(session)
    offer.state = OfferState.IN_CONTACT
    offer.events[-1].at = NOW - dt.timedelta(weeks=4, hours=2)
    found = factories.reminder(session, offer.contact, offer, key=key_of(offer), due_at=NOW, planned_for=NOW)
    session.commit()
    return found


def key_of(offer: Offer) -> str:
    return f"still_open:{offer.id}:{offer.events[-1].id}:1:c{offer.contact_id}"


def sent(session: Session, about: Offer | Contact, kind: ReminderKind) -> Reminder:
    """A reminder of this kind that went to an employer, with its message."""
    offer = about if isinstance(about, Offer) else None
    contact = about.contact if isinstance(about, Offer) else about
    assert contact is not None
    found = factories.reminder(session, contact, offer, kind=kind, state="sent", sent_at=NOW, number=1)
    found.bundle = f"reminder:{found.id}"
    factories.outbox_row(
        session,
        key=f"chat:{found.bundle}",
        carrier=Carrier.TELEGRAM,
        recipient=str(contact.chat_id),
        contact=contact,
        state="sent",
        message_id=5,
    )
    session.commit()
    return found


def edits(session: Session, contact: Contact | None) -> list[OutboxRow]:
    assert contact is not None
    return [row for row in messages_to(session, contact.chat_id) if row.edits_id]


def claimed(session: Session, offer: Offer, by: User) -> Offer:
    offer.claimed_by = by
    offer.state = OfferState.CLAIMED
    session.commit()
    return offer
