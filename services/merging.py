"""Two rows that are one company become one. Nothing that hung on either of them is lost.

What hangs on a person or an opening (chats, consents, an opt-out, refusals, reminders, placements, files)
goes along with that person or opening as it is.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models import (
    Action,
    Actor,
    CampaignRecipient,
    Channel,
    Contact,
    Employer,
    EmployerChange,
    Invitation,
    Likeness,
    Offer,
    User,
)
from services.corrections import facts_of, tell_chats
from services.likenesses import notice_alike, pair_of, pairs_of
from services.steps import follow

Linked = Contact | Invitation | EmployerChange | CampaignRecipient
FILLED = ("kvk", "sector", "postcode", "town", "municipality")
"""What the company that stays takes over where it knew nothing."""


class NotOneRegionError(ValueError):
    """Two companies of different regions are not made one."""


class ElsewhereError(ValueError):
    """The company that would go has an opening in another region, which this colleague can't move."""


def merge(session: Session, kept: Employer, gone: Employer, user: User, now: dt.datetime) -> None:
    """All of `gone` is `kept`'s from now on, and `gone` is no more."""
    if kept.region_id != gone.region_id:
        raise NotOneRegionError(kept.id, gone.id)
    try:
        with session.begin_nested():
            offers = _move(session, kept, gone, user, now)
    except IntegrityError as error:
        raise ElsewhereError(gone.id) from error
    tell_chats(session, kept)
    notice_alike(session, kept, now)
    for offer in offers:
        follow(session, offer, now)


def _move(session: Session, kept: Employer, gone: Employer, user: User, now: dt.datetime) -> list[Offer]:
    both = select(Employer).where(Employer.id.in_((kept.id, gone.id))).order_by(Employer.id)
    session.scalars(both.with_for_update(of=Employer)).all()
    offers = _offers(session, gone)
    _keep_past(session, kept, gone, user, now)
    for name in FILLED:
        setattr(kept, name, getattr(kept, name) or getattr(gone, name))
    asked = [one.last_asked_at for one in (kept, gone) if one.last_asked_at]
    kept.last_asked_at = max(asked, default=None)
    for row in _people_and_links(session, gone):
        row.employer = kept
    for offer in offers:
        offer.employer = kept
        offer.note(Action.MERGE, offer.state, Actor(Channel.PANEL, user=user), now, why=gone.name)
    _keep_apart(session, kept, gone)
    session.flush()
    session.expire(gone)
    session.delete(gone)
    session.flush()
    return offers


def _offers(session: Session, employer: Employer) -> list[Offer]:
    """Locked in the order in which everybody locks them."""
    theirs = select(Offer).where(Offer.employer_id == employer.id).order_by(Offer.id)
    return list(session.scalars(theirs.with_for_update(of=Offer)))


def _people_and_links(session: Session, gone: Employer) -> list[Linked]:
    found: list[Linked] = []
    for table in (Contact, Invitation, EmployerChange, CampaignRecipient):
        found += session.scalars(select(table).where(table.employer_id == gone.id))
    return found


def _keep_past(session: Session, kept: Employer, gone: Employer, user: User, now: dt.datetime) -> None:
    """What was known of the company that goes stays to be read at the one that stays."""
    before = {"merged": gone.name, **facts_of(gone)}
    session.add(EmployerChange(employer=kept, user=user, at=now, before=before))


def _keep_apart(session: Session, kept: Employer, gone: Employer) -> None:
    """What was told apart from the company that goes is told apart from the one that stays."""
    for pair in pairs_of(session, gone):
        other = pair.second if pair.first_id == gone.id else pair.first
        if pair.distinct_at is None or other is kept or pair_of(session, kept, other):
            continue
        first, second = sorted((kept.id, other.id))
        session.add(
            Likeness(
                region_id=kept.region_id,
                first_id=first,
                second_id=second,
                why=pair.why,
                noticed_at=pair.noticed_at,
                distinct_at=pair.distinct_at,
                distinct_by_id=pair.distinct_by_id,
            )
        )
