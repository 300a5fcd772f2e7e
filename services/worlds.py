"""What the interview must know of the world for one turn."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

import interview
from models import LIVE, Contact, Conversation, Invitation, Offer, Placement
from services.house import House
from services.profiles import RegionProfiles
from services.working_days import today

SHOWN = 50
"""The newest openings of one person; nobody scrolls through more."""


def world_of(
    session: Session, house: House, conversation: Conversation, now: dt.datetime
) -> interview.Interview:
    """The world of this turn of this conversation."""
    contact = conversation.contact
    return interview.Interview(
        today=today(now),
        gazetteer=house.gazetteer,
        regions=RegionProfiles.of(session),
        statement_url=house.statement_url,
        consent_version=house.consent_version,
        openings=_openings(session, contact) if contact else (),
        preset=_preset(conversation.invitation),
        opted_out=bool(contact and contact.opted_out_at),
    )


def _openings(session: Session, contact: Contact) -> tuple[interview.Opening, ...]:
    statement = (
        select(Offer)
        .where(Offer.contact_id == contact.id)
        .order_by(Offer.created_at.desc(), Offer.id.desc())
        .options(joinedload(Offer.claimed_by))
        .limit(SHOWN)
    )
    offers = session.scalars(statement).all()
    placed = _placed(session, contact) if offers else {}
    return tuple(_opening(offer, placed.get(offer.id, 0)) for offer in offers)


def _placed(session: Session, contact: Contact) -> dict[int, int]:
    """How many places of each of this person's openings were filled; those with none are not in it."""
    statement = (
        select(Placement.offer_id, func.count())
        .join(Offer, Offer.id == Placement.offer_id)
        .where(Offer.contact_id == contact.id)
        .group_by(Placement.offer_id)
    )
    return dict(session.execute(statement).all())


def _opening(offer: Offer, placed: int) -> interview.Opening:
    return interview.Opening(
        reference=offer.reference,
        state=offer.state,
        live=offer.state in LIVE,
        draft=interview.Draft.from_json(offer.details),
        filed_on=today(offer.created_at),
        matchmaker=offer.claimed_by.name if offer.claimed_by else None,
        placed=placed,
    )


def _preset(invitation: Invitation | None) -> interview.Preset:
    if invitation is None:
        return interview.Preset()
    sector = invitation.sector.code if invitation.sector else None
    return interview.Preset(invitation.region.code, sector, invitation.company)
