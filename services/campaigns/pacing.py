"""How fast a campaign goes: so that a desk can follow, and never in a burst. Pure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

CATCH_UP: Final = dt.timedelta(seconds=30)
"""What is late by more, as after a night, a pause or an outage, is not made up for."""
LOOKS: Final = dt.timedelta(seconds=10)
"""How often the clock looks whom to ask."""
LEAST: Final = dt.timedelta(seconds=1)
"""Until a campaign is due again in which nobody can be asked right now."""
UNSENT: Final = 100
"""So many messages of one campaign wait on the outbox at most: while nothing leaves, nothing piles up."""


@dataclass(frozen=True)
class Pace:
    """One message each `step`."""

    step: dt.timedelta

    @classmethod
    def of(cls, asked: int, spread_hours: int) -> Pace:
        """The pace at which so many are asked in so many hours in which they may be written."""
        return cls(dt.timedelta(hours=spread_hours) / max(asked, 1))

    @property
    def per_hour(self) -> int:
        return max(round(dt.timedelta(hours=1) / self.step), 1)

    def due(self, next_at: dt.datetime, now: dt.datetime) -> int:
        """How many may go now, the one at `next_at` included."""
        since = max(next_at, now - CATCH_UP)
        return (now - since) // self.step + 1 if since <= now else 0

    def room(self, unsent: int) -> int:
        """How many more may wait on the outbox; a fast one needs what goes between two looks."""
        return max(UNSENT, int(2 * LOOKS / self.step)) - unsent

    def after(self, next_at: dt.datetime, asked: int, now: dt.datetime) -> dt.datetime:
        """When the next one is due, after so many were asked now."""
        return max(next_at, now - CATCH_UP) + asked * self.step
