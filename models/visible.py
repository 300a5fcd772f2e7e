"""Whether a row belongs to some regions, as plain subqueries.

Of what a region has very much of, such as openings and companies, it is asked of one row, by key: a list of
all keys of a region would be made anew for each page. Of what it has little of, such as colleagues, the keys
are listed.

They are written on tables, not on classes: to a class inside a criterion a scoped session would add its
criteria once more, and each level would double the statement.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, FromClause, Select, SQLColumnExpression, and_, or_, select

from models.base import Base

Keys = Select[tuple[int]]


def is_offer_of(offer_id: SQLColumnExpression[int | None], regions: Collection[int]) -> ColumnElement[bool]:
    """Whether that opening has its place of work in these regions."""
    offers = Base.metadata.tables["offers"]
    return _is_there(offers, offer_id, offers.c.region_id.in_(regions))


def offers_work(employer_id: SQLColumnExpression[int], regions: Collection[int]) -> ColumnElement[bool]:
    """Whether this employer offers a place of work in these regions."""
    offers = Base.metadata.tables["offers"].c
    there = select(1).where(offers.employer_id == employer_id, offers.region_id.in_(regions))
    return there.correlate_except(Base.metadata.tables["offers"]).exists()


def is_employer_of(
    employer_id: SQLColumnExpression[int | None], regions: Collection[int]
) -> ColumnElement[bool]:
    """Whether that employer is of these regions, or offers a place of work in one of them."""
    employers = Base.metadata.tables["employers"]
    visible = or_(employers.c.region_id.in_(regions), offers_work(employers.c.id, regions))
    return _is_there(employers, employer_id, visible)


def is_contact_of(
    contact_id: SQLColumnExpression[int | None], regions: Collection[int]
) -> ColumnElement[bool]:
    """Whether that person is at one of those employers."""
    contacts = Base.metadata.tables["contacts"]
    return _is_there(contacts, contact_id, is_employer_of(contacts.c.employer_id, regions))


def was_said_in(
    offer_id: SQLColumnExpression[int | None],
    contact_id: SQLColumnExpression[int],
    regions: Collection[int],
) -> ColumnElement[bool]:
    """Whether what was said is about an opening there; about none, whether the company itself is there."""
    contacts, employers = (Base.metadata.tables[name] for name in ("contacts", "employers"))
    own = _is_there(employers, contacts.c.employer_id, employers.c.region_id.in_(regions))
    about_none = and_(offer_id.is_(None), _is_there(contacts, contact_id, own))
    return or_(is_offer_of(offer_id, regions), about_none)


def is_message_of(
    message_id: SQLColumnExpression[int | None], regions: Collection[int]
) -> ColumnElement[bool]:
    """Whether that was said in these regions."""
    said = Base.metadata.tables["chat_messages"]
    return _is_there(said, message_id, was_said_in(said.c.offer_id, said.c.contact_id, regions))


def colleague_ids(regions: Collection[int]) -> Keys:
    """The colleagues who work for these regions."""
    works_for = Base.metadata.tables["user_regions"].c
    return select(works_for.user_id).where(works_for.region_id.in_(regions))


def lesson_ids(regions: Collection[int]) -> Keys:
    """Lessons of these regions, and those that any region shares."""
    lessons = Base.metadata.tables["lessons"].c
    return select(lessons.id).where(or_(lessons.region_id.in_(regions), lessons.shared))


def published_bundle_ids() -> Keys:
    """Bundles that the whole country reads."""
    bundles = Base.metadata.tables["bundles"].c
    return select(bundles.id).where(bundles.published_at.is_not(None))


def _is_there(
    table: FromClause, key: SQLColumnExpression[int | None], *which: ColumnElement[bool]
) -> ColumnElement[bool]:
    """Whether the row with this key is so."""
    return select(1).where(table.c.id == key, *which).correlate_except(table).exists()
