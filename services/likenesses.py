"""Which companies may be one: looked up by index for one company at a time, never all against all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz
from sqlalchemy import or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models import Contact, Employer, Likeness, User, Why
from models.company_name import name_block, name_key

NEAR = 88
"""Of 100; above it two names differ by a slip of the pen."""
MOST = 200
"""Companies that one is held against at the most, by each of the three ways."""


def notice_alike(session: Session, employer: Employer, now: dt.datetime) -> None:
    """The pairs of this company as they are now; those that a colleague told apart stay apart."""
    session.flush()
    found, known = _alike(session, employer), pairs_of(session, employer)
    for pair in known:
        other = pair.second_id if pair.first_id == employer.id else pair.first_id
        if found.pop(other, None) is None and pair.distinct_at is None:
            session.delete(pair)
    for other, why in found.items():
        _keep(session, employer, other, why, now)
    session.flush()


def pairs_of(session: Session, employer: Employer) -> Sequence[Likeness]:
    """All pairs that this company is in."""
    in_it = or_(Likeness.first_id == employer.id, Likeness.second_id == employer.id)
    return session.scalars(select(Likeness).where(in_it).order_by(Likeness.id)).all()


def pair_of(session: Session, one: Employer, other: Employer) -> Likeness | None:
    """The pair of these two, if it was ever noticed."""
    first, second = sorted((one.id, other.id))
    both = Likeness.first_id == first, Likeness.second_id == second
    return session.scalar(select(Likeness).where(*both))


def tell_apart(session: Session, pair: Likeness, user: User, now: dt.datetime) -> None:
    """These are two companies, and nobody is asked again."""
    pair.distinct_at, pair.distinct_by_id = now, user.id
    session.flush()


def _alike(session: Session, employer: Employer) -> dict[int, Why]:
    """By the id of the other company: the strongest thing that they have in common."""
    near = select(Employer.id, Employer.name).where(
        Employer.municipality_code == employer.municipality_code,
        Employer.name_block == name_block(employer.name),
        Employer.id != employer.id,
        Employer.region_id == employer.region_id,
    )
    key = name_key(employer.name)
    names = session.execute(near.limit(MOST)) if employer.municipality_code and key else ()
    named = {other: Why.NAME for other, name in names if fuzz.ratio(key, name_key(name)) >= NEAR}
    return {**_same_phone(session, employer), **named, **_same_kvk(session, employer)}


def _same_kvk(session: Session, employer: Employer) -> Mapping[int, Why]:
    if not employer.kvk:
        return {}
    same = Employer.kvk == employer.kvk, Employer.region_id == employer.region_id
    others = select(Employer.id).where(*same, Employer.id != employer.id).limit(MOST)
    return dict.fromkeys(session.scalars(others), Why.KVK)


def _same_phone(session: Session, employer: Employer) -> Mapping[int, Why]:
    mine = select(Contact.phone).where(Contact.employer_id == employer.id, Contact.phone.is_not(None))
    phones = session.scalars(mine).all()
    if not phones:
        return {}
    theirs = (
        select(Employer.id)
        .join(Employer.contacts)
        .where(
            Contact.phone.in_(phones), Employer.id != employer.id, Employer.region_id == employer.region_id
        )
    )
    return dict.fromkeys(session.scalars(theirs.limit(MOST)), Why.PHONE)


def _keep(session: Session, employer: Employer, other: int, why: Why, now: dt.datetime) -> None:
    """Both of a pair may be noticed at once: the second time is no other pair."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    first, second = sorted((employer.id, other))
    row = {"region_id": employer.region_id, "first_id": first, "second_id": second, "why": why}
    statement = insert(Likeness).values(noticed_at=now, **row)
    session.execute(statement.on_conflict_do_nothing(index_elements=["first_id", "second_id"]))
