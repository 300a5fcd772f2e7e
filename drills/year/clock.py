"""The clock's part of the year: each job of the program at its own pace, but once a moment at most."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy.orm import Session, sessionmaker

from bot.clock import Job
from bot.jobs import every_job
from services.house import House
from services.reminders.planning import plan_slice

RETENTION_MONTHS: Final = 24
SLICES: Final = 7
"""In as many moments, a working day, every opening has been looked at; for real it takes an hour."""


@dataclass
class Clock:
    factory: sessionmaker[Session]
    house: House
    _last: dict[str, dt.datetime] = field(default_factory=dict)

    def tick(self, number: int, now: dt.datetime) -> None:
        """The moment with this number."""
        with self.factory.begin() as session:
            plan_slice(session, now.replace(minute=number % SLICES), slices=SLICES, most=None)
        for job in every_job(self.house, RETENTION_MONTHS):
            if self._is_due(job, now):
                job.run(self.factory, lambda: now)

    def _is_due(self, job: Job, now: dt.datetime) -> bool:
        if job.name in self._last and now - self._last[job.name] < job.every:
            return False
        self._last[job.name] = now
        return True
