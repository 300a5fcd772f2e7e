"""Who works on the openings of a region."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from interview.reading import national, read_phone
from models import Offer, Region, Role, RoleName, User

WORKERS = (RoleName.MATCHMAKER, RoleName.COORDINATOR, RoleName.ADMINISTRATOR)
"""Those who may take up an opening; the support team reads, and changes no region's work."""


def team_of(session: Session, region: Region, sector_id: int | None) -> list[User]:
    """Who hears of an opening in this region: its matchmakers, those who cover the sector first.

    Without a matchmaker its coordinators; empty where the region has neither.
    """
    for role in (RoleName.MATCHMAKER, RoleName.COORDINATOR):
        if team := _with_role(session, role, region):
            return sorted(team, key=lambda user: (not _covers(user, sector_id), user.id))
    return []


def coordinators_of(session: Session, region: Region) -> list[User]:
    """Who must see to it that nothing lies still in this region; without any, the support team."""
    return _with_role(session, RoleName.COORDINATOR, region) or support_team(session)


def support_team(session: Session) -> list[User]:
    """Who looks after openings that no region can take: the support team, else the administrators."""
    return _with_role(session, RoleName.SUPPORT) or _with_role(session, RoleName.ADMINISTRATOR)


def in_charge(session: Session, offer: Offer) -> list[User]:
    """Who must know what happens to an opening: who works on it, else the team, else the support team.

    Somebody who left, or works for another region by now, is no longer told.
    """
    worker = offer.claimed_by
    if worker and worker.active and may_claim(worker, offer.region):
        return [worker]
    return team_of(session, offer.region, offer.sector_id) or support_team(session)


def may_claim(user: User, region: Region) -> bool:
    """Whether this colleague may take up openings of this region."""
    return user.is_a(*WORKERS) and (user.region_ids is None or region.id in user.region_ids)


def phone_of(user: User) -> str | None:
    """The colleague's number as people write it; None when it isn't known."""
    if not user.phone:
        return None
    phone = read_phone(user.phone)
    return national(phone) if phone else user.phone


def _with_role(session: Session, role: RoleName, region: Region | None = None) -> list[User]:
    statement = select(User).where(User.active, User.roles.any(Role.name == role)).order_by(User.id)
    if region:
        statement = statement.where(User.regions.any(Region.id == region.id))
    return list(session.scalars(statement.options(selectinload(User.sectors))))


def _covers(user: User, sector_id: int | None) -> bool:
    return not user.sectors or sector_id in {sector.id for sector in user.sectors}
