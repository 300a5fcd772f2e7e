"""What a region decides for itself."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Region, Sector


@dataclass(frozen=True)
class Desk:
    """A region's settings; `sectors` are the codes of those that it asks about."""

    name: str
    first_contact_days: int
    sectors: Collection[str]


def arrange_desk(session: Session, region: Region, desk: Desk) -> None:
    """The region works like this from now on. A promise that was made already keeps its date."""
    every = list(session.scalars(select(Sector).order_by(Sector.position)))
    chosen = [sector for sector in every if sector.code in desk.sectors]
    region.desk_name = desk.name
    region.first_contact_days = desk.first_contact_days
    region.sectors = [] if len(chosen) == len(every) else chosen
    session.flush()


def unlink_group(session: Session, region: Region) -> None:
    """New openings no longer go to the region's group chat."""
    region.group_chat_id = None
    session.flush()
