"""What the list of openings is narrowed to, as its address says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from sqlalchemy import ColumnElement, and_, or_, select

from admin.queries.matching import contains
from admin.queries.worklist import late_condition
from models import LIVE, Employer, Municipality, Offer, OfferKind, OfferState, Region, Sector, User
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
    region: str = ""
    """Code of a region, for those who see several."""
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
            region=arguments.get("regio", "")[:8],
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
            "regio": self.region,
            "van-mij": "ja" if self.mine else "",
            "te-laat": "ja" if self.late else "",
        }
        return {name: value for name, value in written.items() if value}

    def conditions(self, user: User, today: dt.date) -> list[ColumnElement[bool]]:
        """What an opening, joined with its employer, must meet. `user` is whose *mine* it is."""
        sector = select(Sector.id).where(Sector.code == self.sector)
        region = select(Region.id).where(Region.code == self.region)
        narrowing: tuple[tuple[object, Callable[[], ColumnElement[bool]]], ...] = (
            (self.text, lambda: _about(self.text)),
            (self.state, lambda: Offer.state.in_(_states(self.state))),
            (self.kind, lambda: Offer.kind == OfferKind(self.kind)),
            (self.sector, lambda: Offer.sector_id.in_(sector)),
            (self.place, lambda: Offer.municipality_code == self.place),
            (self.region, lambda: Offer.region_id.in_(region)),
            (self.mine, lambda: Offer.claimed_by_id == user.id),
            (self.late, lambda: late_condition(today)),
        )
        return [condition() for wanted, condition in narrowing if wanted]


def _states(wanted: str) -> frozenset[OfferState]:
    return LIVE if wanted == LIVE_WORD else frozenset({OfferState(wanted)})


def _about(text: str) -> ColumnElement[bool]:
    """A whole reference finds that opening alone; otherwise each word must be somewhere."""
    try:
        return Offer.reference == read_reference(text)
    except WrongReferenceError:
        return and_(*(_mentions(word) for word in text.split()[:WORDS]))


def _mentions(word: str) -> ColumnElement[bool]:
    """Somewhere in what a list shows; the municipality stands in for a town that was not given."""
    columns = (Offer.title, Employer.name, Offer.town, Offer.reference)
    there = select(Municipality.code).where(contains(Municipality.name, word))
    return or_(*(contains(column, word) for column in columns), Offer.municipality_code.in_(there))


def _known(value: str, values: set[str]) -> str:
    return value if value in values else ""
