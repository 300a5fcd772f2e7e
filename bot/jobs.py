"""All that the clock does, each at its own pace."""

from __future__ import annotations

import datetime as dt

from bot.campaigning import campaign_jobs
from bot.clock import JOBS, Job
from bot.reminding import reminder_jobs
from bot.retaining import campaigns_job, retention_job
from services.alarm import warn
from services.house import House

NOW_AND_THEN = dt.timedelta(minutes=5)


def every_job(house: House, retention_months: int) -> tuple[Job, ...]:
    """The jobs of a whole installation."""
    return (
        *JOBS,
        *reminder_jobs(house, retention_months),
        *campaign_jobs(),
        retention_job(house, retention_months),
        campaigns_job(retention_months),
        Job("alarm", NOW_AND_THEN, lambda session, now: warn(session, house, now)),
    )
