"""What this process counts, in memory until the next time that it is added to the database.

A crash loses what was counted since, some seconds' worth: these numbers say how it goes, and no promise
hangs on them.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from services.counting import Count, Counted, add_counts

log = structlog.get_logger(__name__)

EVERY: Final = 10.0
BUCKETS: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, float("inf"))
"""Upper bounds in seconds. A turn takes some milliseconds; ten seconds is a database that was away."""


class Tally:
    """Numbers that were not added to the database yet. Any thread may count."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._counts: Counter[Count] = Counter()

    def count(self, what: Counted, number: float = 1, **labels: str) -> None:
        """So many more of this, with these labels."""
        self._add(Counter({Count(what, _written(labels)): number}))

    @contextmanager
    def turns(self, number: int) -> Iterator[None]:
        """Counts so many turns, each as long as the block took; one that failed was none."""
        began = time.monotonic()
        yield
        self.time(time.monotonic() - began, number)

    def time(self, seconds: float, number: int = 1) -> None:
        """So many turns took so long each."""
        buckets = {
            Count(f"{Counted.TURNS}_bucket", _written({"le": _bound(bound)})): number * (seconds <= bound)
            for bound in BUCKETS
        }
        sums = {
            Count(f"{Counted.TURNS}_sum", ""): number * seconds,
            Count(f"{Counted.TURNS}_count", ""): number,
        }
        self._add(Counter(buckets | sums))

    def flush(self, factory: sessionmaker[Session]) -> None:
        """Adds all to the database; what can't be added now is kept for the next time."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
        try:
            with factory.begin() as session:
                add_counts(session, counts)
        except SQLAlchemyError as error:
            self._add(counts)
            log.warning("counts not added", exc_info=error)

    def _add(self, counts: Counter[Count]) -> None:
        with self._lock:
            for count, number in counts.items():
                self._counts[count] += number


async def keep_tally(tally: Tally, factory: sessionmaker[Session], stop: asyncio.Event) -> None:
    """Adds what was counted to the database now and then, until `stop`."""
    while True:
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), EVERY)
        await asyncio.to_thread(tally.flush, factory)
        if stop.is_set():
            return


def _written(labels: dict[str, str]) -> str:
    return ",".join(f'{name}="{value}"' for name, value in sorted(labels.items()))


def _bound(bound: float) -> str:
    return "+Inf" if bound == float("inf") else f"{bound:g}"
