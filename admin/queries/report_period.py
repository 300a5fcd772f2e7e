"""The months that a report is about, and how a statement keeps to them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Self

from sqlalchemy import ColumnElement, Label, and_, case
from sqlalchemy.orm import InstrumentedAttribute

from services.working_days import AMSTERDAM

LAST_MONTH, LAST_QUARTER = "vorige-maand", "vorig-kwartaal"
THIS_YEAR, LAST_YEAR = "dit-jaar", "vorig-jaar"
CHOICES = ("1", LAST_MONTH, "3", LAST_QUARTER, "12", THIS_YEAR, LAST_YEAR)
"""The last so many months, the running one included, or what the calendar calls a month, quarter or year."""
STANDARD = "3"
MONTH = "month_number"
"""Group by this name: PostgreSQL does not see that two expressions with the same values are the same."""


@dataclass(frozen=True)
class Period:
    """Whole months; a month begins at midnight in the Netherlands."""

    choice: str
    """One of `CHOICES`: what an address says to get it."""
    months: tuple[dt.date, ...]
    """The first day of each, the earliest first."""

    @classmethod
    def read(cls, typed: str, today: dt.date) -> Self:
        """The period of an address; the standard one for what is no choice."""
        choice = typed if typed in CHOICES else STANDARD
        return cls(choice, tuple(_first_day(today, ago) for ago in reversed(_ago(choice, today))))

    @property
    def length(self) -> int:
        return len(self.months)

    @property
    def begins(self) -> dt.datetime:
        return _midnight(self.months[0])

    @property
    def ends(self) -> tuple[dt.datetime, ...]:
        """When each month is over."""
        return tuple(_midnight(_first_day(month, -1)) for month in self.months)

    def holds(self, column: InstrumentedAttribute[dt.datetime]) -> ColumnElement[bool]:
        """Whether a moment lies within the period."""
        return and_(column >= self.begins, column < self.ends[-1])

    def month(self, column: InstrumentedAttribute[dt.datetime]) -> Label[int]:
        """Which of the months a moment within the period lies in, counted from 0."""
        return case(*((column < end, number) for number, end in enumerate(self.ends))).label(MONTH)


def _ago(choice: str, today: dt.date) -> range:
    """Its months, counted back from the running one."""
    if choice == LAST_MONTH:
        return range(1, 2)
    if choice == LAST_QUARTER:
        so_far = (today.month - 1) % 3 + 1
        return range(so_far, so_far + 3)
    if choice == THIS_YEAR:
        return range(today.month)
    if choice == LAST_YEAR:
        return range(today.month, today.month + 12)
    return range(int(choice))


def _first_day(day: dt.date, ago: int) -> dt.date:
    months = day.year * 12 + day.month - 1 - ago
    return dt.date(months // 12, months % 12 + 1, 1)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), AMSTERDAM)
