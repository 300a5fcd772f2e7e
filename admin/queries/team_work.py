"""The work of a region by colleague, and what came in lately."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session, joinedload

from admin.queries.worklist import late_condition
from models import WORKED_ON, Offer, OfferState, Region, User
from services.teams import is_at_work, workers_of
from services.working_days import AMSTERDAM, today

MOST = 100
"""Openings of one colleague, or of one week, on a page."""


@dataclass(frozen=True)
class Load:
    """What one colleague has in a region; `still_since`: when the longest waiting was last touched."""

    user: User
    open: int
    late: int
    still_since: dt.datetime | None
    at_work: bool
    """Whether they still work for the region."""


def first_with_team(session: Session, regions: Sequence[Region]) -> Region:
    """The region to open with: the first that anybody works for, or else the first."""
    worked_for = set(
        session.scalars(select(Region.id).select_from(User).join(User.regions).where(User.active))
    )
    return next((region for region in regions if region.id in worked_for), regions[0])


def loads(session: Session, region: Region, day: dt.date) -> list[Load]:
    """The team by name, and who left and still has openings."""
    late = func.sum(case((late_condition(day), 1), else_=0))
    figures = func.count(Offer.id), late, func.min(Offer.updated_at)
    counted = select(Offer.claimed_by_id, *figures).where(*_worked_on(region)).group_by(Offer.claimed_by_id)
    found = {key: (many, int(behind), still) for key, many, behind, still in session.execute(counted)}
    people = {user.id: user for user in workers_of(session, [region.id])}
    others = select(User).where(User.id.in_(found.keys() - people.keys())).order_by(User.name, User.id)
    people |= {user.id: user for user in session.scalars(others)}
    return [
        Load(user, *found.get(key, (0, 0, None)), is_at_work(user, region)) for key, user in people.items()
    ]


def unclaimed(session: Session, region: Region) -> int:
    """How many openings nobody picked up yet."""
    waiting = Offer.region_id == region.id, Offer.state == OfferState.NEW
    return session.scalar(select(func.count(Offer.id)).where(*waiting)) or 0


def work_in(session: Session, region: Region, user: User, day: dt.date) -> list[Offer]:
    """What this colleague works on in the region, the late ones first, then the longest waiting."""
    late = case((late_condition(day), 0), else_=1)
    theirs = _cards(*_worked_on(region), Offer.claimed_by_id == user.id)
    return list(session.scalars(theirs.order_by(late, Offer.updated_at, Offer.id)))


def chosen(session: Session, region: Region, references: Collection[str]) -> list[Offer]:
    """Those openings of the region that somebody works on."""
    found = _cards(*_worked_on(region), Offer.reference.in_(list(references)[:MOST]))
    return list(session.scalars(found.order_by(Offer.updated_at, Offer.id)))


def this_week(session: Session, region: Region, now: dt.datetime) -> list[Offer]:
    """What came in since Monday, the newest first."""
    monday = today(now) - dt.timedelta(days=today(now).weekday())
    since = dt.datetime.combine(monday, dt.time(), AMSTERDAM).astimezone(dt.UTC)
    came = _cards(Offer.region_id == region.id, Offer.created_at >= since)
    return list(session.scalars(came.order_by(Offer.created_at.desc(), Offer.id.desc())))


def _worked_on(region: Region) -> tuple[ColumnElement[bool], ...]:
    return Offer.region_id == region.id, Offer.state.in_(WORKED_ON)


def _cards(*conditions: ColumnElement[bool]) -> Select[Offer]:
    shown = joinedload(Offer.employer), joinedload(Offer.claimed_by), joinedload(Offer.municipality)
    return select(Offer).where(*conditions).options(joinedload(Offer.region), *shown).limit(MOST)
