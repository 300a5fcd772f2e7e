"""What is known of the people at many companies at once, in as many queries as for one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, exists, select
from sqlalchemy.orm import Session, aliased

from models import LIVE, Consent, Contact, Conversation, Employer, Offer, Refusal, Region
from services.campaigns.eligibility import Company, Person
from services.reminders.terms import terms_of

Later: Final = aliased(Refusal)


def people_at(session: Session, companies: Collection[int]) -> list[Person]:
    """Everybody at these companies, by id."""
    rows = session.execute(_known(companies)).all()
    regions = _regions(session, {row.region_id for row in rows})
    return [_person(row, _company(row, regions[row.region_id])) for row in rows]


def _known(companies: Collection[int]) -> Select[*tuple[Any, ...]]:
    """A row for each person, with what is known of them and of their company."""
    return (
        select(
            Contact.id,
            Contact.chat_id,
            Contact.unreachable_at,
            Contact.opted_out_at,
            Contact.paused_until,
            Contact.ask_again_on,
            Conversation.updated_at,
            exists().where(Consent.contact_id == Contact.id, Consent.withdrawn_at.is_(None)).label("consent"),
            _said_never().label("never"),
            Employer.id.label("employer_id"),
            Employer.region_id,
            Employer.last_asked_at,
            exists().where(Offer.employer_id == Employer.id, Offer.state.in_(LIVE)).label("live"),
        )
        .join(Contact.employer)
        .outerjoin(Conversation, Conversation.chat_id == Contact.chat_id)
        .where(Employer.id.in_(companies))
        .order_by(Contact.id)
    )


def _said_never() -> ColumnElement[bool]:
    """Whether the last that this person said of places was: no, and don't ask again."""
    later_no = exists().where(Later.contact_id == Contact.id, Later.at > Refusal.at)
    later_yes = exists().where(Offer.contact_id == Contact.id, Offer.created_at > Refusal.at)
    never = Refusal.contact_id == Contact.id, Refusal.ask_again_on.is_(None)
    return exists().where(*never, ~later_no, ~later_yes)


def _regions(session: Session, ids: Collection[int]) -> dict[int, tuple[bool, dt.timedelta]]:
    """Whether each region joins national campaigns, and how long its companies have rest."""
    found = session.scalars(select(Region).where(Region.id.in_(ids)))
    return {one.id: (one.joins_national, dt.timedelta(days=terms_of(one).rest_days)) for one in found}


def _company(row: Row[Any], region: tuple[bool, dt.timedelta]) -> Company:
    joins, rest = region
    return Company(row.employer_id, row.last_asked_at, rest, has_open_offer=row.live, joins_national=joins)


def _person(row: Row[Any], company: Company) -> Person:
    return Person(
        id=row.id,
        company=company,
        can_be_reached=row.chat_id is not None and row.unreachable_at is None,
        opted_out=row.opted_out_at is not None,
        has_consented=row.consent,
        paused_until=row.paused_until,
        ask_again_on=row.ask_again_on,
        said_never=row.never,
        heard_at=row.updated_at,
    )
