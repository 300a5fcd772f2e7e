"""What a colleague does with an opening after claiming it; each move is one line of its timeline."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final

from sqlalchemy.orm import Session

import messages
from models import Action, Offer, OfferEvent, OfferState, User
from services.discretion import check_note
from services.news import tell_employer
from services.steps import lock, step
from services.working_days import today, working_days_after

A_WEEK: Final = 5
"""Of working days."""
WITH_CANDIDATE: Final = frozenset({OfferState.CANDIDATE_PROPOSED, OfferState.TRIAL})


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


class DayOverError(ValueError):
    """A next contact lies today or later."""


def log_contact(
    session: Session,
    offer: Offer,
    user: User,
    means: Means,
    note: str,
    now: dt.datetime,
    *,
    next_on: dt.date | None = None,
    seen: int | None = None,
) -> OfferEvent:
    """The line that says that the employer was spoken to, and when they will be next.

    Raises `IdentifiableError`, `DayOverError`, `OvertakenError`, `IllegalMoveError`.
    """
    check_note(note)
    lock(session, offer, seen)
    day = _ahead(next_on, now) if next_on else next_contact(offer, offer.state, now)
    return step(session, offer, Action.LOG_CONTACT, user, now, note, means, next_contact_on=day)


def plan_contact(
    session: Session, offer: Offer, user: User, day: dt.date, now: dt.datetime, *, seen: int | None = None
) -> OfferEvent:
    """The line that says when the employer is spoken to next.

    Raises `DayOverError`, `OvertakenError`, `IllegalMoveError`.
    """
    lock(session, offer, seen)
    said = messages.text("pipeline-planned-on", day=_ahead(day, now))
    return step(session, offer, Action.PLAN_CONTACT, user, now, said, next_contact_on=day)


def close_offer(
    session: Session,
    offer: Offer,
    user: User,
    reason: ClosingReason,
    note: str,
    now: dt.datetime,
    *,
    tell: bool,
    seen: int | None = None,
) -> OfferEvent:
    """The line that ends the opening; `tell` lets the employer know.

    The note is for colleagues: the employer reads the reason and nothing else. Raises `IdentifiableError`,
    `OvertakenError`, `IllegalMoveError`.
    """
    check_note(note)
    lock(session, offer, seen)
    event = step(session, offer, Action.CLOSE, user, now, note, reason, next_contact_on=None)
    if tell:
        why = messages.text(f"offers-closing-{reason.replace('_', '-')}")
        arguments = {"reference": offer.reference, "title": offer.title, "why": why}
        tell_employer(session, offer, "offers-closed-employer", arguments, now)
    return event


def _ahead(day: dt.date, now: dt.datetime) -> dt.date:
    if day < today(now):
        raise DayOverError(day.isoformat())
    return day


def next_contact(offer: Offer, state: OfferState, now: dt.datetime) -> dt.date | None:
    """A day that was agreed before and lies ahead stays; today's contact has been had.

    `state` is the one to come. An employer with a candidate is not asked whether the place is still there, so
    without a day nobody would think of them any more: there it is a week of work ahead.
    """
    day = offer.next_contact_on
    if day and day > today(now):
        return day
    return working_days_after(now, A_WEEK) if state in WITH_CANDIDATE else None
