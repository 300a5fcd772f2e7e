"""An opening goes to another colleague, or to another region."""

from __future__ import annotations

import datetime as dt
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Action, Actor, Channel, Offer, OfferEvent, Region, ScopedSession, User
from services.discretion import check_note
from services.facts import facts
from services.forwarding import announce_offer, link_to, tell_colleague
from services.house import KnowsPanel
from services.letters import Letter
from services.news import tell_employer
from services.outbox import HTML, About
from services.sectors import sector_in
from services.steps import follow, lock, step
from services.teams import is_at_work, phone_of, workers_of
from services.undoing import hold
from services.working_days import working_days_after

HANDED = "offers-handed"
"""The kind of the word to a colleague who gets an opening."""


class CannotTakeError(ValueError):
    """This colleague may not work on openings of this region, or has it already."""


class PlacedHereError(ValueError):
    """Somebody works in this opening whom its region placed and follows: it stays with that region."""


def colleagues_for(session: Session, offer: Offer) -> list[User]:
    """Who could go on with the opening: everybody at work in its region but who has it now."""
    return [user for user in workers_of(session, [offer.region_id]) if user.id != offer.claimed_by_id]


def hand_over(
    session: Session,
    offer: Offer,
    user: User,
    to: User,
    note: str,
    house: KnowsPanel,
    now: dt.datetime,
    *,
    seen: int | None = None,
) -> OfferEvent:
    """The line that gives the opening to this colleague; who gets it and the employer hear a minute later.

    Raises `IdentifiableError`, `CannotTakeError`, `OvertakenError`, `IllegalMoveError`.
    """
    event = give(session, offer, user, to, note, now, seen=seen)
    if to.id != user.id:
        _tell_new_worker(session, offer, user, note, house, now)
    tell_employer_who(session, offer, now)
    hold(session, offer, event, now)
    return event


def give(
    session: Session,
    offer: Offer,
    user: User,
    to: User,
    note: str,
    now: dt.datetime,
    *,
    seen: int | None = None,
) -> OfferEvent:
    """The same line, of which nobody is told yet. Raises what `hand_over` raises."""
    check_note(note)
    lock(session, offer, seen)
    if not is_at_work(to, offer.region) or to.id == offer.claimed_by_id:
        raise CannotTakeError(to.name)
    why = handed_to(to, note)
    return step(session, offer, Action.HAND_OVER, user, now, why, claimed_by=to, claimed_at=now)


def handed_to(to: User, note: str) -> str:
    """Why, on the line that gives an opening to this colleague."""
    return messages.text("pipeline-handed-to", name=to.name, note=note)


def move_to_region(
    session: Session,
    offer: Offer,
    user: User,
    region: Region,
    note: str,
    house: KnowsPanel,
    now: dt.datetime,
    *,
    seen: int | None = None,
) -> OfferEvent:
    """The line that gives the opening to another region, where it is new, with a promise of its own.

    Raises `CannotTakeError` for its own region, `PlacedHereError`, `IdentifiableError`, `OvertakenError`,
    `IllegalMoveError`.
    """
    check_note(note)
    lock(session, offer, seen)
    if region.id == offer.region_id:
        raise CannotTakeError(region.name)
    if offer.placements:
        raise PlacedHereError(offer.reference)
    why = messages.text("pipeline-moved-to", old=offer.region.name, new=region.name, note=note)
    with _reaching(session, region):
        event = offer.moved(
            Action.MOVE_REGION,
            Actor(Channel.PANEL, user=user),
            now,
            why,
            region=region,
            sector=sector_in(session, region, offer.sector),
            claimed_by=None,
            claimed_at=None,
            next_contact_on=None,
            call_by=working_days_after(now, region.first_contact_days),
        )
        _read_anew(session, offer)
        follow(session, offer, now)
        announce_offer(session, offer, house, now)
        desk = {"region": region.name, "desk": region.desk_name, "call_by": offer.call_by}
        tell_employer(session, offer, "offers-moved-employer", _named(offer) | desk, now)
    return event


def _reaching(session: Session, region: Region) -> AbstractContextManager[None]:
    """In the panel a colleague's session ends at their own regions; here it reaches into one more."""
    return session.reaching(region.id) if isinstance(session, ScopedSession) else nullcontext()


def _read_anew(session: Session, offer: Offer) -> None:
    """What belongs to a row is loaded for the regions for which the row was read: those of before."""
    session.flush()
    session.execute(select(Offer).where(Offer.id == offer.id).execution_options(populate_existing=True)).one()


def _tell_new_worker(
    session: Session, offer: Offer, giver: User, note: str, house: KnowsPanel, now: dt.datetime
) -> None:
    assert offer.claimed_by is not None, "told after it was handed over"
    arguments = _named(offer) | {"employer": offer.employer.name, "giver": giver.name, "note": note}
    letter = Letter(
        subject=messages.text(f"{HANDED}-subject", **arguments),
        sentences=(messages.text(HANDED, **arguments),),
        facts=facts(offer),
        button=messages.text("mail-look-at-offer"),
        link=link_to(offer, house),
    )
    key = f"{HANDED}:{offer.reference}:{offer.events[-1].id}:{offer.claimed_by_id}"
    body = {"text": messages.html(HANDED, **arguments), **HTML}
    tell_colleague(session, offer.claimed_by, letter, body, key, HANDED, About(offer=offer), house, now)


def tell_employer_who(session: Session, offer: Offer, now: dt.datetime) -> None:
    """Its employer hears who goes on with it, and on which number."""
    assert offer.claimed_by is not None, "told after it was handed over"
    arguments = _named(offer) | {"name": offer.claimed_by.name}
    if phone := phone_of(offer.claimed_by):
        tell_employer(session, offer, "offers-handed-employer-phone", arguments | {"phone": phone}, now)
    else:
        tell_employer(session, offer, "offers-handed-employer", arguments, now)


def _named(offer: Offer) -> dict[str, Any]:
    return {"reference": offer.reference, "title": offer.title}
