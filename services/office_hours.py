"""Time as an office counts it: from nine to five on days on which people work."""

from __future__ import annotations

import datetime as dt
from typing import Final

from services.working_days import AMSTERDAM, is_working_day

OPENS: Final = dt.time(9)
CLOSES: Final = dt.time(17)
DAY: Final = dt.timedelta(days=1)


def office_hours_between(since: dt.datetime, until: dt.datetime) -> float:
    """Hours of work from the one moment to the other; none when `until` is the earlier."""
    first, last = since.astimezone(AMSTERDAM), until.astimezone(AMSTERDAM)
    day, spent = first.date(), dt.timedelta()
    while day <= last.date():
        if is_working_day(day):
            opens = max(first, dt.datetime.combine(day, OPENS, AMSTERDAM))
            closes = min(last, dt.datetime.combine(day, CLOSES, AMSTERDAM))
            spent += max(closes - opens, dt.timedelta())
        day += DAY
    return spent / dt.timedelta(hours=1)
