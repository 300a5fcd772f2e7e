"""When a reminder may go: on working days between eight in the morning and eight in the evening."""

from __future__ import annotations

import datetime as dt
from typing import Final

from services.working_days import AMSTERDAM, is_working_day

EARLIEST: Final = dt.time(8)
LATEST: Final = dt.time(20)
DAY: Final = dt.timedelta(days=1)


def may_go(now: dt.datetime) -> bool:
    """Whether this is a decent moment in the Netherlands."""
    local = now.astimezone(AMSTERDAM)
    return is_working_day(local.date()) and EARLIEST <= local.time() < LATEST


def next_decent(moment: dt.datetime) -> dt.datetime:
    """The moment itself, else the first decent one after it."""
    if may_go(moment):
        return moment
    local = moment.astimezone(AMSTERDAM)
    return on(local.date() if local.time() < EARLIEST else local.date() + DAY, EARLIEST)


def on(day: dt.date, time: dt.time) -> dt.datetime:
    """That time of the Dutch clock on the first working day from `day` on, in UTC."""
    while not is_working_day(day):
        day += DAY
    return dt.datetime.combine(day, time, AMSTERDAM).astimezone(dt.UTC)
