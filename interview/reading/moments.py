"""Days and stretches of days that an answer can name."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

FURTHEST_YEARS = 5
"""Who says a day further off than this made a typing error."""


@dataclass(frozen=True)
class Start:
    """The day from which; not `exact` when a month, a season or the like was named and not a day."""

    day: dt.date
    exact: bool


@dataclass(frozen=True)
class Stretch:
    """Some time that has a name: who says it means from `first`, and means it until `last` has gone by."""

    first: dt.date
    last: dt.date

    def start(self, today: dt.date) -> Start | None:
        """Its first day that is still to come; None when it has gone by."""
        return Start(max(self.first, today), exact=False) if self.last >= today else None


InYear = Callable[[int], Stretch]


def coming(stretch: InYear, today: dt.date, year: int | None) -> Start | None:
    """That stretch of `year`; without a year the one that is going on or else the next to come."""
    years = (today.year - 1, today.year, today.year + 1) if year is None else (year,)
    return next((start for each in years if (start := stretch(each).start(today))), None)


def month(year: int, number: int, first: int = 1, last: int = 31) -> Stretch:
    """Part of a month, from day `first` to day `last`, or to its end where it is shorter."""
    return Stretch(clamped(year, number, first), clamped(year, number, last))


def clamped(year: int, number: int, day: int) -> dt.date:
    """That day, or the last of the month where it is shorter; month 13 is January of the next year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return dt.date(year, number, min(day, calendar.monthrange(year, number)[1]))


def months_later(day: dt.date, months: int) -> dt.date:
    return clamped(day.year, day.month + months, day.day)


def monday(day: dt.date) -> dt.date:
    """The first day of its week."""
    return day - dt.timedelta(days=day.weekday())


def in_time(start: Start | None, today: dt.date) -> Start | None:
    """The start, if it lies between today and some years from now."""
    if start is None or not today <= start.day <= months_later(today, 12 * FURTHEST_YEARS):
        return None
    return start
