"""Who may come into the panel, as what, and for which regions. Nobody is ever deleted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import NATIONAL, Offer, Region, RoleName, User
from services.accounts import regions_of, role_of
from services.house import KnowsPanel
from services.linking import unlink_telegram
from services.log_ins import end_log_ins
from services.password_links import end_links
from services.releases import Parting, part_with, work_of
from services.teams import WORKERS


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


@dataclass(frozen=True)
class Succession:
    """Who changes somebody's rights, and which colleague goes on with their openings; None: whoever wants."""

    actor: User
    to: User | None
    house: KnowsPanel


def openings_lost(session: Session, user: User, role: RoleName, region_codes: Collection[str]) -> list[Offer]:
    """Which openings this colleague would work on no more, with this role in these regions."""
    if role not in WORKERS:
        return work_of(session, user)
    kept = set(region_codes)
    return [] if role in NATIONAL else [it for it in work_of(session, user) if it.region.code not in kept]


def assign(
    session: Session,
    user: User,
    role: RoleName,
    region_codes: Collection[str],
    succession: Succession,
    now: dt.datetime,
) -> Parting:
    """Another role or other regions; who was in logs in again. What became of the openings of the old ones.

    Raises `AccountError` where role and regions don't fit.
    """
    regions = regions_of(session, role, region_codes)
    lost = openings_lost(session, user, role, region_codes)
    end_log_ins(session, user)
    _remember(session, user, regions)
    user.roles, user.regions = [role_of(session, role)], regions
    session.flush()
    why = messages.text("users-line-assigned", name=user.name)
    return part_with(session, lost, succession.actor, succession.to, why, succession.house, now)


def deactivate(session: Session, user: User, succession: Succession, now: dt.datetime) -> Parting:
    """Out at once, everywhere, and no more messages; what this colleague did stays under their name."""
    user.active = False
    end_log_ins(session, user)
    unlink_telegram(session, user)
    end_links(session, user, now)
    session.flush()
    why = messages.text("users-line-deactivated", name=user.name)
    lost = work_of(session, user)
    return part_with(session, lost, succession.actor, succession.to, why, succession.house, now)


def activate(session: Session, user: User) -> None:
    """The colleague may log in again, with the password of before."""
    user.active = True
    session.flush()


def _remember(session: Session, user: User, regions: Collection[Region]) -> None:
    """Where this colleague worked until now and no longer does: there they keep their name."""
    national = user.region_ids is None
    before = session.scalars(select(Region)).all() if national else [*user.regions, *user.former_regions]
    user.former_regions = [region for region in dict.fromkeys(before) if region not in regions]


def _is_matchmaker_of(actor: User, user: User) -> bool:
    """Whether somebody is matchmaker and nothing else, and only in regions of this coordinator."""
    mine, theirs = actor.region_ids, user.region_ids
    only_matchmaker = {role.name for role in user.roles} == {RoleName.MATCHMAKER}
    return only_matchmaker and bool(mine) and bool(theirs) and theirs <= mine  # type: ignore[operator]
