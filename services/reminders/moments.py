"""When a message may go that is no answer: between eight in the morning and eight in the evening.

A reminder waits for a working day as well.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from services.working_days import AMSTERDAM, is_working_day

EARLIEST: Final = dt.time(8)
LATEST: Final = dt.time(20)
DAY: Final = dt.timedelta(days=1)


class Hours(NamedTuple):
    """From when until when a message may go: everywhere, or in a region that is stricter."""

    earliest: dt.time = EARLIEST
    latest: dt.time = LATEST


EVERYWHERE: Final = Hours()


def may_go(now: dt.datetime, hours: Hours = EVERYWHERE) -> bool:
    """Whether this is a decent moment in the Netherlands."""
    local = now.astimezone(AMSTERDAM)
    return is_working_day(local.date()) and hours.earliest <= local.time() < hours.latest


def next_decent(moment: dt.datetime, hours: Hours = EVERYWHERE) -> dt.datetime:
    """The moment itself, else the first decent one after it."""
    if may_go(moment, hours):
        return moment
    local = moment.astimezone(AMSTERDAM)
    return on(local.date() if local.time() < hours.earliest else local.date() + DAY, hours.earliest)


def next_daytime(moment: dt.datetime, hours: Hours = EVERYWHERE) -> dt.datetime:
    """The moment itself, else in the morning; days off are days too, for what somebody waits for."""
    local = moment.astimezone(AMSTERDAM)
    if hours.earliest <= local.time() < hours.latest:
        return moment
    day = local.date() if local.time() < hours.earliest else local.date() + DAY
    return dt.datetime.combine(day, hours.earliest, AMSTERDAM).astimezone(dt.UTC)


def after_decent(moment: dt.datetime, work: dt.timedelta, hours: Hours = EVERYWHERE) -> dt.datetime:
    """When so much time has passed in which messages may go, from that moment on."""
    while True:
        moment = next_decent(moment, hours)
        closes = on(moment.astimezone(AMSTERDAM).date(), hours.latest)
        if moment + work <= closes:
            return moment + work
        work -= closes - moment
        moment = closes


def night_began(now: dt.datetime) -> dt.datetime | None:
    """When the night began in which it is now; None by day, also on days off."""
    local = now.astimezone(AMSTERDAM)
    if EARLIEST <= local.time() < LATEST:
        return None
    day = local.date() - DAY if local.time() < EARLIEST else local.date()
    return dt.datetime.combine(day, LATEST, AMSTERDAM).astimezone(dt.UTC)


def on(day: dt.date, time: dt.time) -> dt.datetime:
    """That time of the Dutch clock on the first working day from `day` on, in UTC."""
    while not is_working_day(day):
        day += DAY
    return dt.datetime.combine(day, time, AMSTERDAM).astimezone(dt.UTC)
