"""The list of openings with its filters, and one opening with all that belongs to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from admin.queries.matching import contains
from admin.queries.seeking import Bookmark, Page, page
from admin.queries.worklist import late_condition
from models import (
    LIVE,
    Attachment,
    Employer,
    Municipality,
    Offer,
    OfferEvent,
    OfferKind,
    OfferState,
    Sector,
    User,
)
from services.references import WrongReferenceError, read_reference

LIVE_WORD = "lopend"
"""The value of the state filter for all openings that are still worked on."""
WORDS = 6
"""Words of a search that count; more only makes it slower."""


@dataclass(frozen=True)
class OfferFilter:
    """What the list is narrowed to, as its address says; an unknown value narrows nothing."""

    text: str = ""
    state: str = ""
    kind: str = ""
    sector: str = ""
    place: str = ""
    """CBS code of a municipality."""
    mine: bool = False
    late: bool = False

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> Self:
        """The filter of an address."""
        return cls(
            text=arguments.get("q", "").strip()[:100],
            state=_known(arguments.get("status", ""), {LIVE_WORD, *OfferState}),
            kind=_known(arguments.get("soort", ""), set(OfferKind)),
            sector=arguments.get("sector", "")[:16],
            place=arguments.get("gemeente", "")[:6],
            mine=arguments.get("van-mij") == "ja",
            late=arguments.get("te-laat") == "ja",
        )

    def arguments(self) -> dict[str, str]:
        """The filter as it stands in an address, without what narrows nothing."""
        written = {
            "q": self.text,
            "status": self.state,
            "soort": self.kind,
            "sector": self.sector,
            "gemeente": self.place,
            "van-mij": "ja" if self.mine else "",
            "te-laat": "ja" if self.late else "",
        }
        return {name: value for name, value in written.items() if value}


def offers(
    session: Session, wanted: OfferFilter, user: User, today: dt.date, bookmark: Bookmark | None
) -> Page[Offer]:
    """A page of the openings that fit the filter, newest first."""
    statement = _listed().where(*_conditions(wanted, user, today))
    return page(session, statement, Offer.created_at, Offer.id, bookmark)


def offer_of(session: Session, typed: str) -> Offer | None:
    """The opening with this reference, however it was typed; None where this session sees none."""
    try:
        reference = read_reference(typed)
    except WrongReferenceError:
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
        )
    )
    return session.scalar(whole)


def attachment_of(session: Session, reference: str, key: int) -> Attachment | None:
    """A file of this opening, if this session may see the opening."""
    statement = select(Attachment).join(Offer).where(Attachment.id == key, Offer.reference == reference)
    return session.scalar(statement)


def fetched_files(session: Session, offer: Offer) -> frozenset[int]:
    """Those of the opening's files whose content is here; the others are still to be fetched."""
    statement = select(Attachment.id).where(Attachment.offer_id == offer.id, Attachment.content.is_not(None))
    return frozenset(session.scalars(statement))


def sectors(session: Session) -> list[Sector]:
    return list(session.scalars(select(Sector).order_by(Sector.position, Sector.id)))


def municipalities(session: Session, regions: frozenset[int] | None) -> list[Municipality]:
    """The municipalities to choose from: of these regions, or of the whole country."""
    statement = select(Municipality).order_by(Municipality.name)
    if regions is not None:
        statement = statement.where(Municipality.region_id.in_(regions))
    return list(session.scalars(statement))


def _listed() -> Select[Offer]:
    return (
        select(Offer)
        .join(Offer.employer)
        .options(joinedload(Offer.employer), joinedload(Offer.claimed_by), joinedload(Offer.region))
    )


def _conditions(wanted: OfferFilter, user: User, today: dt.date) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.text:
        conditions.append(_about(wanted.text))
    if wanted.state:
        states = LIVE if wanted.state == LIVE_WORD else {OfferState(wanted.state)}
        conditions.append(Offer.state.in_(states))
    if wanted.kind:
        conditions.append(Offer.kind == OfferKind(wanted.kind))
    if wanted.sector:
        conditions.append(Offer.sector_id.in_(select(Sector.id).where(Sector.code == wanted.sector)))
    if wanted.place:
        conditions.append(Offer.municipality_code == wanted.place)
    if wanted.mine:
        conditions.append(Offer.claimed_by_id == user.id)
    if wanted.late:
        conditions.append(late_condition(today))
    return conditions


def _about(text: str) -> ColumnElement[bool]:
    """A whole reference finds that opening alone; otherwise each word must be somewhere."""
    try:
        return Offer.reference == read_reference(text)
    except WrongReferenceError:
        columns = (Offer.title, Employer.name, Offer.town, Offer.reference)
        words = text.split()[:WORDS]
        return and_(*(or_(*(contains(column, word) for column in columns)) for word in words))


def _known(value: str, values: set[str]) -> str:
    return value if value in values else ""
