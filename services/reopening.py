"""An opening that was over lives again."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import Action, IllegalMoveError, Offer, OfferEvent, User
from services.discretion import check_note
from services.news import tell_employer
from services.steps import lock, step


def reopen(
    session: Session, offer: Offer, user: User, note: str, now: dt.datetime, *, seen: int | None = None
) -> OfferEvent:
    """The line that opens it again: for who worked on it, else for the whole region.

    Of an employer who was forgotten nothing is left to open. Raises `IdentifiableError`, `OvertakenError`,
    `IllegalMoveError`.
    """
    check_note(note)
    lock(session, offer, seen)
    action = reopening_of(offer)
    if offer.contact is None:
        raise IllegalMoveError(offer.state, action)
    event = step(session, offer, action, user, now, note, next_contact_on=None)
    arguments = {"reference": offer.reference, "title": offer.title}
    tell_employer(session, offer, "offers-reopened-employer", arguments, now)
    return event


def reopening_of(offer: Offer) -> Action:
    """With a colleague at work it is theirs again; without, it is new."""
    is_theirs = offer.claimed_by is not None and offer.claimed_by.active
    return Action.REOPEN if is_theirs else Action.REOPEN_NEW
