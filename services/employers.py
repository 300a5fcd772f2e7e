"""Employers and the people who speak for them, as those people say who they are."""

from __future__ import annotations

import datetime as dt
import re

from sqlalchemy import ColumnElement, delete, exists, or_, select, true
from sqlalchemy.orm import Session

import messages
from interview import Register
from models import Contact, Employer, EmployerChange, Invitation, Municipality, Offer, Sector
from services.likenesses import notice_alike, pairs_of


def register(
    session: Session,
    contact: Contact,
    given: Register,
    now: dt.datetime,
    invited: Employer | None = None,
) -> Employer:
    """The employer of this contact, as given. Who speaks for a company that is known joins it.

    `invited` is the company that the invitation was for: who says what is known of it speaks for it.

    Nothing that anybody said is lost: somebody joins only where all they say of the company is what is
    known of it already, or still blank there. Everybody else speaks for a company of their own.
    """
    town = session.get_one(Municipality, given.municipality)
    sector = session.scalar(select(Sector).where(Sector.code == given.sector))
    before = contact.employer
    stays = next((one for one in (before, invited) if one and _is_alike(one, town, sector, given)), None)
    employer = stays or _known(session, contact, town, sector, given) or _new(session, town, given, now)
    if _speaks_alone(session, contact, employer):
        _describe(employer, town, sector, given)
    employer.kvk, employer.sector = employer.kvk or given.kvk, employer.sector or sector
    contact.employer, contact.name, contact.phone = employer, given.contact, given.phone
    session.flush()
    notice_alike(session, employer, now)
    if before and before is not employer:
        let_go(session, before)
    return employer


def let_go(session: Session, employer: Employer) -> None:
    """A company for which nobody speaks any more goes; with openings to count it stays, without a name.

    Its name may be that of a person who has a business alone.
    """
    if _has(session, Contact.employer_id == employer.id) or _has_named_offers(session, employer):
        return
    if _has(session, Offer.employer_id == employer.id):
        employer.name = messages.text("offers-forgotten-employer")
        employer.kvk = employer.postcode = employer.town = None
        for pair in pairs_of(session, employer):
            session.delete(pair)
        for past in (EmployerChange, Invitation):
            session.execute(delete(past).where(past.employer_id == employer.id))
    else:
        session.expire(employer, ["contacts"])
        session.delete(employer)
    session.flush()


def _has_named_offers(session: Session, employer: Employer) -> bool:
    """Whether somebody can still be called about an opening there."""
    return _has(session, (Offer.employer_id == employer.id) & Offer.contact_id.is_not(None))


def _has(session: Session, condition: ColumnElement[bool]) -> bool:
    return bool(session.scalar(select(exists().where(condition))))


def _known(
    session: Session, contact: Contact, town: Municipality, sector: Sector | None, given: Register
) -> Employer | None:
    """The same company in this region, else the contact's own, when nobody else speaks for it."""
    if same := _same(session, town, sector, given):
        return same
    own = contact.employer
    return own if own and _speaks_alone(session, contact, own) else None


def _is_alike(known: Employer, town: Municipality, sector: Sector | None, given: Register) -> bool:
    """Whether nothing that was given speaks against this company."""
    same = known.region_id == town.region_id and _plain(known.name) == _plain(given.company)
    pairs = (known.postcode, given.postcode), (known.sector, sector), (known.kvk, given.kvk)
    return same and all(kept is None or said is None or kept == said for kept, said in pairs)


def _same(session: Session, town: Municipality, sector: Sector | None, given: Register) -> Employer | None:
    """By name and postcode, where sector and KvK number don't speak against it.

    A KvK number alone proves nothing: it is public, and one number may have many places of business.
    """
    if not given.postcode:
        return None
    here = Employer.region_id == town.region_id, Employer.postcode == given.postcode
    alike = or_(Employer.sector_id.is_(None), Employer.sector_id == (sector and sector.id))
    registered = or_(Employer.kvk.is_(None), Employer.kvk == given.kvk) if given.kvk else true()
    there = select(Employer.id, Employer.name).where(*here, alike, registered).order_by(Employer.id)
    wanted = _plain(given.company)
    found = next((key for key, name in session.execute(there) if _plain(name) == wanted), None)
    return session.get(Employer, found) if found else None


def _plain(name: str) -> str:
    """The name without what people write now one way and now another: `B.V.` is `bv`."""
    return " ".join(re.sub(r"[^\w\s]", "", name.casefold()).split())


def _new(session: Session, town: Municipality, given: Register, now: dt.datetime) -> Employer:
    employer = Employer(region=town.region, name=given.company, created_at=now)
    session.add(employer)
    session.flush()
    return employer


def _speaks_alone(session: Session, contact: Contact, employer: Employer) -> bool:
    others = select(Contact.id).where(Contact.employer_id == employer.id, Contact.id != contact.id)
    return session.scalar(others.limit(1)) is None


def _describe(employer: Employer, town: Municipality, sector: Sector | None, given: Register) -> None:
    employer.name, employer.kvk = given.company, given.kvk
    employer.region, employer.municipality = town.region, town
    employer.postcode, employer.town = given.postcode, given.town
    employer.sector = sector
