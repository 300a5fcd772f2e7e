"""Who works on the openings of a region."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement, false, func, select, tuple_
from sqlalchemy.orm import Session, selectinload

from interview.reading import national, read_phone
from models import NATIONAL, WORKED_ON, Offer, Region, Role, RoleName, User
from models.user import user_regions

WORKERS = (RoleName.MATCHMAKER, RoleName.COORDINATOR, RoleName.ADMINISTRATOR)
"""Those who may take up an opening; the support team reads, and changes no region's work."""


def team_of(session: Session, region: Region, sector_id: int | None, day: dt.date) -> list[User]:
    """Who hears of an opening in this region: the matchmakers of that day, those who cover the sector first.

    Are all of them away, or out of reach because they stopped the mail and have no Telegram, then all of them
    and a coordinator: never nobody. Without a matchmaker its coordinators; empty where nobody of the region
    can be reached.
    """
    matchmakers = _with_role(session, RoleName.MATCHMAKER, region)
    here = _present(matchmakers, day)
    team = here or [*matchmakers, *_rather_present(_with_role(session, RoleName.COORDINATOR, region), day)]
    reached = [user for user in team if user.is_reached]
    return sorted(reached, key=lambda user: (not _covers(user, sector_id), user.id))


def coordinators_of(session: Session, region: Region, day: dt.date) -> list[User]:
    """Who must see to it that nothing lies still in this region; without any, the support team.

    Those who are away hear it too where nobody else would.
    """
    coordinators = _rather_present(_with_role(session, RoleName.COORDINATOR, region), day)
    return [user for user in coordinators if user.is_reached] or support_team(session)


def support_team(session: Session) -> list[User]:
    """Who looks after openings that no region can take: the support team, else the administrators."""
    return _with_role(session, RoleName.SUPPORT) or _with_role(session, RoleName.ADMINISTRATOR)


def administrators(session: Session) -> list[User]:
    """Who keeps the machines going."""
    return _with_role(session, RoleName.ADMINISTRATOR)


def in_charge(session: Session, offer: Offer, day: dt.date) -> list[User]:
    """Who must know what happens to an opening: who works on it, else the team, else the support team.

    For somebody who is away that day, a coordinator who is not, or else the team. Somebody who left, or works
    for another region by now, is no longer told.
    """
    worker = offer.claimed_by
    if worker and is_at_work(worker, offer.region):
        if worker.is_reached and not worker.is_absent(day):
            return [worker]
        if standing_in := _present(_with_role(session, RoleName.COORDINATOR, offer.region), day):
            return standing_in
    return team_of(session, offer.region, offer.sector_id, day) or support_team(session)


def workers_of(session: Session, region_ids: Collection[int]) -> list[User]:
    """Everybody who may work on openings of these regions, whether away or not, by name."""
    theirs = User.active, User.regions.any(Region.id.in_(region_ids))
    able = User.roles.any(Role.name.in_(WORKERS))
    return list(session.scalars(select(User).where(*theirs, able).order_by(User.name, User.id)))


def is_at_work(user: User, region: Region) -> bool:
    """Whether this colleague still works on openings of this region, be it after a holiday."""
    return user.active and may_claim(user, region)


def unattended(day: dt.date) -> ColumnElement[bool]:
    """Whether an opening is with somebody who is away that day, or works for its region no more.

    Who is there is listed once, not looked up for each opening.
    """
    here = select(User.id).where(User.active, ~User.absent_on(day), User.roles.any(Role.name.in_(WORKERS)))
    anywhere = here.where(User.roles.any(Role.name.in_(NATIONAL)))
    works_for = select(user_regions.c.user_id, user_regions.c.region_id)
    theirs = works_for.where(user_regions.c.user_id.in_(here))
    is_theirs = tuple_(Offer.claimed_by_id, Offer.region_id).in_(theirs)
    attended = func.coalesce(Offer.claimed_by_id.in_(anywhere) | is_theirs, false())
    return Offer.state.in_(WORKED_ON) & ~attended


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


def _present(users: Iterable[User], day: dt.date) -> list[User]:
    """Those who are there, and hear what they are told."""
    return [user for user in users if user.is_reached and not user.is_absent(day)]


def _rather_present(users: list[User], day: dt.date) -> list[User]:
    return _present(users, day) or users


def _covers(user: User, sector_id: int | None) -> bool:
    return not user.sectors or sector_id in {sector.id for sector in user.sectors}
