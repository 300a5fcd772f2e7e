"""What the interview must know of the world for one turn."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

import interview
from models import LIVE, Contact, Conversation, Employer, Invitation, Offer, Placement
from services.corrections import answers_of
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
        preset=_preset(conversation.invitation, contact),
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


def _preset(invitation: Invitation | None, contact: Contact | None) -> interview.Preset:
    if invitation is None:
        return interview.Preset()
    sector = invitation.sector.code if invitation.sector else None
    known = _typed_in(invitation.employer, _whom(invitation, contact)) if invitation.employer else {}
    return interview.Preset(invitation.region.code, sector, invitation.company, known)


def _whom(invitation: Invitation, contact: Contact | None) -> Contact | None:
    """The person whom the invitation was for, as long as nobody else came by it."""
    whom = invitation.contact
    return whom if whom and (whom is contact or whom.chat_id is None) else None


def _typed_in(employer: Employer, whom: Contact | None) -> dict[str, Any]:
    """What a colleague typed in of a company, and of whom to ask for there, as answers."""
    person = {"contact": whom.name, "phone": whom.phone} if whom else {}
    return answers_of(employer) | {key: value for key, value in person.items() if value}
