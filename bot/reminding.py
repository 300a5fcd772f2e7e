"""The clock's work for reminders. Each tick asks the database anew, so no job carries anything."""

from __future__ import annotations

import datetime as dt

from bot.clock import Batches, Job, Walk
from services.house import House
from services.reminders.planning import plan_changed, plan_slice
from services.reminders.recalling import recall
from services.reminders.sending import send_to_colleagues, send_to_employers
from services.reminders.sweeping import cancel_pointless, plan_unfinished, sweep

SOON = dt.timedelta(seconds=10)
MINUTE = dt.timedelta(minutes=1)
NOW_AND_THEN = dt.timedelta(minutes=10)


def reminder_jobs(house: House, retention_months: int) -> tuple[Job, ...]:
    """To plan reminders, to take back what has become pointless, and to send what is due."""
    return (
        Walk("reminders of changed openings", MINUTE, plan_changed),
        Walk("reminders of all openings", MINUTE, plan_slice),
        Walk("reminders without a cause", NOW_AND_THEN, cancel_pointless),
        Walk("unfinished interviews", NOW_AND_THEN, plan_unfinished),
        Job("other reminders", NOW_AND_THEN, lambda session, now: sweep(session, now, retention_months)),
        Walk("pointless messages", MINUTE, recall),
        Batches("reminders to employers", SOON, lambda session, now: send_to_employers(session, house, now)),
        Batches(
            "reminders to colleagues", SOON, lambda session, now: send_to_colleagues(session, house, now)
        ),
    )
