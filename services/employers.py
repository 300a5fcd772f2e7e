"""Employers and the people who speak for them, as those people say who they are."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from interview import Register
from models import Contact, Employer, Municipality, Region, Sector


def register(session: Session, contact: Contact, given: Register, now: dt.datetime) -> Employer:
    """The employer of this contact, as given. Who speaks for a company that is known joins it.

    What others said of their company stays as it is: only what is still blank is filled in.
    """
    town = session.get_one(Municipality, given.municipality)
    employer = _known(session, contact, town.region, given) or _new(session, town, given, now)
    if _speaks_alone(session, contact, employer):
        _describe(session, employer, town, given)
    employer.kvk = employer.kvk or given.kvk
    contact.employer, contact.name, contact.phone = employer, given.contact, given.phone
    session.flush()
    return employer


def _known(session: Session, contact: Contact, region: Region, given: Register) -> Employer | None:
    """The same company in this region, else the contact's own, when nobody else speaks for it."""
    if same := _same(session, region, given):
        return same
    own = contact.employer
    return own if own and _speaks_alone(session, contact, own) else None


def _same(session: Session, region: Region, given: Register) -> Employer | None:
    """By KvK number, else by name and postcode."""
    here = select(Employer).where(Employer.region_id == region.id).order_by(Employer.id).limit(1)
    if given.kvk and (found := session.scalar(here.where(Employer.kvk == given.kvk))):
        return found
    if not given.postcode:
        return None
    same_name = func.lower(Employer.name) == given.company.lower()
    return session.scalar(here.where(same_name, Employer.postcode == given.postcode))


def _new(session: Session, town: Municipality, given: Register, now: dt.datetime) -> Employer:
    employer = Employer(region=town.region, name=given.company, created_at=now)
    session.add(employer)
    session.flush()
    return employer


def _speaks_alone(session: Session, contact: Contact, employer: Employer) -> bool:
    others = select(Contact.id).where(Contact.employer_id == employer.id, Contact.id != contact.id)
    return session.scalar(others.limit(1)) is None


def _describe(session: Session, employer: Employer, town: Municipality, given: Register) -> None:
    employer.name, employer.kvk = given.company, given.kvk
    employer.region, employer.municipality = town.region, town
    employer.postcode, employer.town = given.postcode, given.town
    employer.sector = session.scalar(select(Sector).where(Sector.code == given.sector))
