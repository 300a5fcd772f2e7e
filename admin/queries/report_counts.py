"""What was offered and who was placed, counted by region, kind, sector and month."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from admin.queries.report_period import MONTH, Period
from admin.queries.worklist import late_condition
from models import Offer, OfferKind, OfferState, Placement

GROUPS = (Offer.region_id, Offer.kind, Offer.sector_id)


@dataclass(frozen=True)
class Tally:
    """How many of one sort."""

    region_id: int
    kind: OfferKind
    sector_id: int | None
    month: int
    """Its place among the months of the period."""
    count: int


def filed(session: Session, regions: Collection[int], period: Period) -> list[Tally]:
    """Openings that came in, under the region that has them now."""
    return _tallies(session, Offer.created_at, period, offered(regions, period))


def placed(session: Session, regions: Collection[int], period: Period) -> list[Tally]:
    """People who were placed, by the day on which that was written down."""
    joined = Placement.offer_id == Offer.id, Offer.region_id.in_(regions), period.holds(Placement.created_at)
    return _tallies(session, Placement.created_at, period, and_(*joined))


def late(session: Session, regions: Collection[int], today: dt.date) -> Counter[int]:
    """Openings by region of which a promise is broken, or the day of the next contact has passed."""
    here = Offer.region_id.in_(regions), late_condition(today)
    counted = select(Offer.region_id, func.count(Offer.id)).where(*here).group_by(Offer.region_id)
    return Counter(dict(session.execute(counted).all()))


def offered(regions: Collection[int], period: Period) -> ColumnElement[bool]:
    """Whether an opening of these regions came in within the period.

    Every state is named, so that the index of the worklist leads to the period.
    """
    anywhere = Offer.region_id.in_(regions), Offer.state.in_(list(OfferState))
    return and_(*anywhere, period.holds(Offer.created_at))


def _tallies(
    session: Session,
    moment: InstrumentedAttribute[dt.datetime],
    period: Period,
    condition: ColumnElement[bool],
) -> list[Tally]:
    columns = *GROUPS, period.month(moment), func.count(moment)
    statement = select(*columns).where(condition).group_by(*GROUPS, MONTH)
    return [Tally(*row) for row in session.execute(statement)]
