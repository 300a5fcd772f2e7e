"""When a colleague is away, and which sectors they cover."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from sqlalchemy.orm import Session

from models import RoleName, Sector, User
from services.releases import work_of
from services.reminders.planning import plan


def may_arrange(actor: User, user: User) -> bool:
    """Whether one may say of the other when they are away and what they cover: only of who is all theirs."""
    mine, theirs = actor.region_ids, user.region_ids
    if mine is None or theirs is None:
        return actor.is_a(RoleName.ADMINISTRATOR)
    return actor.is_a(RoleName.COORDINATOR) and theirs <= mine


def plan_absence(session: Session, user: User, first: dt.date, last: dt.date, now: dt.datetime) -> None:
    """Away from the first day to the last, in place of what was said before; reminders follow."""
    user.absent_from, user.absent_until = first, last
    _follow(session, user, now)


def end_absence(session: Session, user: User, now: dt.datetime) -> None:
    """The colleague is there, or was never to be away."""
    user.absent_from = user.absent_until = None
    _follow(session, user, now)


def cover(session: Session, user: User, offered: Sequence[Sector], codes: Collection[str]) -> None:
    """Of the sectors that a region has, those of which this colleague hears first; none is no preference."""
    elsewhere = [sector for sector in user.sectors if sector not in offered]
    user.sectors = elsewhere + [sector for sector in offered if sector.code in codes]
    session.flush()


def _follow(session: Session, user: User, now: dt.datetime) -> None:
    session.flush()
    for offer in sorted(work_of(session, user), key=lambda offer: offer.id):
        plan(session, offer, now)
