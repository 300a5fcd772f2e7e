"""Who is proposed to an employer: known to us by the region's own reference only."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import Action, Offer, OfferEvent, OfferState, User
from services.discretion import IdentifiableError, flaw_in, trace_in
from services.moves import next_contact
from services.steps import lock, step


def propose(
    session: Session,
    offer: Offer,
    user: User,
    reference: str,
    note: str,
    now: dt.datetime,
    *,
    seen: int | None = None,
) -> OfferEvent:
    """The line of a candidate who was proposed.

    Raises `IdentifiableError`, `OvertakenError`, `IllegalMoveError`.
    """
    check_discretion(offer, user, reference, note)
    lock(session, offer, seen)
    day = next_contact(offer, OfferState.CANDIDATE_PROPOSED, now)
    return step(session, offer, Action.PROPOSE, user, now, note, reference, next_contact_on=day)


def start_trial(
    session: Session,
    offer: Offer,
    user: User,
    reference: str,
    note: str,
    now: dt.datetime,
    *,
    seen: int | None = None,
) -> OfferEvent:
    """The line of a trial that began; raises as `propose` does."""
    check_discretion(offer, user, reference, note)
    lock(session, offer, seen)
    day = next_contact(offer, OfferState.TRIAL, now)
    return step(session, offer, Action.START_TRIAL, user, now, note, reference, next_contact_on=day)


def check_discretion(offer: Offer, user: User, reference: str, note: str) -> None:
    """Nothing of what is to be written says who the jobseeker is. Raises `IdentifiableError`."""
    if flaw := flaw_in(reference) or trace_in(note, known_names(offer, user)):
        raise IdentifiableError(flaw)


def known_names(offer: Offer, user: User) -> list[str]:
    """Names that may stand in a note: they are about the employer's side, or ours."""
    region, employer, contact = offer.region, offer.employer, offer.contact
    names = (employer.name, employer.kvk, employer.town, offer.town, region.name, region.desk_name)
    people = (contact and contact.name, offer.claimed_by and offer.claimed_by.name, user.name)
    return [name for name in (*names, *people) if name]


def latest_candidate(offer: Offer) -> str:
    """The reference of who was proposed last, to begin with in the next form; empty before anybody was."""
    ours = (line for line in reversed(offer.events) if line.id not in lines_of_others(offer))
    references = (line.code for line in ours if line.action in CANDIDATE_MOVES)
    return next(filter(None, references), "")


def lines_of_others(offer: Offer) -> frozenset[int]:
    """Ids of lines about candidates of another region, from before it handed the opening over.

    What they say is that region's own: a reference leads to a person, if only there.
    """
    region: int | None = offer.region_id
    found = set()
    for line in reversed(offer.events):
        if line.action is Action.MOVE_REGION:
            region = (line.before or {}).get("region_id")
        elif line.action in ABOUT_CANDIDATES and region != offer.region_id:
            found.add(line.id)
    return frozenset(found)


CANDIDATE_MOVES = (Action.PROPOSE, Action.START_TRIAL)
ABOUT_CANDIDATES = (*CANDIDATE_MOVES, Action.PLACE_ONE, Action.PLACE, Action.FOLLOW_UP)
