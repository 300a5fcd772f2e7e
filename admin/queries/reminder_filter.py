"""What the list of reminders is narrowed to, as its address says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session

from admin.queries.days import day_of, midnight
from admin.queries.reminder_search import about
from models import Offer, Region, Reminder, ReminderKind, ReminderState

ALL_WORD = "alle"
"""The value of the state filter for every reminder; without a value: what is planned."""


@dataclass(frozen=True)
class ReminderFilter:
    """What the list is narrowed to, as its address says; an unknown value narrows nothing."""

    text: str = ""
    kind: str = ""
    state: str = ReminderState.PLANNED
    who: int | None = None
    """A colleague: what they get, and what goes to the employers they work for."""
    region: str = ""
    """Code of a region, for those who see several."""
    day: dt.date | None = None

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> Self:
        """The filter of an address."""
        kind, state, who = (arguments.get(name, "") for name in ("soort", "status", "wie"))
        return cls(
            text=arguments.get("q", "").strip()[:100],
            kind=kind if kind in set(ReminderKind) else "",
            state=state if state in {ALL_WORD, *ReminderState} else ReminderState.PLANNED,
            who=int(who) if who.isascii() and who.isdigit() and len(who) < 10 else None,
            region=arguments.get("regio", "")[:8],
            day=day_of(arguments.get("dag", "")),
        )

    def arguments(self) -> dict[str, str]:
        """The filter as it stands in an address, without what narrows nothing."""
        written = {
            **self.narrowing(),
            "status": "" if self.state == ReminderState.PLANNED else self.state,
            "dag": self.day.isoformat() if self.day else "",
        }
        return {name: value for name, value in written.items() if value}

    def narrowing(self) -> dict[str, str]:
        """The part of it that the calendar has too."""
        written = {
            "q": self.text,
            "soort": self.kind,
            "wie": str(self.who) if self.who is not None else "",
            "regio": self.region,
        }
        return {name: value for name, value in written.items() if value}

    def conditions(self, session: Session) -> list[ColumnElement[bool]]:
        """What a reminder must meet."""
        of_day = [_between(self.day, self.day)] if self.day else []
        of_state = [] if self.state == ALL_WORD else [Reminder.state == ReminderState(self.state)]
        return [*of_state, *of_day, *self._narrowed(session)]

    def conditions_between(
        self, session: Session, first: dt.date, last: dt.date
    ) -> list[ColumnElement[bool]]:
        """What a reminder that is planned for these days must meet."""
        return [Reminder.state == ReminderState.PLANNED, _between(first, last), *self._narrowed(session)]

    def _narrowed(self, session: Session) -> list[ColumnElement[bool]]:
        region = select(Region.id).where(Region.code == self.region)
        narrowing: tuple[tuple[object, Callable[[], ColumnElement[bool]]], ...] = (
            (self.text, lambda: about(session, self.text, self.region)),
            (self.kind, lambda: Reminder.kind == ReminderKind(self.kind)),
            (self.who, lambda: _of_colleague(self.who)),
            (self.region, lambda: Reminder.region_id.in_(region)),
        )
        return [condition() for wanted, condition in narrowing if wanted]


def _between(first: dt.date, last: dt.date) -> ColumnElement[bool]:
    until = midnight(last + dt.timedelta(days=1))
    return and_(Reminder.due_at >= midnight(first), Reminder.due_at < until)


def _of_colleague(key: int | None) -> ColumnElement[bool]:
    """Asked of one reminder at a time: a list of all openings that a colleague ever had is long."""
    theirs = exists().where(Offer.id == Reminder.offer_id, Offer.claimed_by_id == key)
    return or_(Reminder.user_id == key, theirs.correlate(Reminder))
