"""The sectors of a region: those of everywhere in which it works, and those of its own."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models import Employer, Invitation, Offer, Refusal, Region, Sector

ANYTHING_ELSE: Final = "anders"
"""The code of the sector for what has none; it comes last."""
MOST_OWN: Final = 10
LONGEST_NAME: Final = 40
"""Characters: more does not fit on a button of a phone."""
POINTING: Final = (Employer, Offer, Refusal, Invitation)


class SectorNameTakenError(ValueError):
    """There is a sector of this name in the region already."""


class TooManySectorsError(ValueError):
    """The region has as many sectors of its own as can be offered in a chat."""


class SectorInUseError(ValueError):
    """Something was noted under this sector, or it is the only one left: it can be switched off at most."""


def sectors_of(session: Session, region: Region) -> list[Sector]:
    """All that the region may ask about: those of everywhere, its own, and *anders*."""
    theirs = or_(Sector.region_id.is_(None), Sector.region_id == region.id)
    return _in_order(session.scalars(select(Sector).where(theirs)))


def offered_sectors(session: Session, region: Region) -> list[Sector]:
    """Those that the chat asks about."""
    return _in_order(region.sectors) or sectors_of(session, region)


def sector_in(session: Session, region: Region, sector: Sector | None) -> Sector | None:
    """The sector as this region knows it: what another region calls its own is *anders* here."""
    if sector is None or sector.region_id in (None, region.id):
        return sector
    return session.scalar(select(Sector).where(Sector.code == ANYTHING_ELSE))


def choose_sectors(session: Session, region: Region, codes: Collection[str]) -> None:
    """The region works in these from now on; all of them is no choice, so that a new one joins."""
    every = sectors_of(session, region)
    chosen = [sector for sector in every if sector.code in codes]
    region.sectors = [] if len(chosen) == len(every) else chosen
    session.flush()


def add_sector(session: Session, region: Region, name: str) -> Sector:
    """A sector of the region's own, switched on. Raises `SectorNameTakenError`, `TooManySectorsError`."""
    session.refresh(region, with_for_update=True)
    own = own_sectors(session, region)
    if len(own) >= MOST_OWN:
        raise TooManySectorsError(region.code)
    _refuse_taken(session, region, name)
    code = f"{region.code.lower()}-{secrets.token_hex(3)}"
    sector = Sector(code=code, name=name, position=own[-1].position + 1 if own else 0, region_id=region.id)
    session.add(sector)
    session.flush()
    if region.sectors:
        region.sectors.append(sector)
        session.flush()
    return sector


def rename_sector(session: Session, region: Region, sector: Sector, name: str) -> None:
    """Called this from now on, also where it was noted before. Raises `SectorNameTakenError`."""
    _refuse_taken(session, region, name, but=sector)
    sector.name = name
    session.flush()


def raise_sector(session: Session, region: Region, sector: Sector) -> None:
    """One place nearer to the top of the region's own; the first stays where it is."""
    session.refresh(region, with_for_update=True)
    own = own_sectors(session, region)
    place = own.index(sector)
    own.insert(max(place - 1, 0), own.pop(place))
    for position, one in enumerate(own):
        one.position = position
    session.flush()


def remove_sector(session: Session, region: Region, sector: Sector) -> None:
    """As if it had never been. Raises `SectorInUseError`."""
    if is_used(session, sector) or region.sectors == [sector]:
        raise SectorInUseError(sector.code)
    region.sectors = [one for one in region.sectors if one is not sector]
    session.flush()
    session.delete(sector)
    session.flush()


def own_sectors(session: Session, region: Region) -> list[Sector]:
    """The region's own, in its order."""
    return _in_order(session.scalars(select(Sector).where(Sector.region_id == region.id)))


def is_used(session: Session, sector: Sector) -> bool:
    """Whether anything was noted under it."""
    found = (select(kind.id).where(kind.sector_id == sector.id).limit(1) for kind in POINTING)
    return any(session.scalar(statement) is not None for statement in found)


def _refuse_taken(session: Session, region: Region, name: str, but: Sector | None = None) -> None:
    wanted = name.casefold()
    if any(one.name.casefold() == wanted for one in sectors_of(session, region) if one is not but):
        raise SectorNameTakenError(name)


def _in_order(sectors: Iterable[Sector]) -> list[Sector]:
    return sorted(sectors, key=lambda one: (one.code == ANYTHING_ELSE, one.region_id or 0, one.position))
