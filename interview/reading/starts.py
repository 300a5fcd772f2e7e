"""From when: `per direct`, `1 sept`, `na de zomer`, `over 3 weken`."""

from __future__ import annotations

import datetime as dt
import re

from interview.reading.calendar_words import calendar_words
from interview.reading.dates import read_date
from interview.reading.delays import read_delay
from interview.reading.moments import Start, in_time
from interview.reading.seasons import read_season
from interview.reading.weeks import read_week

_HOW_LONG = re.compile(r"^(?:(?:tot|voor|nog|pas) )+|(?: lang)?[.!]*$")


def read_start(text: str, today: dt.date) -> Start | None:
    """A day from today to some years ahead; without a year, what has gone by means next year's.

    None when nothing or no such day is meant (31 februari), when it has gone by, and when somebody named
    only the last day on which it may be (`uiterlijk 1 september`): ask again.
    """
    said = _years_in_digits(calendar_words(text), today)
    for read in (read_delay, read_week, read_date, read_season):
        if start := read(said, today):
            return in_time(start, today)
    return None


def read_later(text: str, today: dt.date) -> Start | None:
    """A day after today: as `read_start`, or only how long: `2 weken`, `een jaar`, `tot na de zomer`."""
    said = _HOW_LONG.sub("", text.lower().strip())
    starts = (read_start(lead + said, today) for lead in ("over ", "over een ", ""))
    return next((start for start in starts if start and start.day > today), None)


def _years_in_digits(said: str, today: dt.date) -> str:
    return said.replace("volgende jaar", str(today.year + 1)).replace("deze jaar", str(today.year))
