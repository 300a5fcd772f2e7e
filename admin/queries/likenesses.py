"""Companies that may be one, and what hangs on each of two."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, joinedload

from admin.queries.employers import employer_of
from admin.queries.seeking import Bookmark, Page, page
from models import (
    ChatMessage,
    Contact,
    Employer,
    Invitation,
    Likeness,
    Offer,
    Placement,
    Reminder,
    ReminderState,
)


@dataclass(frozen=True)
class Belongings:
    """A company and what would go along with it."""

    employer: Employer
    offers: int
    placements: int
    messages: int
    reminders: int
    invitations: int


def open_pairs(session: Session, bookmark: Bookmark | None) -> Page[Likeness]:
    """Pairs of which nobody decided yet, the latest first."""
    both = joinedload(Likeness.first), joinedload(Likeness.second)
    undecided = select(Likeness).where(Likeness.distinct_at.is_(None)).options(*both)
    return page(session, undecided, Likeness.noticed_at, Likeness.id, bookmark)


def any_open_pair(session: Session) -> bool:
    return session.scalar(select(Likeness.id).where(Likeness.distinct_at.is_(None)).limit(1)) is not None


def pairs_with(session: Session, employer: Employer) -> list[tuple[Employer, Likeness]]:
    """The other companies that this one may be, each with the pair."""
    in_it = or_(Likeness.first_id == employer.id, Likeness.second_id == employer.id)
    both = joinedload(Likeness.first), joinedload(Likeness.second)
    undecided = select(Likeness).where(in_it, Likeness.distinct_at.is_(None)).options(*both)
    pairs = session.scalars(undecided.order_by(Likeness.id).limit(10))
    return [(pair.second if pair.first_id == employer.id else pair.first, pair) for pair in pairs]


def belongings(session: Session, key: int) -> Belongings | None:
    """The company of this key with what hangs on it; None where this session sees none."""
    employer = employer_of(session, key)
    if employer is None:
        return None
    people = select(Contact.id).where(Contact.employer_id == key)
    offers = select(Offer.id).where(Offer.employer_id == key)
    planned = Reminder.contact_id.in_(people), Reminder.state == ReminderState.PLANNED

    def count(table: type[Offer | Placement | ChatMessage | Reminder | Invitation], *which: object) -> int:
        return session.scalar(select(func.count(table.id)).where(*which)) or 0  # type: ignore[arg-type]

    return Belongings(
        employer,
        offers=count(Offer, Offer.employer_id == key),
        placements=count(Placement, Placement.offer_id.in_(offers)),
        messages=count(ChatMessage, ChatMessage.contact_id.in_(people)),
        reminders=count(Reminder, *planned),
        invitations=count(Invitation, Invitation.employer_id == key),
    )
