"""The work of one colleague: what is new in the region, and what is theirs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, joinedload

from models import LIVE, Offer, OfferState, User

SHOWN = 50
"""Cards of one kind on the page; the rest is in the list of openings."""
UNCALLED = (OfferState.NEW, OfferState.CLAIMED)
"""The states in which the promise to call is still open."""


@dataclass(frozen=True)
class Counts:
    """How many openings are new, of those late, mine, and late with somebody else."""

    new: int
    late: int
    mine: int
    late_elsewhere: int


def counts(session: Session, user: User, today: dt.date) -> Counts:
    """The figures on top of the page, each exact."""
    return Counts(
        new=_count(session, _is_new()),
        late=_count(session, _is_new(), Offer.call_by < today),
        mine=_count(session, *_is_mine(user)),
        late_elsewhere=_count(session, *_is_late_elsewhere(user, today)),
    )


def new_offers(session: Session) -> list[Offer]:
    """Openings that nobody picked up yet, the oldest promise first."""
    return list(session.scalars(_cards(_is_new()).order_by(Offer.call_by, Offer.id)))


def my_offers(session: Session, user: User) -> list[Offer]:
    """Openings that this colleague works on: first those whose employer still waits for a call."""
    waits = (Offer.state == OfferState.CLAIMED).desc()
    return list(session.scalars(_cards(*_is_mine(user)).order_by(waits, Offer.call_by, Offer.id)))


def late_elsewhere(session: Session, user: User, today: dt.date) -> list[Offer]:
    """Openings that another colleague picked up, whose employer was not called by the promised day."""
    late = _cards(*_is_late_elsewhere(user, today))
    return list(session.scalars(late.order_by(Offer.call_by, Offer.id)))


def is_late(offer: Offer, today: dt.date) -> bool:
    """Whether the employer waits for a call that should have been made."""
    return offer.state in UNCALLED and offer.call_by < today


def late_condition(today: dt.date) -> ColumnElement[bool]:
    """The same as `is_late`, for a statement."""
    return Offer.state.in_(UNCALLED) & (Offer.call_by < today)


def _is_new() -> ColumnElement[bool]:
    return Offer.state == OfferState.NEW


def _is_mine(user: User) -> tuple[ColumnElement[bool], ...]:
    return Offer.claimed_by_id == user.id, Offer.state.in_(LIVE)


def _is_late_elsewhere(user: User, today: dt.date) -> tuple[ColumnElement[bool], ...]:
    return Offer.state == OfferState.CLAIMED, Offer.call_by < today, Offer.claimed_by_id != user.id


def _cards(*conditions: ColumnElement[bool]) -> Select[Offer]:
    shown = (joinedload(Offer.employer), joinedload(Offer.contact), joinedload(Offer.region))
    who_and_where = joinedload(Offer.claimed_by), joinedload(Offer.municipality)
    return select(Offer).where(*conditions).options(*shown, *who_and_where).limit(SHOWN)


def _count(session: Session, *conditions: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count(Offer.id)).where(*conditions)) or 0
