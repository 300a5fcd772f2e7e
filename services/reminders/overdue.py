"""The work of a colleague that lies still: who was not called in time or as agreed, where nothing happens."""

from __future__ import annotations

import datetime as dt
from itertools import chain
from typing import Final

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from models import Offer, OfferState, Region, User
from services.teams import coordinators_of, unattended
from services.working_days import today

LIES_STILL: Final = dt.timedelta(weeks=4)
AT_WORK: Final = (OfferState.IN_CONTACT, OfferState.CANDIDATE_PROPOSED, OfferState.TRIAL)


def is_overdue(now: dt.datetime) -> ColumnElement[bool]:
    """Whether an opening that somebody works on should have had their attention before."""
    uncalled = and_(Offer.state == OfferState.CLAIMED, Offer.call_by < today(now))
    missed = and_(Offer.state.in_(AT_WORK), Offer.next_contact_on < today(now))
    return or_(uncalled, missed, and_(Offer.state.in_(AT_WORK), Offer.updated_at <= now - LIES_STILL))


def overdue_work(session: Session, user: User, now: dt.datetime) -> list[Offer]:
    """This colleague's overdue openings, the longest waiting first; nothing while they are away.

    A coordinator's are also those of the region that nobody attends to, because somebody left or is away.
    """
    left = unattended(today(now))
    regions = _left_regions(session, now)
    overseen = [region.id for region in regions if user in _overseers(session, region, now)]
    theirs = or_(and_(Offer.claimed_by_id == user.id, ~left), and_(Offer.region_id.in_(overseen), left))
    overdue = select(Offer).where(is_overdue(now), theirs)
    return list(session.scalars(overdue.order_by(Offer.call_by, Offer.id)))


def overdue_people(session: Session, now: dt.datetime) -> list[User]:
    """Everybody who has overdue work, or must see to that of others; each once."""
    attended = select(Offer.claimed_by_id).where(is_overdue(now), ~unattended(today(now)))
    behind = session.scalars(select(User).where(User.id.in_(attended)))
    seeing_to_it = (_overseers(session, region, now) for region in _left_regions(session, now))
    return sorted({*behind, *chain.from_iterable(seeing_to_it)}, key=lambda user: user.id)


def _left_regions(session: Session, now: dt.datetime) -> list[Region]:
    """The regions with overdue work that nobody attends to."""
    left = select(Offer.region_id).where(is_overdue(now), unattended(today(now)))
    return list(session.scalars(select(Region).where(Region.id.in_(left))))


def _overseers(session: Session, region: Region, now: dt.datetime) -> list[User]:
    return coordinators_of(session, region, today(now))
