"""What the list of openings is narrowed to and how it is ordered, as its address says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Self

from sqlalchemy import ColumnElement, select

from admin.queries.worklist import late_condition
from models import LIVE, Offer, OfferKind, OfferState, Region, Sector, User, words_of
from services.references import WrongReferenceError, read_reference
from services.working_days import AMSTERDAM

LIVE_WORD = "lopend"
"""The value of the state filter for all openings that are still worked on."""


class Age(StrEnum):
    """When an opening came in."""

    WEEK = "7"
    MONTH = "30"
    QUARTER = "90"
    """Within so many days."""
    LONGER = "90-plus"
    """Longer ago than the last of these."""


class Order(StrEnum):
    """What comes first."""

    NEWEST = "nieuwste"
    OLDEST = "oudste"
    START = "begindatum"


NAMES = {
    "text": "q",
    "state": "status",
    "kind": "soort",
    "sector": "sector",
    "place": "gemeente",
    "region": "regio",
    "age": "binnen",
    "mine": "van-mij",
    "late": "te-laat",
}
"""What each field is called in an address."""
ORDER_NAME = "volgorde"


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
    age: str = ""
    mine: bool = False
    late: bool = False
    order: Order = Order.NEWEST

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> Self:
        """The filter of an address."""
        order = arguments.get(ORDER_NAME, "")
        return cls(
            text=arguments.get("q", "").strip()[:100],
            state=_known(arguments.get("status", ""), {LIVE_WORD, *OfferState}),
            kind=_known(arguments.get("soort", ""), set(OfferKind)),
            sector=_code(arguments.get("sector", ""), 16),
            place=_one_word(_code(arguments.get("gemeente", ""), 6)),
            region=_code(arguments.get("regio", ""), 8),
            age=_known(arguments.get("binnen", ""), set(Age)),
            mine=arguments.get("van-mij") == "ja",
            late=arguments.get("te-laat") == "ja",
            order=Order(order) if order in set(Order) else Order.NEWEST,
        )

    def narrowing(self) -> dict[str, str]:
        """What narrows, by its name in an address."""
        every = {name: getattr(self, field) for field, name in NAMES.items()}
        return {name: "ja" if value is True else value for name, value in every.items() if value}

    def arguments(self) -> dict[str, str]:
        """The filter and the order as they stand in an address, without what is so by itself."""
        order = {} if self.order is Order.NEWEST else {ORDER_NAME: str(self.order)}
        return self.narrowing() | order

    def without(self, name: str) -> Self:
        """The same, not narrowed by what has this name in an address."""
        standard = {field.name: field.default for field in fields(self)}
        dropped = {field: standard[field] for field, called in NAMES.items() if called == name}
        return replace(self, **dropped)  # type: ignore[arg-type]

    @property
    def words(self) -> tuple[str, ...] | None:
        """What must be in an opening's words; None where something was typed, and no word of it."""
        try:
            return (read_reference(self.text).replace("-", "").lower(),)
        except WrongReferenceError:
            return words_of(self.text) or (None if self.text else ())

    def codes(self, user: User, sector: int | None, region: int | None) -> tuple[tuple[str, ...], ...]:
        """The same as `conditions`, as far as the index of words knows it; see `models.offer_words`."""
        state = "zzlive" if self.state == LIVE_WORD or self.late else f"zzs{self.state.replace('_', '')}"
        wanted = (
            (self.state or self.late, state),
            (self.kind, f"zzk{self.kind}"),
            (sector, f"zzb{sector}"),
            (self.place, f"zzm{self.place.lower()}"),
            (region, region_code(region)),
            (self.mine, f"zzu{user.id}"),
        )
        return tuple((code,) for asked, code in wanted if asked)

    def conditions(self, user: User, today: dt.date) -> list[ColumnElement[bool]]:
        """What an opening must meet, but for its words. `user` is whose *mine* it is."""
        sector = select(Sector.id).where(Sector.code == self.sector).scalar_subquery()
        region = select(Region.id).where(Region.code == self.region).scalar_subquery()
        narrowing: tuple[tuple[object, Callable[[], ColumnElement[bool]]], ...] = (
            (self.state, lambda: Offer.state.in_(_states(self.state))),
            (self.kind, lambda: Offer.kind == OfferKind(self.kind)),
            (self.sector, lambda: Offer.sector_id == sector),
            (self.place, lambda: Offer.municipality_code == self.place),
            (self.region, lambda: Offer.region_id == region),
            (self.age, lambda: _came(Age(self.age), today)),
            (self.mine, lambda: Offer.claimed_by_id == user.id),
            (self.late, lambda: late_condition(today)),
        )
        return [condition() for wanted, condition in narrowing if wanted]


def region_code(key: int | None) -> str:
    """By which the index of words knows the region with this id."""
    return f"zzr{key}"


def _states(wanted: str) -> frozenset[OfferState]:
    return LIVE if wanted == LIVE_WORD else frozenset({OfferState(wanted)})


def _came(age: Age, today: dt.date) -> ColumnElement[bool]:
    days = int(age.removesuffix("-plus"))
    edge = dt.datetime.combine(today - dt.timedelta(days=days), dt.time(), AMSTERDAM)
    return Offer.created_at < edge if age is Age.LONGER else Offer.created_at >= edge


def _known(value: str, values: set[str]) -> str:
    return value if value in values else ""


def _code(value: str, longest: int) -> str:
    """A code as it stands in an address; nothing where it can be none."""
    fits = value.isascii() and value.replace("-", "").replace("_", "").isalnum() and len(value) <= longest
    return value if fits else ""


def _one_word(code: str) -> str:
    """A code that the index of words has as it is; nothing where it would be more than a word there."""
    return code if code.isalnum() else ""
