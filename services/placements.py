"""Somebody starts in a place, and how it goes afterwards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import messages
from interview.dates import months_later
from models import (
    OUTCOME_MONTHS,
    OVER,
    Action,
    Actor,
    Channel,
    Guide,
    Offer,
    OfferEvent,
    Outcome,
    Placement,
    Support,
    User,
)
from services.candidates import check_discretion
from services.steps import follow, lock, step
from services.working_days import today

SLACK: Final = dt.timedelta(days=7)
"""So much earlier a colleague may call than the months are over."""


@dataclass(frozen=True)
class Start:
    """What is written down of somebody who starts."""

    reference: str
    starts_on: dt.date
    hours: int
    guide: Guide
    support: Collection[Support] = ()
    note: str = ""


def place(
    session: Session, offer: Offer, user: User, start: Start, now: dt.datetime, *, seen: int | None = None
) -> Placement:
    """The placement; the opening is over when it was the last place, and goes on otherwise.

    Raises `IdentifiableError`, `OvertakenError`, `IllegalMoveError`.
    """
    check_discretion(offer, user, start.reference, start.note)
    lock(session, offer, seen)
    action = Action.PLACE if places_left(session, offer) <= 1 else Action.PLACE_ONE
    by = Actor(Channel.PANEL, user=user)
    event = offer.moved(action, by, now, start.note, start.reference, next_contact_on=None)
    placement = Placement(
        offer=offer,
        event=event,
        kind=offer.kind,
        reference=start.reference,
        starts_on=start.starts_on,
        hours=start.hours,
        support=sorted(start.support),
        guide=start.guide,
        note=start.note,
        created_at=now,
    )
    session.add(placement)
    follow(session, offer, now)
    return placement


def places_left(session: Session, offer: Offer) -> int:
    """How many of the opening's places nobody fills yet."""
    filled = select(func.count(Placement.id)).where(Placement.offer_id == offer.id)
    return max(0, offer.places - (session.scalar(filled) or 0))


def correct_placement(
    session: Session,
    placement: Placement,
    user: User,
    start: Start,
    now: dt.datetime,
    *,
    seen: int | None = None,
) -> OfferEvent | None:
    """The line that says what was wrong of this placement, and is right now; None where nothing was.

    Aftercare follows the first day. What was written in free words is gone: it may have been wrong in that it
    said who somebody is, so that is not taken back. Raises `IdentifiableError`, `OvertakenError`.
    """
    check_discretion(placement.offer, user, start.reference, start.note)
    lock(session, placement.offer, seen)
    before, after = start_of(placement), replace(start, support=sorted(start.support))
    if before == after:
        return None
    _write_down(placement, after)
    said = messages.text("pipeline-corrected-line", reference=after.reference)
    event = step(session, placement.offer, Action.FOLLOW_UP, user, now, said)
    if (before.reference, before.note) == (after.reference, after.note):
        was = {"starts_on": before.starts_on.isoformat(), "hours": before.hours}
        was |= {"guide": before.guide, "support": list(before.support)}
        event.before = {**(event.before or {}), "placement_id": placement.id, "was": was}
    session.flush()
    return event


def start_of(placement: Placement) -> Start:
    """What is written down of this placement."""
    names = (field.name for field in fields(Start))
    return Start(**{name: getattr(placement, name) for name in names})


def uncorrect(placement: Placement, was: Mapping[str, Any]) -> None:
    """What was written down before it was corrected, as the line of the correction has it."""
    known = {**was, "starts_on": dt.date.fromisoformat(was["starts_on"]), "guide": Guide(was["guide"])}
    _write_down(placement, replace(start_of(placement), **known))


def _write_down(placement: Placement, start: Start) -> None:
    for field in fields(Start):
        setattr(placement, field.name, getattr(start, field.name))


class NotYetError(ValueError):
    """Nobody can say this of somebody who does not work there for so long yet."""


def may_be_known(placement: Placement, months: int, outcome: Outcome, now: dt.datetime) -> bool:
    """Whether this can be said by now of so many months: an end at any time since the start stays an end."""
    since = placement.starts_on if outcome in OVER else months_later(placement.starts_on, months) - SLACK
    return since <= today(now)


def record_outcome(
    session: Session,
    placement: Placement,
    user: User,
    months: int,
    outcome: Outcome,
    now: dt.datetime,
    *,
    seen: int | None = None,
) -> OfferEvent:
    """The line that says how it is after so many months.

    Raises `NotYetError`, `OvertakenError`, `IllegalMoveError`.
    """
    assert months in OUTCOME_MONTHS, "there is a column for each"
    lock(session, placement.offer, seen)
    if not may_be_known(placement, months, outcome, now):
        raise NotYetError(placement.reference)
    said = messages.text(
        "pipeline-outcome-line",
        months=months,
        reference=placement.reference,
        outcome=messages.text(f"pipeline-outcome-{outcome.replace('_', '-')}"),
    )
    before = placement.outcome(months)
    setattr(placement, f"outcome_{months}", outcome)
    event = step(session, placement.offer, Action.FOLLOW_UP, user, now, said, outcome)
    event.before = {**(event.before or {}), "placement_id": placement.id, "months": months, "outcome": before}
    session.flush()
    return event
