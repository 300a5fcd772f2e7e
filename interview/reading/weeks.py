"""Weeks and their days: `week 36`, `volgende week vrijdag`, `eind volgende week`, `maandag`."""

from __future__ import annotations

import datetime as dt
import re

from interview.reading.calendar_words import WEEKDAYS
from interview.reading.moments import Start, monday

WORKING_DAYS = {"begin": 0, "half": 2, "eind": 4}

_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_WHICH = r"(?P<which>volgende|deze)"
_NUMBERED = re.compile(r"week (?P<week>\d{1,2})(?:[ ,/-]+(?P<year>20\d\d))?")
_NAMED = [
    re.compile(pattern)
    for pattern in (
        rf"{_WHICH} week(?: {_WEEKDAY})?",
        rf"{_WEEKDAY} {_WHICH} week",
        rf"(?P<part>{'|'.join(WORKING_DAYS)}) {_WHICH} week",
    )
]
_DAY = re.compile(rf"(?:volgende |deze )?{_WEEKDAY}")
_WEEK = dt.timedelta(days=7)


def read_week(said: str, today: dt.date) -> Start | None:
    """The day that `said` (from `calendar_words`) names by its week or its weekday."""
    if match := _NUMBERED.fullmatch(said):
        return _numbered(int(match["week"]), match["year"], today)
    if match := _DAY.fullmatch(said):
        ahead = (WEEKDAYS.index(match["weekday"]) - today.weekday() - 1) % 7 + 1
        return Start(today + dt.timedelta(days=ahead), exact=True)
    for pattern in _NAMED:
        if match := pattern.fullmatch(said):
            return _named(match.groupdict(), today)
    return None


def _numbered(week: int, year: str | None, today: dt.date) -> Start | None:
    """Weeks as ISO 8601 numbers them; without a year the one that is going on or the next to come."""
    years = (int(year),) if year else (today.isocalendar().year, today.isocalendar().year + 1)
    for each in years:
        first = _monday_of(each, week)
        if first and first + _WEEK > today:
            return Start(max(first, today), exact=True)
    return None


def _monday_of(year: int, week: int) -> dt.date | None:
    try:
        return dt.date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _named(parts: dict[str, str | None], today: dt.date) -> Start:
    first = monday(today) + (_WEEK if parts["which"] == "volgende" else dt.timedelta())
    weekday, part = parts.get("weekday"), parts.get("part")
    days = WEEKDAYS.index(weekday) if weekday else WORKING_DAYS.get(part or "", 0)
    day = first + dt.timedelta(days=days)
    is_whole_week = weekday is None and part is None
    return Start(max(day, today) if is_whole_week else day, exact=True)
