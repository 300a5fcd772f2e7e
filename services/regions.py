"""What a region decides for itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from models import Region


@dataclass(frozen=True)
class Desk:
    """What a region calls its desk, and within how many working days that calls an employer."""

    name: str
    first_contact_days: int


def arrange_desk(session: Session, region: Region, desk: Desk) -> None:
    """The region works like this from now on. A promise that was made already keeps its date."""
    region.desk_name = desk.name
    region.first_contact_days = desk.first_contact_days
    session.flush()


def unlink_group(session: Session, region: Region) -> None:
    """New openings no longer go to the region's group chat."""
    region.group_chat_id = None
    session.flush()


def join_national(session: Session, region: Region, *, joins: bool) -> None:
    """Whether campaigns of the support team may go to the region's employers, from the next message on."""
    region.joins_national = joins
    session.flush()
