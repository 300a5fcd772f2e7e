"""What a colleague does with an opening after claiming it; each move is one line of its timeline."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy.orm import Session

import messages
from models import Action, Actor, Channel, Offer, OfferEvent, User
from services.cards import refresh_cards
from services.news import tell_employer
from services.reminders.planning import plan


class Means(StrEnum):
    """By what a colleague was in contact with an employer."""

    PHONE = "phone"
    MAIL = "mail"
    VISIT = "visit"


class ClosingReason(StrEnum):
    """Why an opening ends without a placement; the learning agenda counts these."""

    NO_CANDIDATE = "no_candidate"
    NO_MATCH = "no_match"
    GUIDANCE = "guidance"
    DEMANDS = "demands"
    UNREACHABLE = "unreachable"
    RISK = "risk"
    NO_WORK = "no_work"
    NO_ANSWER = "no_answer"
    FOUND_SOMEBODY = "found_somebody"
    DUPLICATE = "duplicate"
    OTHER = "other"


def log_contact(
    session: Session, offer: Offer, user: User, means: Means, note: str, now: dt.datetime
) -> OfferEvent:
    """The line that says that the employer was spoken to. Raises `IllegalMoveError`."""
    session.refresh(offer, ["state"], with_for_update=True)
    event = offer.moved(Action.LOG_CONTACT, Actor(Channel.PANEL, user=user), now, note, means)
    plan(session, offer, now)
    return event


def close_offer(
    session: Session,
    offer: Offer,
    user: User,
    reason: ClosingReason,
    note: str,
    now: dt.datetime,
    *,
    tell: bool,
) -> OfferEvent:
    """The line that ends the opening; `tell` lets the employer know. Raises `IllegalMoveError`.

    The note is for colleagues: the employer reads the reason and nothing else.
    """
    session.refresh(offer, ["state"], with_for_update=True)
    event = offer.moved(Action.CLOSE, Actor(Channel.PANEL, user=user), now, note, reason)
    plan(session, offer, now)
    refresh_cards(session, offer, now)
    if tell:
        why = messages.text(f"offers-closing-{reason.replace('_', '-')}")
        arguments = {"reference": offer.reference, "title": offer.title, "why": why}
        tell_employer(session, offer, "offers-closed-employer", arguments, now)
    return event
