"""The list of openings with its filters, and one opening with all that belongs to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload, selectinload

from admin.queries.offer_filter import OfferFilter, Order
from admin.queries.offer_finding import find
from admin.queries.seeking import PAGE, Bookmark, Page, page
from models import (
    Attachment,
    Municipality,
    Offer,
    OfferEvent,
    Region,
    Sector,
    User,
)
from services.references import likely_reference

BATCH = 500
COLUMNS: dict[Order, InstrumentedAttribute[dt.datetime] | InstrumentedAttribute[dt.date]] = {
    Order.NEWEST: Offer.created_at,
    Order.OLDEST: Offer.created_at,
    Order.START: Offer.start_date,
}


@dataclass(frozen=True)
class Listing:
    """A page of openings, and how many there are in all; None for more than is counted."""

    page: Page[Offer]
    count: int | None


def offers(
    session: Session, wanted: OfferFilter, user: User, today: dt.date, bookmark: Bookmark | None
) -> Listing:
    """A page of the openings that fit the filter, in its order."""
    found = find(session, wanted, user, today)
    statement, column = _listed().where(*found.conditions), COLUMNS[wanted.order]
    rising = wanted.order is not Order.NEWEST
    return Listing(page(session, statement, column, Offer.id, bookmark, oldest_first=rising), found.count)


def every_offer(session: Session, wanted: OfferFilter, user: User, today: dt.date) -> Iterator[Offer]:
    """All openings that fit the filter, in its order, of which only some are in memory."""
    found, column = find(session, wanted, user, today), COLUMNS[wanted.order]
    statement = _listed().options(joinedload(Offer.sector)).where(*found.conditions)
    order = (column.desc(), Offer.id.desc()) if wanted.order is Order.NEWEST else (column, Offer.id)
    yield from session.scalars(statement.order_by(*order).execution_options(yield_per=BATCH))


def loosened(session: Session, wanted: OfferFilter, user: User, today: dt.date) -> dict[str, int | None]:
    """What a filter without openings would find if it were not narrowed by one thing, by the name of that.

    Names without which there is still nothing are left out.
    """
    counts = {name: find(session, wanted.without(name), user, today).count for name in wanted.narrowing()}
    return {name: count for name, count in counts.items() if count != 0}


def offer_of(session: Session, typed: str) -> Offer | None:
    """The opening with this reference, however it was typed; None where this session sees none."""
    reference = likely_reference(typed)
    if reference is None:
        return None
    whole = (
        select(Offer)
        .where(Offer.reference == reference)
        .options(
            joinedload(Offer.employer),
            joinedload(Offer.contact),
            joinedload(Offer.region),
            joinedload(Offer.sector),
            joinedload(Offer.municipality),
            joinedload(Offer.claimed_by),
            selectinload(Offer.events).options(joinedload(OfferEvent.user), joinedload(OfferEvent.contact)),
            selectinload(Offer.attachments),
            selectinload(Offer.placements),
        )
    )
    return session.scalar(whole)


def chosen(session: Session, references: Iterable[str]) -> list[Offer]:
    """Those openings, no more than a page of them, the newest first."""
    wanted = _listed().where(Offer.reference.in_(list(references)[:PAGE])).options(selectinload(Offer.events))
    return list(session.scalars(wanted.order_by(Offer.created_at.desc(), Offer.id.desc())))


def attachment_of(session: Session, reference: str, key: int) -> Attachment | None:
    """A file of this opening, if this session may see the opening."""
    statement = select(Attachment).join(Offer).where(Attachment.id == key, Offer.reference == reference)
    return session.scalar(statement)


def fetched_files(session: Session, offer: Offer) -> frozenset[int]:
    """Those of the opening's files whose content is here; the others are still to be fetched."""
    statement = select(Attachment.id).where(Attachment.offer_id == offer.id, Attachment.content.is_not(None))
    return frozenset(session.scalars(statement))


def sectors(session: Session) -> list[Sector]:
    """Those of everywhere, then the regions' own."""
    in_order = Sector.region_id.is_not(None), Sector.region_id, Sector.position, Sector.id
    return list(session.scalars(select(Sector).options(joinedload(Sector.region)).order_by(*in_order)))


def choosable_regions(session: Session, regions: frozenset[int] | None) -> list[Region]:
    """The regions to choose from: these, or those of the whole country; none where there is no choice."""
    statement = select(Region).order_by(Region.name)
    if regions is not None:
        statement = statement.where(Region.id.in_(regions))
    found = list(session.scalars(statement))
    return found if len(found) > 1 else []


def other_regions(session: Session, offer: Offer) -> list[Region]:
    """Every region of the country but that of the opening."""
    return list(session.scalars(select(Region).where(Region.id != offer.region_id).order_by(Region.name)))


def region_of(session: Session, code: str) -> Region | None:
    return session.scalar(select(Region).where(Region.code == code))


def municipalities(session: Session, regions: frozenset[int] | None) -> list[Municipality]:
    """The municipalities to choose from: of these regions, or of the whole country."""
    statement = select(Municipality).order_by(Municipality.name)
    if regions is not None:
        statement = statement.where(Municipality.region_id.in_(regions))
    return list(session.scalars(statement))


def _listed() -> Select[Offer]:
    who = joinedload(Offer.employer), joinedload(Offer.claimed_by)
    where = joinedload(Offer.region), joinedload(Offer.municipality)
    return select(Offer).options(*who, *where)
