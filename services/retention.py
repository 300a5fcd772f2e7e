"""Who was not heard for the whole term is forgotten, as if they had asked for it.

A campaign that ended that long ago keeps its counts, and no longer says who was in it.

Who can be written to was warned first, and has had the days to answer that the warning promises. A live
opening holds its contact; so does one on which something happened later than what would let them go.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Final

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from interview.dates import months_later
from models import (
    LIVE,
    Contact,
    Conversation,
    Delivery,
    Employer,
    Offer,
    OutboxRow,
    Region,
    Reminder,
    ReminderKind,
    ReminderState,
)
from services.campaigns.forgetting import count_old_recipients, forget_old_recipients
from services.erasure import erase
from services.house import KnowsPanel
from services.introductions import forget_contact
from services.saved_filters import forget_names
from services.working_days import AMSTERDAM, today

DAYS_TO_ANSWER: Final = 30
"""What the warning promises; `reminders-lapsing` names the same number."""
AT_ONCE: Final = 20
"""People in one transaction, so that nobody waits long for it."""


def erase_lapsed(
    session: Session, house: KnowsPanel, now: dt.datetime, months: int, most: int = AT_ONCE
) -> int:
    """The number of people forgotten, at most so many; 0 when nobody is left who must be.

    Their conversations are locked first, and those in other hands left alone: who writes right now was heard.
    """
    people = select(Conversation).join(Conversation.contact).where(*_lapsed(now, months))
    found = people.order_by(Conversation.id).limit(most)
    lapsed = session.scalars(found.with_for_update(of=Conversation, skip_locked=True)).all()
    for conversation in lapsed:
        erase(session, conversation, house, now)
    unmet = session.scalars(select(Contact).where(*_unmet(_term(now, months))).limit(most)).all()
    names = [one.name or "" for contact in unmet for one in (contact, contact.employer) if one]
    for contact in unmet:
        forget_contact(session, contact)
    forget_names(session, names)
    return len(lapsed) + len(unmet)


def lapsed_by_region(session: Session, now: dt.datetime, months: int) -> dict[str | None, int]:
    """How many people would be forgotten now, by the region of their company; None: no company yet."""
    people = select(Region.name, func.count()).select_from(Conversation).join(Conversation.contact)
    regional = people.outerjoin(Contact.employer).outerjoin(Employer.region).group_by(Region.name)
    counted = Counter(dict(session.execute(regional.where(*_lapsed(now, months))).all()))
    unmet = select(Region.name, func.count()).select_from(Contact).outerjoin(Contact.employer)
    by_region = unmet.outerjoin(Employer.region).group_by(Region.name).where(*_unmet(_term(now, months)))
    counted.update(dict(session.execute(by_region).all()))
    return dict(sorted(counted.items(), key=lambda row: row[0] or ""))


def forget_campaigns(session: Session, now: dt.datetime, months: int) -> int:
    """The number of people of campaigns of that long ago who became a count; 0 when nobody is left."""
    return forget_old_recipients(session, _term(now, months))


def old_in_campaigns(session: Session, now: dt.datetime, months: int) -> int:
    """How many people that would be now."""
    return count_old_recipients(session, _term(now, months))


def _lapsed(now: dt.datetime, months: int) -> tuple[ColumnElement[bool], ...]:
    """What holds of conversations with people whose term is over."""
    term = _term(now, months)
    may_go = or_(and_(_is_mute(), ~_has_offer(Offer.updated_at > term)), _was_warned(term, now))
    return Conversation.updated_at <= term, ~_has_offer(Offer.state.in_(LIVE)), may_go


def _unmet(term: dt.datetime) -> tuple[ColumnElement[bool], ...]:
    """What holds of people whom a colleague typed in before then, and who never came to a chat."""
    talked = exists().where(Conversation.contact_id == Contact.id)
    return Contact.chat_id.is_(None), Contact.created_at <= term, ~talked, ~_has_offer()


def _term(now: dt.datetime, months: int) -> dt.datetime:
    """The moment before which nothing was heard of those whose term is over."""
    start = months_later(today(now), -months)
    return dt.datetime.combine(start, dt.time(), AMSTERDAM).astimezone(dt.UTC)


def _is_mute() -> ColumnElement[bool]:
    """Nobody can or may warn them."""
    gone = Contact.opted_out_at.is_not(None), Contact.unreachable_at.is_not(None)
    return or_(Contact.chat_id.is_(None), *gone)


def _was_warned(term: dt.datetime, now: dt.datetime) -> ColumnElement[bool]:
    """The warning arrived long enough ago, and nothing happened since, in the chat or to an opening."""
    return exists().where(
        Reminder.contact_id == Contact.id,
        Reminder.kind == ReminderKind.CONSENT_LAPSING,
        Reminder.state == ReminderState.SENT,
        Reminder.created_at > Conversation.updated_at,
        OutboxRow.key == "chat:" + Reminder.bundle,
        OutboxRow.state == Delivery.SENT,
        OutboxRow.settled_at <= now - dt.timedelta(days=DAYS_TO_ANSWER),
        ~_has_offer(Offer.updated_at > term, Offer.updated_at > OutboxRow.settled_at),
    )


def _has_offer(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    """It says what it correlates with, since it also stands inside the look at a warning."""
    return exists().where(Offer.contact_id == Contact.id, *which).correlate(Contact, OutboxRow)
