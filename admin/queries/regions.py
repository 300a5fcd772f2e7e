"""Regions: their desk, towns and team, and to which of them a postcode or a town belongs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from models import LIVE, Municipality, Offer, Place, PostcodeRange, Region, RoleName, User

POSTCODE = re.compile(r"([1-9][0-9]{3})\s*([A-Z]{2})?")
MOST = 20
"""Places with one name that are shown."""


@dataclass(frozen=True)
class Summary:
    """A line of the list of regions."""

    region: Region
    colleagues: int
    live: int


@dataclass(frozen=True)
class Located:
    """A postcode or town with where it lies."""

    name: str
    municipality: Municipality


def regions(session: Session, mine: frozenset[int] | None) -> list[Summary]:
    """These regions, or all of them for None, by name, with the size of team and work."""
    statement = select(Region).order_by(Region.name)
    if mine is not None:
        statement = statement.where(Region.id.in_(mine))
    colleagues, live = _colleagues(session), _live(session)
    return [
        Summary(region, colleagues.get(region.id, 0), live.get(region.id, 0))
        for region in session.scalars(statement)
    ]


def region_of(session: Session, code: str, mine: frozenset[int] | None) -> Region | None:
    """The region with this code, if it is one of these; None stands for all."""
    statement = (
        select(Region)
        .where(Region.code == code)
        .options(selectinload(Region.municipalities), selectinload(Region.sectors))
    )
    region = session.scalar(statement)
    return region if region and (mine is None or region.id in mine) else None


def team(session: Session, region: Region) -> list[User]:
    """The colleagues of the region, active ones first, by name."""
    statement = (
        select(User)
        .where(User.regions.any(Region.id == region.id))
        .options(selectinload(User.sectors))
        .order_by(User.active.desc(), User.name, User.id)
    )
    return list(session.scalars(statement))


def has_matchmaker(team: list[User]) -> bool:
    """Whether new openings reach a matchmaker."""
    return any(user.active and user.is_a(RoleName.MATCHMAKER) for user in team)


def locate(session: Session, typed: str) -> list[Located]:
    """Where a postcode (`1234`, `1234 AB`) or town lies: all that bear the name; empty when unknown."""
    wanted = " ".join(typed.split())
    if found := POSTCODE.fullmatch(wanted.upper()):
        return _by_postcode(session, found[1], found[2])
    return _by_name(session, wanted)


def _by_postcode(session: Session, digits: str, letters: str | None) -> list[Located]:
    low, high = digits + (letters or "AA"), digits + (letters or "ZZ")
    statement = (
        select(Municipality)
        .join(PostcodeRange, PostcodeRange.municipality_code == Municipality.code)
        .where(PostcodeRange.first <= high, PostcodeRange.last >= low)
        .options(joinedload(Municipality.region))
        .order_by(Municipality.name)
        .distinct()
    )
    name = f"{digits} {letters}" if letters else digits
    return [Located(name, town) for town in session.scalars(statement)]


def _by_name(session: Session, name: str) -> list[Located]:
    statement = (
        select(Place.name, Municipality)
        .join(Municipality, Municipality.code == Place.municipality_code)
        .where(func.lower(Place.name) == name.lower())
        .options(joinedload(Municipality.region))
        .order_by(Municipality.name)
        .limit(MOST)
    )
    return [Located(place, town) for place, town in session.execute(statement)]


def _colleagues(session: Session) -> dict[int, int]:
    statement = (
        select(Region.id, func.count(User.id.distinct()))
        .join(User.regions)
        .where(User.active)
        .group_by(Region.id)
    )
    return {key: count for key, count in session.execute(statement)}  # noqa: C416


def _live(session: Session) -> dict[int, int]:
    statement = (
        select(Offer.region_id, func.count(Offer.id)).where(Offer.state.in_(LIVE)).group_by(Offer.region_id)
    )
    return {key: count for key, count in session.execute(statement)}  # noqa: C416
