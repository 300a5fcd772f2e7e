"""Openings that nobody picked up by the day that their region promised, wherever that was."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from models import Offer, OfferState, Region, Role, RoleName, User

SHOWN = 200


@dataclass(frozen=True)
class Unclaimed:
    """What lies in one region, the oldest promise first, and who can do something about it."""

    region: Region
    count: int
    offers: list[Offer]
    coordinators: list[User]


def unclaimed(session: Session, today: dt.date) -> list[Unclaimed]:
    """A block for each region in which something lies, the one with the oldest promise first."""
    shown = joinedload(Offer.employer), joinedload(Offer.region)
    oldest = select(Offer).where(*_lies(today)).order_by(Offer.call_by, Offer.created_at, Offer.id)
    found: dict[Region, list[Offer]] = defaultdict(list)
    for offer in session.scalars(oldest.options(*shown).limit(SHOWN)):
        found[offer.region].append(offer)
    counts, coordinators = _counts(session, today), _coordinators(session)
    return [
        Unclaimed(region, counts[region.id], offers, coordinators[region.id])
        for region, offers in found.items()
    ]


def _lies(today: dt.date) -> tuple[ColumnElement[bool], ...]:
    """New, and longer than the region's own term: that was the promise when the opening came in."""
    return Offer.state == OfferState.NEW, Offer.call_by < today


def _counts(session: Session, today: dt.date) -> dict[int, int]:
    counted = select(Offer.region_id, func.count(Offer.id)).where(*_lies(today)).group_by(Offer.region_id)
    return dict(session.execute(counted).all())


def _coordinators(session: Session) -> dict[int, list[User]]:
    """By region, those who can log in."""
    found: dict[int, list[User]] = defaultdict(list)
    coordinators: Sequence[User] = session.scalars(
        select(User)
        .where(User.active, User.roles.any(Role.name == RoleName.COORDINATOR))
        .options(selectinload(User.regions))
        .order_by(User.name)
    ).all()
    for user in coordinators:
        for region in user.regions:
            found[region.id].append(user)
    return found
