"""When a message may go that is no answer: between eight in the morning and eight in the evening.

A reminder waits for a working day as well.
"""

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


def next_daytime(moment: dt.datetime) -> dt.datetime:
    """The moment itself, else eight in the morning; days off are days too, for what somebody waits for."""
    local = moment.astimezone(AMSTERDAM)
    if EARLIEST <= local.time() < LATEST:
        return moment
    day = local.date() if local.time() < EARLIEST else local.date() + DAY
    return dt.datetime.combine(day, EARLIEST, AMSTERDAM).astimezone(dt.UTC)


def on(day: dt.date, time: dt.time) -> dt.datetime:
    """That time of the Dutch clock on the first working day from `day` on, in UTC."""
    while not is_working_day(day):
        day += DAY
    return dt.datetime.combine(day, time, AMSTERDAM).astimezone(dt.UTC)
