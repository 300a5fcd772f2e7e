"""Keys of the rows that belong to some regions, as plain subqueries.

They are written on tables, not on classes: to a class inside a criterion a scoped session would add its
criteria once more, and each level would double the statement.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, or_, select

from models.base import Base

Keys = Select[tuple[int]]


def offer_ids(regions: Collection[int]) -> Keys:
    """Openings with their place of work in these regions."""
    offers = Base.metadata.tables["offers"].c
    return select(offers.id).where(offers.region_id.in_(regions))


def offers_work(employer_id: SQLColumnExpression[int], regions: Collection[int]) -> ColumnElement[bool]:
    """Whether this employer offers a place of work in these regions: asked of one row, by index.

    A region has more openings than a page has employers, so those are not all listed first.
    """
    offers = Base.metadata.tables["offers"].c
    there = select(1).where(offers.employer_id == employer_id, offers.region_id.in_(regions))
    return there.correlate_except(Base.metadata.tables["offers"]).exists()


def employer_ids(regions: Collection[int]) -> Keys:
    """Employers of these regions, and those who offer a place of work in one of them."""
    employers = Base.metadata.tables["employers"].c
    return select(employers.id).where(
        or_(employers.region_id.in_(regions), offers_work(employers.id, regions))
    )


def is_employer_of(
    employer_id: SQLColumnExpression[int | None], regions: Collection[int]
) -> ColumnElement[bool]:
    """Whether that employer is one of those: asked of one row, by key, as a few rows don't need them all."""
    employers = Base.metadata.tables["employers"]
    of_region = or_(employers.c.region_id.in_(regions), offers_work(employers.c.id, regions))
    there = select(1).where(employers.c.id == employer_id, of_region)
    return there.correlate_except(employers).exists()


def contact_ids(regions: Collection[int]) -> Keys:
    """The people at those employers."""
    contacts = Base.metadata.tables["contacts"].c
    return select(contacts.id).where(contacts.employer_id.in_(employer_ids(regions)))


def chat_message_ids(regions: Collection[int]) -> Keys:
    """What was said with those people."""
    said = Base.metadata.tables["chat_messages"].c
    return select(said.id).where(said.contact_id.in_(contact_ids(regions)))


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
