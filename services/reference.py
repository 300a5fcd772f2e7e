"""Bringing the reference data into the database, and out of it as a gazetteer."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session, joinedload

import interview
from models import (
    FileKind,
    ImportedFile,
    Municipality,
    Place,
    PostcodeRange,
    Region,
    Role,
    RoleName,
    Sector,
)
from models.reference import MunicipalityRow, PlaceRow, PostcodeRangeRow, ReferenceData, RegionRow, SectorRow


def load_reference(session: Session, data: ReferenceData) -> None:
    """What ships with the project, brought up to date.

    What a region set for itself stays, and so does what an official file said.
    """
    official = set(session.scalars(select(ImportedFile.kind)))
    _roles(session)
    _sectors(session, data.sectors)
    replace_municipalities(session, data.regions, _still_ours(session, data.municipalities, official))
    if FileKind.POSTCODES not in official:
        replace_postcodes(session, data.postcode_ranges)
    _places(session, data.places)


def replace_municipalities(
    session: Session, regions: Iterable[RegionRow], municipalities: Iterable[MunicipalityRow]
) -> None:
    """Regions renamed or added by code, municipalities by code; none is removed: rows point at them."""
    known = {region.code: region for region in session.scalars(select(Region))}
    for row in regions:
        region = known.setdefault(row.code, Region(code=row.code, name=row.name, desk_name=""))
        region.name = row.name
        region.desk_name = region.desk_name or f"Werkcentrum {row.name}"
        session.add(region)
    session.flush()
    there = {town.code: town for town in session.scalars(select(Municipality))}
    for town in municipalities:
        found = there.get(town.code) or Municipality(code=town.code)
        found.name, found.region_id = town.name, known[town.region].id
        session.add(found)
    session.flush()


def replace_postcodes(session: Session, ranges: Iterable[PostcodeRangeRow]) -> None:
    """All postcode ranges, new for old."""
    session.execute(delete(PostcodeRange))
    rows = [{"first": r.first, "last": r.last, "municipality_code": r.municipality} for r in ranges]
    session.execute(insert(PostcodeRange), rows)


def gazetteer(session: Session) -> interview.Gazetteer:
    """All that the interview must know of places, in memory: some thousands of rows."""
    towns = {
        town.code: interview.Municipality(town.code, town.name, town.region.code, town.region.name)
        for town in session.scalars(select(Municipality).options(joinedload(Municipality.region)))
    }
    ranges = [(r.first, r.last, towns[r.municipality_code]) for r in session.scalars(select(PostcodeRange))]
    places = [
        (p.name, towns[p.municipality_code], p.latitude, p.longitude) for p in session.scalars(select(Place))
    ]
    return interview.Gazetteer.of(ranges, places)


def _still_ours(
    session: Session, shipped: Iterable[MunicipalityRow], official: Collection[str]
) -> Iterable[MunicipalityRow]:
    """All shipped municipalities; after an official file, those that it left out and rows may point at."""
    if FileKind.REGIONS not in official:
        return shipped
    known = set(session.scalars(select(Municipality.code)))
    return [town for town in shipped if town.code not in known]


def _roles(session: Session) -> None:
    known = set(session.scalars(select(Role.name)))
    session.add_all(Role(name=name) for name in RoleName if name not in known)


def _sectors(session: Session, sectors: Iterable[SectorRow]) -> None:
    known = {sector.code: sector for sector in session.scalars(select(Sector))}
    for position, row in enumerate(sectors):
        sector = known.get(row.code) or Sector(code=row.code)
        sector.name, sector.sbi, sector.position = row.name, row.sbi, position
        session.add(sector)


def _places(session: Session, places: Iterable[PlaceRow]) -> None:
    session.execute(delete(Place))
    rows = [
        {
            "name": p.name,
            "municipality_code": p.municipality,
            "latitude": p.latitude,
            "longitude": p.longitude,
        }
        for p in places
    ]
    session.execute(insert(Place), rows)
