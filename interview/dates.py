"""Reckoning with months."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from typing import Any


def later_day(value: Any, today: dt.date) -> dt.date | None:
    """The day of an answer that names it, or counts months from today; None of no months: never."""
    if isinstance(value, Mapping):
        return dt.date.fromisoformat(str(value["day"]))
    return months_later(today, int(value)) if int(value) else None


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or that month's last day where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
