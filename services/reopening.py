"""An opening that was over lives again."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Session

from models import Action, IllegalMoveError, Offer, OfferEvent, User
from services.discretion import check_note
from services.news import tell_employer
from services.steps import lock, step
from services.teams import is_at_work
from services.undoing import hold
from services.working_days import working_days_after


def reopen(
    session: Session, offer: Offer, user: User, note: str, now: dt.datetime, *, seen: int | None = None
) -> OfferEvent:
    """The line that opens it again: for who worked on it, else for the whole region with a new promise.

    Of an employer who was forgotten nothing is left to open. Raises `IdentifiableError`, `OvertakenError`,
    `IllegalMoveError`.
    """
    check_note(note)
    lock(session, offer, seen)
    action = reopening_of(offer)
    if offer.contact is None:
        raise IllegalMoveError(offer.state, action)
    changes: dict[str, Any] = {"next_contact_on": None}
    if action is Action.REOPEN_NEW:
        promise = working_days_after(now, offer.region.first_contact_days)
        changes |= {"claimed_by": None, "claimed_at": None, "call_by": promise}
    event = step(session, offer, action, user, now, note, **changes)
    arguments = {"reference": offer.reference, "title": offer.title}
    tell_employer(session, offer, "offers-reopened-employer", arguments, now)
    hold(session, offer, event, now)
    return event


def reopening_of(offer: Offer) -> Action:
    """With a colleague who works on those of its region it is theirs again; without, it is new."""
    is_theirs = offer.claimed_by is not None and is_at_work(offer.claimed_by, offer.region)
    return Action.REOPEN if is_theirs else Action.REOPEN_NEW
