"""Companies, the people there, and what passed between them and us."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from admin.queries.employer_filter import EmployerFilter
from admin.queries.seeking import Bookmark, Page, page
from models import (
    LIVE,
    CampaignRecipient,
    Contact,
    Employer,
    EmployerChange,
    Offer,
    Refusal,
    Reminder,
    ReminderKind,
)


def employers(session: Session, wanted: EmployerFilter, bookmark: Bookmark | None) -> Page[Employer]:
    """A page of the companies that fit, those that came last first."""
    shown = joinedload(Employer.sector), joinedload(Employer.region), joinedload(Employer.municipality)
    statement = select(Employer).options(*shown)
    fitting = statement.where(*wanted.conditions(session.get_bind().dialect.name))
    return page(session, fitting, Employer.created_at, Employer.id, bookmark)


def live_offers(session: Session, employers: list[Employer]) -> dict[int, int]:
    """How many openings are worked on, by the id of the company; a company without any is left out."""
    statement = (
        select(Offer.employer_id, func.count(Offer.id))
        .where(Offer.employer_id.in_([employer.id for employer in employers]), Offer.state.in_(LIVE))
        .group_by(Offer.employer_id)
    )
    return {key: count for key, count in session.execute(statement)}  # noqa: C416


def employer_of(session: Session, key: int) -> Employer | None:
    """The company with its contacts and their consent; None where this session sees none."""
    return session.scalar(
        select(Employer)
        .where(Employer.id == key)
        .options(
            joinedload(Employer.region),
            joinedload(Employer.sector),
            joinedload(Employer.municipality),
            selectinload(Employer.contacts).selectinload(Contact.consents),
        )
    )


def offers_of(session: Session, employer: Employer, limit: int = 50) -> list[Offer]:
    """The openings of the company, newest first."""
    shown = joinedload(Offer.claimed_by), joinedload(Offer.municipality)
    statement = select(Offer).where(Offer.employer_id == employer.id).options(*shown)
    return list(session.scalars(statement.order_by(Offer.created_at.desc(), Offer.id.desc()).limit(limit)))


def refusals_of(session: Session, employer: Employer, limit: int = 100) -> list[Refusal]:
    """When this company said *nu niet* and why, newest first."""
    contacts = [contact.id for contact in employer.contacts]
    statement = select(Refusal).where(Refusal.contact_id.in_(contacts))
    return list(session.scalars(statement.order_by(Refusal.at.desc(), Refusal.id.desc()).limit(limit)))


def changes_of(session: Session, employer: Employer, limit: int = 100) -> list[EmployerChange]:
    """What colleagues changed of the company by hand, the latest first."""
    made = select(EmployerChange).where(EmployerChange.employer_id == employer.id)
    latest = made.options(joinedload(EmployerChange.user)).order_by(EmployerChange.id.desc()).limit(limit)
    return list(session.scalars(latest))


def asked_by_campaigns(session: Session, employer: Employer, limit: int = 100) -> list[CampaignRecipient]:
    """By which campaigns somebody there was asked, the latest first, with what they answered."""
    asked = CampaignRecipient.employer_id == employer.id, CampaignRecipient.sent_at.is_not(None)
    named = joinedload(CampaignRecipient.campaign), joinedload(CampaignRecipient.contact)
    statement = select(CampaignRecipient).where(*asked).options(*named)
    return list(session.scalars(statement.order_by(CampaignRecipient.sent_at.desc()).limit(limit)))


def last_asked(session: Session, employer: Employer) -> dt.datetime | None:
    """When the company was last asked for a place, or answered with one or with a no; None for never."""
    people = [contact.id for contact in employer.contacts]
    asked = Reminder.contact_id.in_(people), Reminder.kind == ReminderKind.ASK_AGAIN
    found = (
        employer.last_asked_at,
        session.scalar(select(func.max(Reminder.sent_at)).where(*asked)),
        session.scalar(select(func.max(Refusal.at)).where(Refusal.contact_id.in_(people))),
        session.scalar(select(func.max(Offer.created_at)).where(Offer.employer_id == employer.id)),
    )
    return max((at for at in found if at), default=None)
