"""An employer whom a colleague typed in, before there was any chat.

Nobody is written to because of it: there is no chat to write to until they open the link themselves.
"""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models import Contact, Employer, Invitation, Municipality, Sector
from services.campaigns.forgetting import forget_recipient
from services.employers import let_go
from services.likenesses import notice_alike


@dataclass(frozen=True)
class Company:
    """What a colleague knows of a company; a place has a postcode, a town, or both."""

    name: str
    municipality: Municipality
    postcode: str | None
    town: str | None
    sector: Sector | None
    kvk: str | None


@dataclass(frozen=True)
class Person:
    """Whom to ask for there, as far as that is known; the phone in E.164 form."""

    name: str | None
    phone: str | None


def introduce(session: Session, company: Company, person: Person, now: dt.datetime) -> Invitation:
    """The company and the person as rows, and the invitation that opens a chat which knows both."""
    employer = Employer(
        name=company.name,
        region=company.municipality.region,
        municipality=company.municipality,
        postcode=company.postcode,
        town=company.town,
        sector=company.sector,
        kvk=company.kvk,
        created_at=now,
    )
    session.add(employer)
    session.flush()
    contact = None
    if person.name or person.phone:
        contact = Contact(employer=employer, name=person.name, phone=person.phone, created_at=now)
        session.add(contact)
    notice_alike(session, employer, now)
    return invite_employer(session, employer, contact, now)


def correct_person(session: Session, employer: Employer, person: Person, now: dt.datetime) -> bool:
    """Whom to ask for, who has no chat yet, is known by this from now on; whether anything changed.

    Where nobody was known the person is new, and a company has one such person at most. An emptied field says
    nothing: who must go is forgotten.
    """
    contact = expected_at(employer)
    if contact is None:
        return _first_person(session, employer, person, now)
    before = contact.name, contact.phone
    contact.name, contact.phone = person.name or contact.name, person.phone or contact.phone
    return before != (contact.name, contact.phone)


def _first_person(session: Session, employer: Employer, person: Person, now: dt.datetime) -> bool:
    """Where anything is known of them they are a row, and who opens an invitation that is out is them."""
    if not person.name and not person.phone:
        return False
    contact = Contact(employer=employer, name=person.name, phone=person.phone, created_at=now)
    session.add(contact)
    out = select(Invitation).where(Invitation.employer_id == employer.id, Invitation.contact_id.is_(None))
    for invitation in session.scalars(out):
        invitation.contact = contact
    return True


def expected_at(employer: Employer) -> Contact | None:
    """The only person there who was typed in and has no chat yet; None for nobody, or several."""
    waiting = [contact for contact in employer.contacts if contact.chat_id is None]
    return waiting[0] if len(waiting) == 1 else None


def invite_employer(
    session: Session, employer: Employer, contact: Contact | None, now: dt.datetime
) -> Invitation:
    """A new invitation for a company that is known, and for one of its people if one is named."""
    invitation = Invitation(
        token=secrets.token_urlsafe(12),
        region=employer.region,
        sector=employer.sector,
        company=employer.name,
        employer=employer,
        contact=contact,
        created_at=now,
    )
    session.add(invitation)
    session.flush()
    return invitation


def forget_contact(session: Session, contact: Contact) -> None:
    """Somebody who never came to a chat is not known any more, nor is a company that had nobody else."""
    employer = contact.employer
    forget_recipient(session, contact.id)
    session.execute(delete(Contact).where(Contact.id == contact.id))
    session.expire_all()
    if employer:
        let_go(session, employer)
