"""Whom a campaign is for: people at the companies of some regions, sectors and places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session

from models import Campaign, Contact, Employer, Offer, Region, Sector


class Candidate(NamedTuple):
    """Somebody a campaign may be for."""

    contact_id: int
    employer_id: int
    region_id: int


class Offered(StrEnum):
    """Whether a company had an opening before."""

    ANY = "any"
    YES = "yes"
    NO = "no"


class Audience(BaseModel):
    """What is asked of the companies; what is empty asks nothing. Raises `ValidationError`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sectors: tuple[str, ...] = ()
    """Codes of sectors."""
    municipalities: tuple[str, ...] = ()
    """Codes of the municipalities in which the companies are."""
    regions: tuple[int, ...] = ()
    """Only of a national campaign; empty is every region that joins such campaigns."""
    not_asked_days: int | None = Field(default=None, ge=1, le=3_650)
    """Not asked in so many days; None leaves it to the rest period of the region."""
    offered_before: Offered = Offered.ANY


def audience_of(campaign: Campaign) -> Audience:
    return Audience.model_validate(campaign.audience)


def candidates(region_id: int | None, audience: Audience, now: dt.datetime) -> Select[int, int, int]:
    """Everybody it is for, as rows of `Candidate`.

    Whether they may be asked is not looked at here.
    """
    columns = select(Contact.id, Employer.id, Employer.region_id).join(Contact.employer)
    return columns.where(*_asked_of(region_id, audience, now))


def count_audience(session: Session, region_id: int | None, audience: Audience, now: dt.datetime) -> int:
    """How many people it is for as things stand now."""
    people = candidates(region_id, audience, now).subquery()
    return session.scalar(select(func.count()).select_from(people)) or 0


def _asked_of(region_id: int | None, audience: Audience, now: dt.datetime) -> Iterator[ColumnElement[bool]]:
    yield _in_region(region_id, audience)
    if audience.sectors:
        yield Employer.sector_id.in_(select(Sector.id).where(Sector.code.in_(audience.sectors)))
    if audience.municipalities:
        yield Employer.municipality_code.in_(audience.municipalities)
    if audience.not_asked_days is not None:
        since = now - dt.timedelta(days=audience.not_asked_days)
        yield or_(Employer.last_asked_at.is_(None), Employer.last_asked_at <= since)
    if audience.offered_before is not Offered.ANY:
        offered = exists().where(Offer.employer_id == Employer.id)
        yield offered if audience.offered_before is Offered.YES else ~offered


def _in_region(region_id: int | None, audience: Audience) -> ColumnElement[bool]:
    if region_id is not None:
        return Employer.region_id == region_id
    if audience.regions:
        return Employer.region_id.in_(audience.regions)
    return Employer.region_id.in_(select(Region.id).where(Region.joins_national))
