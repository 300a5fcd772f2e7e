"""Openings that somebody works on no more: a colleague goes on with them, or anybody may pick them up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import WORKED_ON, Action, Offer, OfferEvent, OfferState, Region, User
from services.forwarding import tell_colleague
from services.handovers import give
from services.house import KnowsPanel
from services.letters import Letter
from services.outbox import HTML, About
from services.steps import lock, step
from services.takeovers import named, references, tell_of_takeover
from services.teams import is_at_work, team_of
from services.working_days import today, working_days_after

RELEASED = "offers-released"
"""The kind of the word to a team on openings that are free again."""


@dataclass(frozen=True)
class Parting:
    """What became of the openings that somebody had."""

    handed: list[Offer] = field(default_factory=list)
    released: list[Offer] = field(default_factory=list)


def work_of(session: Session, user: User) -> list[Offer]:
    """The openings that this colleague works on, the oldest first."""
    theirs = select(Offer).where(Offer.claimed_by_id == user.id, Offer.state.in_(WORKED_ON))
    return list(session.scalars(theirs.order_by(Offer.created_at, Offer.id)))


def part_with(
    session: Session,
    offers: Iterable[Offer],
    actor: User,
    to: User | None,
    why: str,
    house: KnowsPanel,
    now: dt.datetime,
) -> Parting:
    """Each opening goes to this colleague where they work on those of its region, and else is free again.

    Only where it has another colleague now does the employer hear of it: of a free one they hear as soon as
    somebody picks it up.
    """
    parting = Parting()
    for offer in sorted(offers, key=lambda offer: offer.id):
        if to and is_at_work(to, offer.region):
            give(session, offer, actor, to, why, now)
            parting.handed.append(offer)
        else:
            release(session, offer, actor, why, now)
            parting.released.append(offer)
    if to and parting.handed:
        tell_of_takeover(session, parting.handed, actor, to, why, house, now)
    _tell_teams(session, parting.released, why, house, now)
    return parting


def release(session: Session, offer: Offer, user: User, why: str, now: dt.datetime) -> OfferEvent:
    """The line after which anybody may pick the opening up. Raises `IllegalMoveError`."""
    lock(session, offer)
    free = {"claimed_by": None, "claimed_at": None, "next_contact_on": None}
    return step(session, offer, Action.RELEASE, user, now, why, call_by=_call_by(offer, now), **free)


def _call_by(offer: Offer, now: dt.datetime) -> dt.date:
    """The promise to an employer who was never called stands; else the day agreed upon, or a new promise."""
    agreed = offer.next_contact_on
    if offer.state is OfferState.CLAIMED:
        return offer.call_by
    if agreed and agreed >= today(now):
        return agreed
    return working_days_after(now, offer.region.first_contact_days)


def _tell_teams(
    session: Session, offers: Sequence[Offer], why: str, house: KnowsPanel, now: dt.datetime
) -> None:
    """Every colleague of a region one word on all that is free there."""
    by_region = sorted(offers, key=lambda offer: offer.region_id)
    for _, theirs in groupby(by_region, key=lambda offer: offer.region_id):
        _tell_team(session, list(theirs), why, house, now)


def _tell_team(
    session: Session, offers: Sequence[Offer], why: str, house: KnowsPanel, now: dt.datetime
) -> None:
    region: Region = offers[0].region
    said: dict[str, Any] = {"count": len(offers), "references": references(offers), "why": why}
    letter = Letter(
        subject=messages.text(f"{RELEASED}-subject", count=len(offers)),
        sentences=(messages.text(RELEASED, **said),),
        facts=named(offers),
        button=messages.text("reminders-open-worklist"),
        link=f"{house.panel_url}/werkvoorraad",
    )
    body = {"text": messages.html(RELEASED, **said), **HTML}
    for user in team_of(session, region, None, today(now)):
        key = f"{RELEASED}:{offers[0].events[-1].id}:{user.id}"
        tell_colleague(session, user, letter, body, key, RELEASED, About(region_id=region.id), house, now)
