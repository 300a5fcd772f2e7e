"""Which reminders an opening asks for. Pure: of its state, its timeline, and what was sent before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from interview.dates import months_later
from models import Action, OfferState, ReminderKind
from services.reminders.moments import DAY, on
from services.reminders.terms import Terms
from services.working_days import today

FOR_COLLEAGUES: Final = dt.time(9)
FOR_EMPLOYERS: Final = dt.time(10)
BETWEEN_ALARMS: Final = dt.timedelta(days=7)
"""As long as nobody calls, the coordinator hears of it each week."""

UNCALLED: Final = frozenset({OfferState.NEW, OfferState.CLAIMED})
OPEN: Final = UNCALLED | {OfferState.IN_CONTACT}
"""Without a candidate: only then it makes sense to ask whether the place is still there."""
PLACED: Final = frozenset({Action.PLACE, Action.PLACE_ONE})
STATES: Final[Mapping[ReminderKind, frozenset[OfferState]]] = {
    ReminderKind.FIRST_CONTACT_DUE: UNCALLED,
    ReminderKind.OVERDUE: UNCALLED,
    ReminderKind.CONTACT_CHECK: UNCALLED,
    ReminderKind.STILL_OPEN: OPEN,
    ReminderKind.EXPIRY: OPEN,
    ReminderKind.AFTERCARE: frozenset(OfferState),
}
"""In which states of its opening a reminder makes sense; of the other kinds none is about an opening.

Who was placed is asked about however the opening ended: closed before its last place was filled, for one.
"""


class Audience(StrEnum):
    EMPLOYER = "employer"
    IN_CHARGE = "in_charge"
    """Who works on the opening, else the team."""
    COORDINATORS = "coordinators"


@dataclass(frozen=True)
class Line:
    """A line of the timeline."""

    id: int
    action: Action
    at: dt.datetime
    starts_on: dt.date | None = None
    """Of a placement: the first day of work."""
    over: bool = False
    """Of a placement: somebody said that it ended."""


@dataclass(frozen=True)
class Opening:
    state: OfferState
    call_by: dt.date
    lines: tuple[Line, ...]
    """Oldest first; never empty, since filing is the first."""


@dataclass(frozen=True)
class Sent:
    """A reminder that went out before."""

    kind: ReminderKind
    anchor: str
    number: int
    at: dt.datetime


@dataclass(frozen=True)
class Occurrence:
    """One reminder that must be: of what kind, hanging on what, when, and for whom."""

    kind: ReminderKind
    anchor: str
    number: int
    due_at: dt.datetime
    audience: Audience


def standing(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines without those that were taken back: an undo takes away the one before it, and itself."""
    left: list[Line] = []
    for line in lines:
        if line.action is Action.UNDO:
            left.pop()
        else:
            left.append(line)
    return tuple(left)


def wanted(opening: Opening, sent: Collection[Sent], terms: Terms) -> frozenset[Occurrence]:
    """Every reminder of this opening that was, or is still to be, sent as things stand.

    What comes in a row is wanted one at a time: the next only counts from the moment that the one before
    it went out. So an outage delays a row, and never lets it pass at once.
    """
    every = (
        *_first_contact(opening, sent, terms),
        *_still_open(opening, sent, terms),
        *_aftercare(opening, terms),
    )
    return frozenset(found for found in every if opening.state in STATES[found.kind])


def _for_employers(terms: Terms) -> dt.time:
    """The time of day of what employers are asked."""
    return max(FOR_EMPLOYERS, terms.hours.earliest)


def _first_contact(opening: Opening, sent: Collection[Sent], terms: Terms) -> Iterator[Occurrence]:
    """The last day of the promise, the alarm the day after, and the question whether it was kept."""
    promise, after = opening.call_by.isoformat(), opening.call_by + DAY
    due = on(opening.call_by, FOR_COLLEAGUES)
    yield Occurrence(ReminderKind.FIRST_CONTACT_DUE, promise, 1, due, Audience.IN_CHARGE)
    check = on(after, _for_employers(terms))
    yield Occurrence(ReminderKind.CONTACT_CHECK, promise, 1, check, Audience.EMPLOYER)
    alarms, last = _so_far(sent, ReminderKind.OVERDUE, promise)
    day = today(last) + BETWEEN_ALARMS if last else after
    alarm = on(day, FOR_COLLEAGUES)
    yield Occurrence(ReminderKind.OVERDUE, promise, alarms + 1, alarm, Audience.COORDINATORS)


def _still_open(opening: Opening, sent: Collection[Sent], terms: Terms) -> Iterator[Occurrence]:
    """Asked after weeks in which nothing happened, then again, and at last the end."""
    latest = opening.lines[-1]
    anchor = str(latest.id)
    times, last = _so_far(sent, ReminderKind.STILL_OPEN, anchor)
    wait = dt.timedelta(days=terms.still_open_again_days)
    day = today(last) + wait if last else today(latest.at) + dt.timedelta(weeks=terms.still_open_weeks)
    asked_enough = times >= terms.still_open_times
    kind = ReminderKind.EXPIRY if asked_enough else ReminderKind.STILL_OPEN
    number = 1 if asked_enough else times + 1
    yield Occurrence(kind, anchor, number, on(day, _for_employers(terms)), Audience.EMPLOYER)


def _aftercare(opening: Opening, terms: Terms) -> Iterator[Occurrence]:
    """How it goes, some months after the first day of each placement, or after that was written down late.

    Of who works there no more nothing is asked.
    """
    for line in opening.lines:
        if line.action in PLACED and not line.over:
            noted = today(line.at)
            first = max(line.starts_on or noted, noted)
            for months in terms.aftercare_months:
                due = on(months_later(first, months), _for_employers(terms))
                yield Occurrence(ReminderKind.AFTERCARE, str(line.id), months, due, Audience.EMPLOYER)


def _so_far(sent: Collection[Sent], kind: ReminderKind, anchor: str) -> tuple[int, dt.datetime | None]:
    """How often this was sent, and when last."""
    same = [one for one in sent if one.kind is kind and one.anchor == anchor]
    return max((one.number for one in same), default=0), max((one.at for one in same), default=None)
