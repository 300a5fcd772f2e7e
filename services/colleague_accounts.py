"""Who may come into the panel, as what, and for which regions. Nobody is ever deleted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import LIVE, Offer, RoleName, User
from services.accounts import regions_of, role_of
from services.linking import unlink_telegram
from services.log_ins import end_log_ins
from services.password_links import end_links


def may_manage(actor: User, user: User) -> bool:
    """Whether one may change the other's log-in. Nobody changes their own, so an administrator remains."""
    if actor.id == user.id or not actor.active:
        return False
    if actor.is_a(RoleName.ADMINISTRATOR):
        return True
    return actor.is_a(RoleName.COORDINATOR) and _is_matchmaker_of(actor, user)


def grantable_roles(actor: User) -> list[RoleName]:
    """The roles that one may give: a coordinator makes matchmakers."""
    return list(RoleName) if actor.is_a(RoleName.ADMINISTRATOR) else [RoleName.MATCHMAKER]


def assign(session: Session, user: User, role: RoleName, region_codes: Collection[str]) -> None:
    """Another role or other regions; who was in logs in again. Raises `AccountError` where they don't fit."""
    regions = regions_of(session, role, region_codes)
    end_log_ins(session, user)
    user.roles, user.regions = [role_of(session, role)], regions
    session.flush()


def deactivate(session: Session, user: User, now: dt.datetime) -> None:
    """Out at once, everywhere, and no more messages; what this colleague did stays under their name."""
    user.active = False
    end_log_ins(session, user)
    unlink_telegram(session, user)
    end_links(session, user, now)


def activate(session: Session, user: User) -> None:
    """The colleague may log in again, with the password of before."""
    user.active = True
    session.flush()


def claimed_openings(session: Session, user: User) -> list[Offer]:
    """What this colleague still works on, the oldest first: somebody must take it over when they leave."""
    theirs = select(Offer).where(Offer.claimed_by_id == user.id, Offer.state.in_(LIVE))
    return list(session.scalars(theirs.order_by(Offer.created_at, Offer.id)))


def _is_matchmaker_of(actor: User, user: User) -> bool:
    """Whether somebody is matchmaker and nothing else, and only in regions of this coordinator."""
    mine, theirs = actor.region_ids, user.region_ids
    only_matchmaker = {role.name for role in user.roles} == {RoleName.MATCHMAKER}
    return only_matchmaker and bool(mine) and bool(theirs) and theirs <= mine  # type: ignore[operator]
