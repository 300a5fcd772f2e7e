"""The work of a colleague that lies still: who was not called in time or as agreed, where nothing happens."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from models import Offer, OfferState, User
from services.teams import may_claim
from services.working_days import today

LIES_STILL: Final = dt.timedelta(weeks=4)
AT_WORK: Final = (OfferState.IN_CONTACT, OfferState.CANDIDATE_PROPOSED, OfferState.TRIAL)


def is_overdue(now: dt.datetime) -> ColumnElement[bool]:
    """Whether an opening that somebody works on should have had their attention before."""
    uncalled = and_(Offer.state == OfferState.CLAIMED, Offer.call_by < today(now))
    missed = and_(Offer.state.in_(AT_WORK), Offer.next_contact_on < today(now))
    return or_(uncalled, missed, and_(Offer.state.in_(AT_WORK), Offer.updated_at <= now - LIES_STILL))


def overdue_work(session: Session, user: User, now: dt.datetime) -> list[Offer]:
    """This colleague's overdue openings, the longest waiting first."""
    mine = select(Offer).where(Offer.claimed_by_id == user.id, is_overdue(now))
    found = session.scalars(mine.order_by(Offer.call_by, Offer.id))
    return [offer for offer in found if may_claim(user, offer.region)]
