"""Why employers had no place, and why openings ended without a placement."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from admin.queries.report_period import Period
from models import Action, Offer, OfferEvent, Refusal
from models.pipeline import ENDED

ENDINGS = (Action.CLOSE, Action.WITHDRAW, Action.FILL, Action.EXPIRE)


@dataclass(frozen=True)
class Refused:
    """How often *nu niet* was said for one reason."""

    region_id: int
    reason: str
    count: int


@dataclass(frozen=True)
class Ended:
    """How many openings ended in one way."""

    region_id: int
    action: Action
    reason: str | None
    """Given by the colleague who closed it; an employer who withdraws gives none."""
    count: int


def refusals(session: Session, regions: Collection[int], period: Period) -> list[Refused]:
    """Each *Nu niet* of the period, under the region of the company."""
    groups = Refusal.region_id, Refusal.reason
    counted = select(*groups, func.count(Refusal.id)).group_by(*groups)
    here = Refusal.region_id.in_(regions), period.holds(Refusal.at)
    return [Refused(*row) for row in session.execute(counted.where(*here))]


def endings(session: Session, regions: Collection[int], period: Period) -> list[Ended]:
    """Openings that ended within the period and are over still, each by the last time that it ended.

    One where somebody was placed ended well, also when the rest of its places stayed empty.
    """
    groups = Offer.region_id, OfferEvent.action, OfferEvent.code
    any_line = aliased(OfferEvent)
    last = (
        select(func.max(any_line.id))
        .where(any_line.offer_id == Offer.id, any_line.action.in_(ENDINGS))
        .correlate(Offer)
        .scalar_subquery()
    )
    # The opening may have changed since it ended, as by aftercare; never before.
    since = Offer.updated_at >= period.begins
    over = Offer.region_id.in_(regions), Offer.state.in_(ENDED), since, period.holds(OfferEvent.at)
    counted = select(*groups, func.count(Offer.id)).join(OfferEvent, OfferEvent.id == last)
    unfilled = counted.where(*over, ~Offer.placements.any())
    return [Ended(*row) for row in session.execute(unfilled.group_by(*groups))]
