"""Reference data as plain values, before they become rows in the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class RegionRow:
    """An *arbeidsmarktregio*."""

    code: str
    name: str


@dataclass(frozen=True)
class MunicipalityRow:
    """A municipality by its CBS code (`GM0363`), and the code of its region."""

    code: str
    name: str
    region: str


@dataclass(frozen=True)
class PostcodeRangeRow:
    """Postcodes `first` to `last` (`1011AA`), both included, in one municipality."""

    first: str
    last: str
    municipality: str


@dataclass(frozen=True)
class PlaceRow:
    """A town or village by one of its names; degrees (WGS 84) where a source gives them."""

    name: str
    municipality: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True)
class SectorRow:
    """A shortage sector; `sbi` holds the letters of its sections, separated by spaces."""

    code: str
    name: str
    sbi: str


@dataclass(frozen=True)
class ReferenceData:
    """All that ships with the project; `successors` maps a municipality that is gone to the one it joined."""

    regions: tuple[RegionRow, ...]
    municipalities: tuple[MunicipalityRow, ...]
    postcode_ranges: tuple[PostcodeRangeRow, ...]
    places: tuple[PlaceRow, ...]
    sectors: tuple[SectorRow, ...]
    successors: Mapping[str, str]
