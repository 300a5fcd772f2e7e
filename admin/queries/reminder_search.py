"""Which reminders are about something that somebody typed.

As with openings, few are named and many are recognised as they come by: see `offer_finding`.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, false, or_, select
from sqlalchemy.orm import Session

from admin.queries.offer_filter import region_code
from admin.queries.offer_finding import MOST, own_regions
from models import Contact, Employer, Offer, Region, Reminder, Sought, employers_found_by, words_of
from services.references import WrongReferenceError, read_reference


def about(session: Session, typed: str, region: str) -> ColumnElement[bool]:
    """What is about the opening with this reference; else where the opening or company has every word.

    `region` is the code of one region to look in, or nothing.
    """
    try:
        opening = select(Offer.id).where(Offer.reference == read_reference(typed))
    except WrongReferenceError:
        words = words_of(typed)
        both = (_of_openings(session, words, region), _of_companies(session, words)) if words else ()
        return or_(false(), *(some for some in both if some is not None))
    return Reminder.offer_id.in_(opening)


def _of_openings(session: Session, words: tuple[str, ...], region: str) -> ColumnElement[bool] | None:
    """None where no opening has these words: then no reminder need be looked at."""
    dialect = session.get_bind().dialect.name
    key = session.scalar(select(Region.id).where(Region.code == region)) if region else None
    sought = Sought(words, own_regions(session) if key is None else ((region_code(key),),))
    keys = session.scalars(sought.keys(dialect).limit(MOST + 1)).all()
    if len(keys) <= MOST:
        return Reminder.offer_id.in_(keys) if keys else None
    return sought.in_row(dialect, Reminder.offer_id)


def _of_companies(session: Session, words: tuple[str, ...]) -> ColumnElement[bool] | None:
    """What hangs on no opening is about the company of the person that it goes to."""
    named = employers_found_by(words, session.get_bind().dialect.name)
    people = select(Contact.id).join(Contact.employer).where(named)
    keys = session.scalars(people.limit(MOST + 1)).all()
    if len(keys) <= MOST:
        return Reminder.contact_id.in_(keys) if keys else None
    return (
        select(Employer.id).join(Employer.contacts).where(Contact.id == Reminder.contact_id, named).exists()
    )
