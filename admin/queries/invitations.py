"""Invitations that were made, each of a region."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models import Invitation, Region


def invitation_of(session: Session, key: int) -> Invitation | None:
    """The invitation; None where this session sees none."""
    whole = tuple(joinedload(one) for one in (Invitation.region, Invitation.sector, Invitation.employer))
    return session.scalar(select(Invitation).where(Invitation.id == key).options(*whole))


def open_invitation(session: Session, region: Region) -> Invitation | None:
    """The region's newest invitation for any employer, the one for posters and its website."""
    anybody = (Invitation.sector_id.is_(None), Invitation.company.is_(None))
    statement = select(Invitation).where(Invitation.region_id == region.id, *anybody)
    return session.scalar(statement.order_by(Invitation.id.desc()).limit(1))
