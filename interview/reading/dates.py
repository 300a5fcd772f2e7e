"""Dates, with or without a year: `ma 1 sept`, `1-9`, `01-09-2027`, `2027-09-01`."""

from __future__ import annotations

import datetime as dt
import re

from interview.reading.calendar_words import MONTHS, WEEKDAYS
from interview.reading.moments import Start

_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}) )?"
_DAY = r"(?P<day>\d{1,2})"
_MONTH = r"(?P<month>\d{1,2})"
_YEAR = r"(?P<year>20\d\d|'?\d\d)"
_BETWEEN = r" ?[-/.] ?"
_NAME = rf"(?P<name>{'|'.join(MONTHS)})"
_PATTERNS = [
    re.compile(pattern)
    for pattern in (
        rf"{_WEEKDAY}{_DAY}(?: e)?[ ./-]+{_NAME}(?:[ ./-]+{_YEAR})?",
        rf"{_WEEKDAY}{_DAY}{_BETWEEN}{_MONTH}(?:{_BETWEEN}{_YEAR})?",
        rf"{_WEEKDAY}{_DAY} {_MONTH} {_YEAR}",
        rf"(?P<year>20\d\d){_BETWEEN}{_MONTH}{_BETWEEN}{_DAY}",
        r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>20\d\d)",
        r"(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)",
        rf"{_DAY} e {_NAME}",
    )
]


def read_date(said: str, today: dt.date) -> Start | None:
    """The date that `said` (from `calendar_words`) is; without a year the next one to come.

    A weekday that doesn't go with the date makes it None: one of the two is a mistake.
    """
    for pattern in _PATTERNS:
        if match := pattern.fullmatch(said):
            day = _day(match.groupdict(), today)
            if day is not None:
                return Start(day, exact=True)
    return None


def _day(parts: dict[str, str | None], today: dt.date) -> dt.date | None:
    month = MONTHS.index(name) + 1 if (name := parts.get("name")) else int(parts["month"] or 0)
    day = _dated(int(parts["day"] or 0), month, parts.get("year"), today)
    weekday = parts.get("weekday")
    return None if day and weekday and WEEKDAYS[day.weekday()] != weekday else day


def _dated(day: int, month: int, year: str | None, today: dt.date) -> dt.date | None:
    if year is not None:
        return _date(2000 + int(year.strip("'")) % 100, month, day)
    this_year = _date(today.year, month, day)
    return this_year if this_year and this_year >= today else _date(today.year + 1, month, day)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
