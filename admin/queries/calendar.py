"""Two weeks of what is planned, day by day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from admin.queries.days import midnight
from admin.queries.reminder_filter import ReminderFilter
from admin.queries.reminders import listed
from models import Reminder
from services.working_days import holiday_on, today

DAYS = 14
SHOWN = 4
"""Reminders of one day that are shown; what is more can be listed."""


@dataclass
class Day:
    date: dt.date
    reminders: list[Reminder] = field(default_factory=list)
    count: int = 0
    """All reminders of the day, shown or not."""

    @property
    def more(self) -> int:
        return self.count - len(self.reminders)

    @property
    def holiday(self) -> str | None:
        return holiday_on(self.date)

    @property
    def is_weekend(self) -> bool:
        return self.date.weekday() >= 5


def monday_of(day: dt.date) -> dt.date:
    """The first day of its week."""
    return day - dt.timedelta(days=day.weekday())


def weeks(session: Session, wanted: ReminderFilter, monday: dt.date) -> list[list[Day]]:
    """Two weeks from this Monday on, each with its seven days, in one statement."""
    days = [Day(monday + dt.timedelta(days=number)) for number in range(DAYS)]
    for reminder, count in _planned(session, wanted, days):
        day = days[(today(reminder.due_at) - monday).days]
        day.reminders.append(reminder)
        day.count = count
    return [days[:7], days[7:]]


def _planned(session: Session, wanted: ReminderFilter, days: list[Day]) -> Iterator[tuple[Reminder, int]]:
    """The first few reminders of each day, with how many that day has."""
    day = _number_of_day(days)
    order = Reminder.due_at, Reminder.id
    ranked = (
        select(
            Reminder.id,
            func.row_number().over(partition_by=day, order_by=order).label("place"),
            func.count().over(partition_by=day).label("count"),
        )
        .where(*wanted.conditions_between(session, days[0].date, days[-1].date))
        .subquery()
    )
    first = listed().add_columns(ranked.c.count).join(ranked, ranked.c.id == Reminder.id)
    found = session.execute(first.where(ranked.c.place <= SHOWN).order_by(*order))
    yield from ((reminder, count) for reminder, count in found)


def _number_of_day(days: list[Day]) -> ColumnElement[int]:
    """Which of these days a reminder is planned for, by the Dutch clock, which is now and then changed."""
    ends = [(Reminder.due_at < midnight(day.date), number) for number, day in enumerate(days) if number]
    return case(*ends, else_=len(days))
