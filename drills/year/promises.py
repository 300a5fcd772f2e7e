"""Every promise, on every message of the year and every opening at its end."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from drills.promise import Breach, Promise
from drills.year.days import AMSTERDAM, is_decent
from drills.year.people import Person, Wish
from drills.year.postman import Letter
from models import LIVE, Carrier, Offer, OfferState, Priority, Reminder, ReminderKind

BEGUN_BY_US: Final = (Priority.REMINDER, Priority.CAMPAIGN)
THE_SAME: Final = dt.timedelta(days=3)
"""The same words to the same person within so many days are the same message."""
SILENCED: Final = ("stop", "block", "forget")
ALARM: Final = dt.timedelta(days=12)
"""A week between two alarms, and the days off in it."""
STILL: Final = dt.timedelta(weeks=6)
IN_THE_MIDDLE: Final = dt.timedelta(hours=30)
"""So long after their last word somebody is still busy: they are left alone for two days."""
REST: Final = dt.timedelta(days=90)


def breaches(
    session: Session, letters: Sequence[Letter], people: Sequence[Person], end: dt.datetime
) -> list[Breach]:
    found = {
        Promise.QUIET_HOURS: at_night(letters),
        Promise.NOTHING_TWICE: twice(letters),
        Promise.OPT_OUT: [
            *unwanted(letters, people),
            *asked_too_often(letters),
            *interrupted(letters, people),
        ],
        Promise.NOBODY_FORGOTTEN: forgotten(session, end),
    }
    return [Breach(promise, tuple(rows)) for promise, rows in found.items() if rows]


def at_night(letters: Sequence[Letter]) -> list[str]:
    """What we began ourselves, outside the hours of working days; news for an employer, at night."""
    return [
        _told(one)
        for one in letters
        if (one.priority in BEGUN_BY_US and not is_decent(one.at))
        or (one.kind == "offer-news" and not is_decent(one.at, days_off=True))
    ]


def twice(letters: Sequence[Letter]) -> list[str]:
    """Rows that went more than once, and the same words to somebody at an employer within days."""
    keys, wrong = set[str](), []
    said: dict[tuple[str, str], dt.datetime] = {}
    for one in letters:
        if one.is_edit:
            continue
        if one.key in keys:
            wrong.append(_told(one))
        keys.add(one.key)
        if one.priority not in BEGUN_BY_US:
            continue
        patience = THE_SAME if one.contact else dt.timedelta(hours=12)
        before = said.get((one.recipient, one.text))
        if before and one.at - before < patience:
            wrong.append(f"the same again: {_told(one)}")
        said[one.recipient, one.text] = one.at
    return wrong


def unwanted(letters: Sequence[Letter], people: Sequence[Person]) -> Iterator[str]:
    """What reached somebody who had stopped, blocked, gone or paused, and was no answer to themselves."""
    by_chat = {str(person.chat.chat_id): person for person in people}
    for one in letters:
        person = by_chat.get(one.recipient) if one.carrier is Carrier.TELEGRAM else None
        if person is None or one.priority is Priority.ANSWER:
            continue
        wish = next((wish for wish in reversed(person.wants) if wish.at <= one.at), None)
        if wish and wish.what in SILENCED:
            yield f"after {wish.what}: {_told(one)}"
        elif wish and one.priority in BEGUN_BY_US and _is_paused(wish, one.at):
            yield f"in a pause: {_told(one)}"


def asked_too_often(letters: Sequence[Letter]) -> Iterator[str]:
    """Campaigns within the days of rest."""
    last: dict[str, dt.datetime] = {}
    for one in letters:
        if one.priority is Priority.CAMPAIGN:
            if one.recipient in last and one.at - last[one.recipient] < REST:
                yield f"within the rest: {_told(one)}"
            last[one.recipient] = one.at


def interrupted(letters: Sequence[Letter], people: Sequence[Person]) -> Iterator[str]:
    """Campaigns that came to somebody in the middle of an interview."""
    by_chat = {str(person.chat.chat_id): person for person in people}
    for one in letters:
        if one.priority is not Priority.CAMPAIGN or one.recipient not in by_chat:
            continue
        talks = by_chat[one.recipient].talks
        began, unfinished = next((talk for talk in reversed(talks) if talk[0] <= one.at), (one.at, False))
        if unfinished and one.at - began < IN_THE_MIDDLE:
            yield f"in the middle of an interview: {_told(one)}"


def forgotten(session: Session, end: dt.datetime) -> list[str]:
    """Openings that lie still, of which nobody heard lately."""
    told: dict[int, list[Reminder]] = defaultdict(list)
    for reminder in session.scalars(select(Reminder).where(Reminder.sent_at.is_not(None))):
        told[reminder.offer_id or 0].append(reminder)
    digests = {reminder.user_id for reminder in told[0] if _is_recent_digest(reminder, end)}
    live = session.scalars(select(Offer).where(Offer.state.in_(LIVE)).order_by(Offer.id)).all()
    return [
        f"{offer.reference} {offer.state}"
        for offer in live
        if not _is_seen_to(offer, told[offer.id], digests, end)
    ]


def _is_seen_to(offer: Offer, told: Sequence[Reminder], digests: set[int | None], end: dt.datetime) -> bool:
    """Whether somebody works on it, or heard of it lately."""
    day = end.astimezone(AMSTERDAM).date()
    if offer.state in (OfferState.NEW, OfferState.CLAIMED):
        in_time = (day - offer.call_by).days < 5
        alarms = (one.sent_at for one in told if one.kind is ReminderKind.OVERDUE)
        return in_time or any(at and at > end - ALARM for at in alarms)
    moving = offer.updated_at > end - STILL
    asked = any(one.sent_at and one.sent_at > end - STILL for one in told)
    return moving or asked or bool(digests)


def _is_recent_digest(reminder: Reminder, end: dt.datetime) -> bool:
    sent = reminder.sent_at
    return reminder.kind is ReminderKind.DIGEST and sent is not None and sent > end - dt.timedelta(days=5)


def _is_paused(wish: Wish, at: dt.datetime) -> bool:
    return wish.until is not None and at.astimezone(AMSTERDAM).date() < wish.until


def _told(one: Letter) -> str:
    local = one.at.astimezone(AMSTERDAM)
    what = f"{one.kind} ({one.priority.name}) {one.key} to {one.recipient}"
    return f"{local:%a %d-%m %H:%M} {what}: {one.text[:70]!r}"
