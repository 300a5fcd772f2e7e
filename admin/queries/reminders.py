"""The list of reminders, those of one opening, and what became of one that was sent."""

from __future__ import annotations

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from admin.queries.reminder_filter import ReminderFilter
from admin.queries.seeking import Bookmark, Page, page, page_from_the_earliest
from models import Contact, Offer, OutboxRow, Region, Reminder, ReminderState, User


def reminders(session: Session, wanted: ReminderFilter, bookmark: Bookmark | None) -> Page[Reminder]:
    """A page of the reminders that fit: what is planned from the first on, all else from the last back."""
    leafed = page_from_the_earliest if wanted.state == ReminderState.PLANNED else page
    statement = listed().where(*wanted.conditions(session))
    return leafed(session, statement, Reminder.due_at, Reminder.id, bookmark)


def reminder_of(session: Session, key: int) -> Reminder | None:
    """One reminder with all that its page names; None where this session sees none."""
    worker = joinedload(Reminder.offer).joinedload(Offer.claimed_by)
    more = worker, joinedload(Reminder.region), joinedload(Reminder.changed_by)
    return session.scalar(listed().where(Reminder.id == key).options(*more))


def planned_of(session: Session, offer: Offer) -> list[Reminder]:
    """What is planned about this opening, the first to come first."""
    planned = Reminder.offer_id == offer.id, Reminder.state == ReminderState.PLANNED
    return list(session.scalars(listed().where(*planned).order_by(Reminder.due_at, Reminder.id)))


def deliveries_of(session: Session, reminder: Reminder) -> list[OutboxRow]:
    """The messages in which it went; a message that was sent long ago is no longer kept."""
    if not reminder.bundle:
        return []
    keys = f"chat:{reminder.bundle}", f"mail:{reminder.bundle}"
    return list(session.scalars(select(OutboxRow).where(OutboxRow.key.in_(keys)).order_by(OutboxRow.id)))


def choosable_colleagues(session: Session, regions: frozenset[int] | None) -> list[User]:
    """Whose reminders may be asked for: who works in these regions, or anywhere for None; by name."""
    statement = select(User).order_by(User.name, User.id)
    if regions is not None:
        statement = statement.where(User.regions.any(Region.id.in_(regions)))
    return list(session.scalars(statement))


def listed() -> Select[Reminder]:
    """Reminders with what a line of a list names."""
    return select(Reminder).options(
        joinedload(Reminder.offer).joinedload(Offer.employer),
        joinedload(Reminder.contact).joinedload(Contact.employer),
        joinedload(Reminder.user),
    )
