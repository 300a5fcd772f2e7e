"""The clock only ticks: what is due, each job asks the database. Any number of clocks may tick at once."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy.orm import Session, sessionmaker

from bot.trouble import is_database_away
from models.database import refresh_statistics
from services.forgotten_words import wash_out_words
from services.heartbeats import note_heartbeat
from services.lockouts import forget_lockouts
from services.log_ins import forget_log_ins
from services.updates import forget_updates

log = structlog.get_logger(__name__)

UPDATES_KEPT: Final = dt.timedelta(days=30)
BREATH: Final = 0.01
"""Seconds between two transactions of one job: on SQLite, whoever waits to write gets a turn."""


Now = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Job:
    """Work of one transaction, at intervals; the first time at once."""

    name: str
    every: dt.timedelta
    work: Callable[..., object]
    """It is given a session and the moment."""

    def run(self, factory: sessionmaker[Session], now: Now = utc_now) -> None:
        """One tick."""
        with factory.begin() as session:
            self.work(session, now())


@dataclass(frozen=True)
class Batches(Job):
    """Work of many short transactions: done again until it has nothing left to do; what it did is logged."""

    work: Callable[[Session, dt.datetime], int]

    def run(self, factory: sessionmaker[Session], now: Now = utc_now) -> None:
        if number := in_batches(factory, self.work, now):
            log.info("batches done", job=self.name, number=number)


@dataclass(frozen=True)
class Rounds(Job):
    """Work of some short transactions: done again until nothing is left, at most so often in one tick."""

    work: Callable[[Session, dt.datetime], int]
    most: int

    def run(self, factory: sessionmaker[Session], now: Now = utc_now) -> None:
        for _ in range(self.most):
            with factory.begin() as session:
                if not self.work(session, now()):
                    return
            time.sleep(BREATH)


@dataclass(frozen=True)
class Walk(Job):
    """Work along the ids of a table, some rows in each of many short transactions.

    It is given the id after which it goes on, and gives the last that it came to; 0 at the end.
    """

    work: Callable[[Session, dt.datetime, int], int]

    def run(self, factory: sessionmaker[Session], now: Now = utc_now) -> None:
        began, after = now(), 0
        while True:
            with factory.begin() as session:
                after = self.work(session, began, after)
            if not after:
                return
            time.sleep(BREATH)


def in_batches(
    factory: sessionmaker[Session], work: Callable[[Session, dt.datetime], int], now: Now = utc_now
) -> int:
    """The sum of what the work says it did, each time in a transaction of its own, until it did nothing."""
    total, done = 0, 1
    while done:
        with factory.begin() as session:
            done = work(session, now())
        total += done
        time.sleep(BREATH if done else 0)
    return total


JOBS: Final = (
    Job("heartbeat", dt.timedelta(seconds=30), lambda session, now: note_heartbeat(session, "clock", now)),
    Job("old log-ins", dt.timedelta(hours=6), forget_log_ins),
    Job("old lockouts", dt.timedelta(hours=6), forget_lockouts),
    Job("statistics", dt.timedelta(hours=24), lambda session, _now: refresh_statistics(session)),
    Batches("words of nobody", dt.timedelta(hours=24), wash_out_words),
    Job(
        "old updates", dt.timedelta(hours=6), lambda session, now: forget_updates(session, now - UPDATES_KEPT)
    ),
)


async def tick(factory: sessionmaker[Session], stop: asyncio.Event, jobs: tuple[Job, ...] = JOBS) -> None:
    """Runs the jobs until `stop`; one that is running then is finished first."""
    scheduler = AsyncIOScheduler(timezone=dt.UTC)
    for job in jobs:
        scheduler.add_job(
            lambda job=job: run_job(factory, job),
            IntervalTrigger(seconds=int(job.every.total_seconds())),
            name=job.name,
            next_run_time=dt.datetime.now(dt.UTC),
            coalesce=True,
            misfire_grace_time=None,
        )
    scheduler.start()
    try:
        await stop.wait()
    finally:
        scheduler.shutdown()


def run_job(factory: sessionmaker[Session], job: Job) -> None:
    """One tick of one job. A failure is logged, and the next tick tries again."""
    try:
        job.run(factory)
    except Exception as error:  # noqa: BLE001  one job's failure must not stop the clock
        level = log.warning if is_database_away(error) else log.error
        level("job failed", job=job.name, exc_info=error)
