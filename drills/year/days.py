"""The year, and when somebody may be written to. Said once more, in other words than the program's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final
from zoneinfo import ZoneInfo

FIRST: Final = dt.date(2027, 1, 4)
AMSTERDAM: Final = ZoneInfo("Europe/Amsterdam")
HOLIDAYS: Final = frozenset(
    dt.date.fromisoformat(day)
    for day in (
        *("2027-01-01", "2027-03-28", "2027-03-29", "2027-04-27", "2027-05-06", "2027-05-16", "2027-05-17"),
        *("2027-12-25", "2027-12-26", "2028-01-01", "2028-04-16", "2028-04-17", "2028-04-27"),
    )
)
"""Dutch public holidays, from the almanac."""
AT_WORK: Final = ("02:30", "08:00", "09:01", "10:01", "14:00", "19:59", "20:01")
AT_REST: Final = ("02:30", "10:01", "20:01")
"""The hours at which the clock is let tick. On two nights half past two is twice, or never."""


def is_day_off(day: dt.date) -> bool:
    return day.weekday() >= 5 or day in HOLIDAYS


def is_decent(now: dt.datetime, *, days_off: bool = False) -> bool:
    """Whether it is between eight and eight; of `days_off` days count as well."""
    local = now.astimezone(AMSTERDAM)
    return 8 <= local.hour < 20 and (days_off or not is_day_off(local.date()))


def moments(days: int) -> Iterator[dt.datetime]:
    """The moments of so many days, in UTC."""
    for number in range(days):
        day = FIRST + dt.timedelta(days=number)
        for hour in AT_REST if is_day_off(day) else AT_WORK:
            local = dt.datetime.combine(day, dt.time.fromisoformat(hour), AMSTERDAM)
            yield local.astimezone(dt.UTC)
