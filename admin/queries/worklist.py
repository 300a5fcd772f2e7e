"""The work of one colleague: what is new in the region, and what is theirs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum

from sqlalchemy import ColumnElement, Select, case, false, func, select
from sqlalchemy.orm import Session, joinedload

from models import LIVE, Offer, OfferState, User
from services.moves import WITH_CANDIDATE
from services.teams import unattended

SHOWN = 30
"""Cards of one kind on the page; the rest is in the list of openings."""
MOST = 1000
"""So many are counted; a figure above it says that there are more."""
UNCALLED = (OfferState.NEW, OfferState.CLAIMED)
"""The states in which the promise to call is still open."""


class Turn(IntEnum):
    """Who must do something about an opening and how soon, in the order of the page."""

    LATE = 0
    TODAY = 1
    EMPLOYER = 2
    """A candidate was proposed, or is on trial: the employer decides."""
    REST = 3


@dataclass(frozen=True)
class Counts:
    """How many are new and of those late, mine and of those late or for today, late elsewhere, and left."""

    new: int
    late: int
    mine: int
    mine_late: int
    mine_today: int
    late_elsewhere: int
    left: int
    """Of a colleague who is away, or works here no more."""


def counts(session: Session, user: User, today: dt.date) -> Counts:
    """The figures on top of the page, each exact up to `MOST`; one more stands for all that is above it."""
    return Counts(
        new=_count(session, _is_new()),
        late=_count(session, _is_new(), Offer.call_by < today),
        mine=_count(session, *_is_mine(user)),
        mine_late=_count(session, *_is_mine(user), late_condition(today)),
        mine_today=_count(session, *_is_mine(user), ~_is_late(today), _is_for(today)),
        late_elsewhere=_count(session, *_is_late_elsewhere(user, today)),
        left=_count(session, *_is_left(user, today)),
    )


def new_offers(session: Session) -> list[Offer]:
    """Openings that nobody picked up yet, the oldest promise first."""
    return list(session.scalars(_cards(_is_new()).order_by(Offer.call_by, Offer.id)))


def my_offers(session: Session, user: User, today: dt.date) -> dict[Turn, list[Offer]]:
    """Openings that this colleague works on, by whose turn it is and when; the oldest appointment first.

    So many of each turn: what is late does not push out what is for today.
    """
    turn, order = _turn(today), ((Offer.state == OfferState.CLAIMED).desc(), _day(), Offer.id)
    place = func.row_number().over(partition_by=turn, order_by=order)
    mine = select(Offer.id, place.label("place")).where(*_is_mine(user)).subquery()
    first = Offer.id.in_(select(mine.c.id).where(mine.c.place <= SHOWN))
    cards = _cards(first).add_columns(turn).order_by(turn, *order).limit(None)
    found: dict[Turn, list[Offer]] = {each: [] for each in Turn}
    for offer, number in session.execute(cards):
        found[Turn(number)].append(offer)
    return found


def late_elsewhere(session: Session, user: User, today: dt.date) -> list[Offer]:
    """Openings of another colleague who is there, whose employer was not called as promised or agreed."""
    late = _cards(*_is_late_elsewhere(user, today))
    return list(session.scalars(late.order_by(_day(), Offer.id)))


def left_offers(session: Session, user: User, today: dt.date) -> list[Offer]:
    """Openings that wait for a colleague who is away, or works here no more; the late ones first."""
    return list(session.scalars(_cards(*_is_left(user, today)).order_by(_day(), Offer.id)))


def is_late(offer: Offer, today: dt.date) -> bool:
    """Whether the employer waits for a call that should have been made."""
    return offer.state in UNCALLED and offer.call_by < today


def late_condition(today: dt.date) -> ColumnElement[bool]:
    """Whether a promise to call, or the day of the next contact, has passed; for a statement."""
    return Offer.state.in_(LIVE) & _is_late(today)


def _is_late(today: dt.date) -> ColumnElement[bool]:
    uncalled = Offer.state.in_(UNCALLED) & (Offer.call_by < today)
    return uncalled | func.coalesce(Offer.next_contact_on < today, false())


def _is_for(today: dt.date) -> ColumnElement[bool]:
    uncalled = Offer.state.in_(UNCALLED) & (Offer.call_by == today)
    return uncalled | func.coalesce(Offer.next_contact_on == today, false())


def _turn(today: dt.date) -> ColumnElement[int]:
    return case(
        (_is_late(today), Turn.LATE.value),
        (_is_for(today), Turn.TODAY.value),
        (Offer.state.in_(WITH_CANDIDATE), Turn.EMPLOYER.value),
        else_=Turn.REST.value,
    )


def _is_new() -> ColumnElement[bool]:
    return Offer.state == OfferState.NEW


def _is_mine(user: User) -> tuple[ColumnElement[bool], ...]:
    return Offer.claimed_by_id == user.id, Offer.state.in_(LIVE)


def _is_late_elsewhere(user: User, today: dt.date) -> tuple[ColumnElement[bool], ...]:
    return Offer.claimed_by_id != user.id, late_condition(today), ~unattended(today)


def _is_left(user: User, today: dt.date) -> tuple[ColumnElement[bool], ...]:
    return Offer.claimed_by_id != user.id, unattended(today)


def _day() -> ColumnElement[dt.date | None]:
    """When somebody should be spoken to next."""
    return func.coalesce(Offer.next_contact_on, Offer.call_by)


def _cards(*conditions: ColumnElement[bool]) -> Select[Offer]:
    shown = (joinedload(Offer.employer), joinedload(Offer.contact), joinedload(Offer.region))
    who_and_where = joinedload(Offer.claimed_by), joinedload(Offer.municipality)
    return select(Offer).where(*conditions).options(*shown, *who_and_where).limit(SHOWN)


def _count(session: Session, *conditions: ColumnElement[bool]) -> int:
    return len(session.scalars(select(Offer.id).where(*conditions).limit(MOST + 1)).all())
