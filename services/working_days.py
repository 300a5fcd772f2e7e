"""Days on which somebody can be called: not in a weekend, not on a Dutch public holiday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo

import holidays

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def today(now: dt.datetime) -> dt.date:
    """The date in the Netherlands."""
    return now.astimezone(AMSTERDAM).date()


def working_days_after(now: dt.datetime, days: int) -> dt.date:
    """The last day of a promise of so many working days, the day of `now` not counted."""
    day = today(now)
    while days:
        day += dt.timedelta(days=1)
        days -= is_working_day(day)
    return day


def is_working_day(day: dt.date) -> bool:
    return day.weekday() < 5 and day not in _holidays(day.year)


def holiday_on(day: dt.date) -> str | None:
    """The Dutch name of the public holiday; None on other days."""
    return _holidays(day.year).get(day)


@cache
def _holidays(year: int) -> Mapping[dt.date, str]:
    return dict(holidays.country_holidays("NL", years=year, language="nl"))
