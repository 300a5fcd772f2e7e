"""Which openings fit a filter: few are named, many are recognised as they come by.

The index of words has a code for each value of a filter, so that any combination is looked up at once. Where
few openings have it all, the list is made of those. Where they are many, every so-many-th opening fits, and
the list is walked in its order by the index of that order: a page is full soon. Neither takes longer the
more openings there are, and nothing is counted beyond `MOST`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, false, func, select
from sqlalchemy.orm import Session

from admin.queries.offer_filter import OfferFilter, region_code
from models import Offer, Region, ScopedSession, Sector, Sought, User

MOST = 1000
NEWEST = 20_000
"""So many openings are looked at first, where the index would look up every one with a frequent value."""
BEFORE_ALL = dt.datetime(1, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Found:
    """By what the openings are recognised, and how many they are; None for more than `MOST`."""

    conditions: tuple[ColumnElement[bool], ...]
    count: int | None


def find(session: Session, wanted: OfferFilter, user: User, today: dt.date) -> Found:
    """The openings that fit the filter, among those that this session sees."""
    if wanted.words is None:
        return Found((false(),), 0)
    dialect, rows = session.get_bind().dialect.name, wanted.conditions(user, today)
    if dialect == "postgresql" and rows and not wanted.words and _are_many(session, rows):
        return Found(tuple(rows), None)
    codes, exact = _codes(session, wanted, user)
    sought = Sought(wanted.words, codes)
    listed = (Offer.id.in_(sought.keys(dialect)),) if sought else ()
    looked_up = sought.keys(dialect) if exact and sought else select(Offer.id).where(*listed, *rows)
    keys = session.scalars(looked_up.limit(MOST + 1)).all()
    if len(keys) <= MOST:
        return Found((Offer.id.in_(keys),), len(keys))
    recognised = (sought.in_row(dialect, Offer.id),) if sought.words else ()
    if dialect == "sqlite":  # else it makes a list of all by the index of a state, and puts that in order
        rows = [func.likely(row) for row in rows]
    return Found((*rows, *recognised), None)


def _are_many(session: Session, rows: Sequence[ColumnElement[bool]]) -> bool:
    """Whether more than `MOST` of the newest meet this: a value that is frequent is frequent among those.

    They are named by when they came in: named by their keys, PostgreSQL reads all openings to find them.
    """
    newest_first = Offer.created_at.desc(), Offer.id.desc()
    edge = session.scalar(select(Offer.created_at).order_by(*newest_first).offset(NEWEST).limit(1))
    newest = Offer.created_at > (edge or BEFORE_ALL)
    found = session.scalars(select(Offer.id).where(newest, *rows).limit(MOST + 1))
    return len(found.all()) > MOST


def _codes(session: Session, wanted: OfferFilter, user: User) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """The codes of the filter, and whether they say all of it, so that no opening need be looked at.

    Of other regions than one's own they never do: there the session decides. Where there is anything to look
    up, the codes of one's own regions come along.
    """
    sector = session.scalar(select(Sector.id).where(Sector.code == wanted.sector)) if wanted.sector else None
    region = session.scalar(select(Region.id).where(Region.code == wanted.region)) if wanted.region else None
    codes = wanted.codes(user, sector, region)
    mine = session.regions if isinstance(session, ScopedSession) else None
    elsewhere = mine is not None and (not mine or region not in (None, *mine))
    told = len(codes) == len(wanted.narrowing()) - bool(wanted.text)
    exact = told and not wanted.late and not elsewhere
    own = own_regions(session) if (codes or wanted.words) and region is None else ()
    return codes + own, exact


def own_regions(session: Session) -> tuple[tuple[str, ...], ...]:
    """The code in the index of words for the regions that this session sees; none where it sees all."""
    regions = session.regions if isinstance(session, ScopedSession) else None
    return (tuple(map(region_code, sorted(regions))),) if regions else ()
