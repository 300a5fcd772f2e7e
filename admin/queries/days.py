"""A day as an address says it, and when it begins."""

from __future__ import annotations

import datetime as dt

from services.working_days import AMSTERDAM


def day_of(written: str) -> dt.date | None:
    """The day of an address; one at the very edge of the calendar has no midnight before or after it."""
    try:
        day = dt.date.fromisoformat(written)
    except ValueError:
        return None
    return day if 1 < day.year < dt.MAXYEAR else None


def midnight(day: dt.date) -> dt.datetime:
    """The moment at which this day begins in the Netherlands."""
    return dt.datetime.combine(day, dt.time(), AMSTERDAM)
