"""How soon employers were called, and whether that was when they had been promised."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from statistics import median

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from admin.queries.report_counts import offered
from admin.queries.report_period import Period
from models import LIVE, Action, Offer, OfferEvent, OfferState
from services.office_hours import office_hours_between
from services.working_days import today as day_of

CLAIMED = (Action.CLAIM, Action.HAND_OVER)
"""By these somebody has it."""
Moments = tuple[int, dt.datetime, dt.date, OfferState, dt.datetime, dt.datetime | None, dt.datetime | None]


@dataclass(frozen=True, slots=True)
class Call:
    """What came of the promise to one employer."""

    region_id: int
    hours: float | None
    """Office hours until the first contact; None while there was none."""
    is_due: bool
    """Whether it can be said if the promise was kept: somebody called, or somebody should have."""
    claimed: bool
    """Whether somebody picked it up, in time or not."""
    claimed_in_time: bool
    called_in_time: bool


@dataclass(frozen=True)
class Promptness:
    """Many calls together. A share is a whole percentage; None where there is nothing to share."""

    median_hours: float | None
    claimed_share: int | None
    called_share: int | None


def calls(session: Session, regions: Collection[int], period: Period, today: dt.date) -> list[Call]:
    """One for each opening that came in within the period."""
    return [_call(row, today) for row in session.execute(_moments(regions, period))]


def promptness(calls: Iterable[Call]) -> Promptness:
    """How prompt these calls were."""
    calls = list(calls)
    hours = [call.hours for call in calls if call.hours is not None]
    due = [call for call in calls if call.is_due]
    return Promptness(
        median_hours=median(hours) if hours else None,
        claimed_share=_share(sum(call.claimed_in_time for call in due), len(due)),
        called_share=_share(sum(call.called_in_time for call in due), len(due)),
    )


def _moments(regions: Collection[int], period: Period) -> Select[*Moments]:
    """Of each opening: region, when it came in, the promise, how it stands, when claimed and when called."""
    when_claimed = func.min(case((OfferEvent.action.in_(CLAIMED), OfferEvent.at)))
    when_called = func.min(case((OfferEvent.action == Action.LOG_CONTACT, OfferEvent.at)))
    done = OfferEvent.action.in_([*CLAIMED, Action.LOG_CONTACT])
    columns = Offer.region_id, Offer.created_at, Offer.call_by, Offer.state, Offer.updated_at
    return (
        select(*columns, when_claimed, when_called)
        .outerjoin(OfferEvent, and_(OfferEvent.offer_id == Offer.id, done, _was_kept()))
        .where(offered(regions, period))
        .group_by(Offer.id)
    )


def _was_kept() -> ColumnElement[bool]:
    """Whether a line was not taken back: undoing is always the very next line."""
    later = aliased(OfferEvent)
    following = (
        select(later.action)
        .where(later.offer_id == OfferEvent.offer_id, later.id > OfferEvent.id)
        .order_by(later.id)
        .limit(1)
        .correlate(OfferEvent)
        .scalar_subquery()
    )
    return or_(following.is_(None), following != Action.UNDO)


def _call(row: Row[*Moments], today: dt.date) -> Call:
    region_id, created_at, call_by, state, updated_at, claimed_at, called_at = row
    kept = called_at is not None and day_of(called_at) <= call_by
    over_before = state not in LIVE and day_of(updated_at) <= call_by
    return Call(
        region_id=region_id,
        hours=office_hours_between(created_at, called_at) if called_at else None,
        is_due=called_at is not None or (call_by < today and not over_before),
        claimed=claimed_at is not None,
        claimed_in_time=claimed_at is not None and day_of(claimed_at) <= call_by,
        called_in_time=kept,
    )


def _share(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None
