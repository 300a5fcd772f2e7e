"""The list of campaigns, and one of them with what its page names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, joinedload

from admin.queries.campaign_filter import CampaignFilter
from admin.queries.seeking import Bookmark, Page, page
from models import (
    RECIPIENT_COMING,
    Campaign,
    CampaignRecipient,
    CampaignState,
    Municipality,
    Offer,
    Region,
    Sector,
)
from services.campaigns.audience import Audience


@dataclass(frozen=True)
class Named:
    """What an audience is narrowed to, by name."""

    sectors: tuple[str, ...]
    municipalities: tuple[str, ...]
    regions: tuple[str, ...]


@dataclass(frozen=True)
class Choices:
    """What a campaign may be narrowed to."""

    sectors: list[Sector]
    municipalities: list[Municipality]
    regions: list[Region]


UNDER_WAY = frozenset({CampaignState.RUNNING, CampaignState.PAUSED})
OPENINGS = 50
"""Openings that are named; a campaign that brings more has a list of openings to look in."""


def campaigns(session: Session, wanted: CampaignFilter, bookmark: Bookmark | None) -> Page[Campaign]:
    """A page of the campaigns that fit, the newest first."""
    statement = _listed().where(*wanted.conditions())
    return page(session, statement, Campaign.created_at, Campaign.id, bookmark)


def campaign_of(session: Session, key: int) -> Campaign | None:
    """One campaign; None where this session sees none."""
    return session.scalar(_listed().where(Campaign.id == key))


def openings_of(session: Session, campaign: Campaign) -> list[Offer]:
    """The newest openings that came from it."""
    came = select(Offer).where(Offer.campaign_id == campaign.id).options(joinedload(Offer.employer))
    return list(session.scalars(came.order_by(Offer.id.desc()).limit(OPENINGS)))


def still_to_go(session: Session, shown: Iterable[Campaign]) -> dict[int, int]:
    """How many messages wait, of those campaigns that are under way; by the key of the campaign."""
    keys = [campaign.id for campaign in shown if campaign.state in UNDER_WAY]
    if not keys:
        return {}
    mine = CampaignRecipient.campaign_id.in_(keys), CampaignRecipient.state.in_(RECIPIENT_COMING)
    counted = select(CampaignRecipient.campaign_id, func.count()).where(*mine)
    found = session.execute(counted.group_by(CampaignRecipient.campaign_id))
    return dict.fromkeys(keys, 0) | {key: count for key, count in found}  # noqa: C416


def joining(session: Session, also: Collection[int] = ()) -> list[Region]:
    """The regions that take part in national campaigns, and `also` these, by name."""
    wanted = or_(Region.joins_national, Region.id.in_(also))
    return list(session.scalars(select(Region).where(wanted).order_by(Region.name)))


def named(session: Session, audience: Audience) -> Named:
    """The names behind the codes of an audience."""
    sectors = select(Sector.name).where(Sector.code.in_(audience.sectors)).order_by(Sector.position)
    towns = select(Municipality.name).where(Municipality.code.in_(audience.municipalities))
    regions = select(Region.name).where(Region.id.in_(audience.regions)).order_by(Region.name)
    return Named(
        tuple(session.scalars(sectors)),
        tuple(session.scalars(towns.order_by(Municipality.name))),
        tuple(session.scalars(regions)),
    )


def choices_of(session: Session, place: Region | None, chosen: Audience | None = None) -> Choices:
    """What a campaign of this region may be narrowed to; for None one of the whole country.

    What was chosen before stays among it: a region that left since would else be dropped, and a campaign
    for it alone would be one for all.
    """
    own = or_(Sector.region_id.is_(None), Sector.region_id == (place.id if place else None))
    in_order = Sector.region_id.is_not(None), Sector.position, Sector.id
    towns = select(Municipality).where(Municipality.region_id == (place.id if place else None))
    return Choices(
        list(session.scalars(select(Sector).where(own).order_by(*in_order))),
        list(session.scalars(towns.order_by(Municipality.name))),
        [] if place else joining(session, chosen.regions if chosen else ()),
    )


def _listed() -> Select[Campaign]:
    """Campaigns with what a line of a list names."""
    return select(Campaign).options(joinedload(Campaign.region), joinedload(Campaign.created_by))
