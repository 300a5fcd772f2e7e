"""Openings: filed, changed, claimed, and ended by the employer."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from interview import Draft, File
from models import (
    MOVES,
    Action,
    Actor,
    Attachment,
    Channel,
    Contact,
    Municipality,
    Offer,
    OfferKind,
    OfferState,
    Region,
    User,
)
from models.database import change_rows
from services.outbox import post_fetch
from services.references import new_reference
from services.sectors import sector_in
from services.working_days import working_days_after


def file_offer(session: Session, contact: Contact, draft: Draft, now: dt.datetime) -> Offer:
    """The new opening, numbered, in the region where the work is done, with its first line of history."""
    town = place_of_work(session, draft)
    region = region_of(contact, town)
    sector = contact.employer.sector if contact.employer else None
    offer = Offer(
        reference=new_reference(lambda reference: _taken(session, reference), secrets.randbelow),
        region=region,
        employer=contact.employer,
        contact=contact,
        sector=sector_in(session, region, sector),
        state=OfferState.NEW,
        call_by=working_days_after(now, region.first_contact_days),
        created_at=now,
        updated_at=now,
    )
    describe(offer, draft, town)
    session.add(offer)
    session.flush()
    offer.note(Action.SUBMIT, None, Actor(Channel.CHAT, contact=contact), now)
    session.flush()
    attach(session, offer, draft.files, now)
    return offer


def change_offer(session: Session, offer: Offer, draft: Draft, contact: Contact, now: dt.datetime) -> Offer:
    """The same opening with new answers; its number stays, and so does who works on it.

    While nobody does, it goes where the work went: to the region of the new place, with a promise of its own.
    Raises `IllegalMoveError`.
    """
    offer.moved(Action.UPDATE, Actor(Channel.CHAT, contact=contact), now)
    town = place_of_work(session, draft)
    describe(offer, draft, town)
    if offer.state is OfferState.NEW:
        _bring_to(session, offer, region_of(contact, town), now)
    session.flush()
    known = {attachment.telegram_file_id for attachment in offer.attachments}
    attach(session, offer, [file for file in draft.files if file.file_id not in known], now)
    return offer


def _bring_to(session: Session, offer: Offer, region: Region, now: dt.datetime) -> None:
    if region is not offer.region:
        offer.sector = sector_in(session, region, offer.sector)
        offer.region, offer.call_by = region, working_days_after(now, region.first_contact_days)


def describe(offer: Offer, draft: Draft, town: Municipality | None) -> None:
    """The answers of the draft, on the opening."""
    offer.kind = OfferKind(draft.kind)
    offer.title, offer.places = draft.title, draft.places
    offer.hours_min, offer.hours_max = draft.hours_min, draft.hours_max
    offer.start_date = draft.start_date
    offer.postcode, offer.town = draft.postcode, draft.town
    offer.municipality = town
    offer.sbb_recognised = draft.sbb_recognised
    offer.details = draft.to_json()


def attach(session: Session, offer: Offer, files: Sequence[File], now: dt.datetime) -> None:
    """The files with the opening; the sender fetches what is in them."""
    for file in files:
        attachment = Attachment(
            offer=offer, telegram_file_id=file.file_id, name=file.name, mime=file.mime, size=file.size
        )
        session.add(attachment)
        session.flush()
        post_fetch(session, attachment, now)


def place_of_work(session: Session, draft: Draft) -> Municipality | None:
    """The municipality of the draft; None for one that is unknown, as after a merger."""
    return session.get(Municipality, draft.municipality_code) if draft.municipality_code else None


def region_of(contact: Contact, town: Municipality | None) -> Region:
    """Where the opening belongs: the place of work decides, else the company's own region."""
    if town:
        return town.region
    assert contact.employer is not None, "an opening is filed after the company is known"
    return contact.employer.region


def take(session: Session, offer: Offer, user: User, channel: Channel, now: dt.datetime) -> bool:
    """The opening for this colleague, if nobody was first: one conditional UPDATE decides."""
    state = MOVES[OfferState.NEW, Action.CLAIM]
    statement = (
        update(Offer)
        .where(Offer.id == offer.id, Offer.state == OfferState.NEW)
        .values(state=state, claimed_by_id=user.id, claimed_at=now, updated_at=now)
    )
    won = change_rows(session, statement.returning(Offer.id)).scalar() is not None
    session.refresh(offer)
    if won:
        offer.note(Action.CLAIM, OfferState.NEW, Actor(channel, user=user), now)
        session.flush()
    return won


def own_offer(session: Session, contact: Contact, reference: str) -> Offer | None:
    """This contact's own opening with this reference, locked; nobody else's is ever found.

    Read anew: one that was in hand before the lock may have been claimed since.
    """
    statement = select(Offer).where(Offer.reference == reference, Offer.contact_id == contact.id)
    return session.scalar(statement.with_for_update().execution_options(populate_existing=True))


def end_by_employer(
    session: Session, contact: Contact, reference: str, action: Action, now: dt.datetime
) -> Offer | None:
    """The employer's own opening, withdrawn or filled; None where there is none to end."""
    offer = own_offer(session, contact, reference)
    if offer is None or not offer.allows(action):
        return None
    offer.moved(action, Actor(Channel.CHAT, contact=contact), now)
    session.flush()
    return offer


def _taken(session: Session, reference: str) -> bool:
    return session.scalar(select(Offer.id).where(Offer.reference == reference)) is not None
