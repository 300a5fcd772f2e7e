"""Why somebody is not asked. Pure: of what is known of them and of their company."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models import SkipReason
from services.working_days import today


@dataclass(frozen=True)
class Company:
    """What is known of a company, and of its region."""

    id: int
    asked_at: dt.datetime | None
    """When it was last asked, or said something itself."""
    rest: dt.timedelta
    """How long it has rest after that."""
    has_open_offer: bool
    joins_national: bool

    def is_resting(self, now: dt.datetime) -> bool:
        return self.asked_at is not None and self.asked_at > now - self.rest


@dataclass(frozen=True)
class Person:
    """What is known of somebody at a company."""

    id: int
    company: Company
    can_be_reached: bool
    opted_out: bool
    has_consented: bool
    paused_until: dt.date | None
    ask_again_on: dt.date | None
    said_never: bool
    heard_at: dt.datetime | None
    """When they last did something in their chat."""


def why_not(person: Person, now: dt.datetime, *, national: bool) -> SkipReason | None:
    """Why this person is not asked; None when they may be."""
    return next(_reasons(person, now, national), None)


def why_nots(people: Iterable[Person], now: dt.datetime, *, national: bool) -> dict[int, SkipReason | None]:
    """The same of everybody by id, where of each company one is asked: who was heard last."""
    found = {person.id: why_not(person, now, national=national) for person in people}
    companies: dict[int, list[Person]] = defaultdict(list)
    for person in people:
        if found[person.id] is None:
            companies[person.company.id].append(person)
    for colleagues in companies.values():
        asked = max(colleagues, key=_heard)
        found |= {one.id: SkipReason.COLLEAGUE_ASKED for one in colleagues if one is not asked}
    return found


def _reasons(person: Person, now: dt.datetime, national: bool) -> Iterator[SkipReason]:
    """Every reason, what the person wants before what the company needs."""
    company, day = person.company, today(now)
    holds = {
        SkipReason.OPTED_OUT: person.opted_out,
        SkipReason.UNREACHABLE: not person.can_be_reached,
        SkipReason.NO_CONSENT: not person.has_consented,
        SkipReason.SAID_NEVER: person.said_never,
        SkipReason.PAUSED: _is_to_come(person.paused_until, day),
        SkipReason.SAID_LATER: _is_to_come(person.ask_again_on, day),
        SkipReason.REGION_DECLINED: national and not company.joins_national,
        SkipReason.OPEN_OFFER: company.has_open_offer,
        SkipReason.RESTING: company.is_resting(now),
    }
    return (reason for reason, does_hold in holds.items() if does_hold)


def _is_to_come(day: dt.date | None, after: dt.date) -> bool:
    return day is not None and day > after


def _heard(person: Person) -> tuple[float, int]:
    return person.heard_at.timestamp() if person.heard_at else 0, person.id
