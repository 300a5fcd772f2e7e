"""The loop that empties the outbox: book what is done, take along what may go, send, and again.

Each round is one short transaction. Nothing waits with a lease in its hands: a
row is leased when the rate limits let it go at once. Leases of what is still
being sent are prolonged, so only a dead sender loses them.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.bell import Bell
from bot.clock import Now, utc_now
from bot.sender.outcomes import Broken, Later, Outcome, Sent
from bot.sender.rates import Rates
from bot.tally import Tally
from bot.trouble import backoff, is_database_away, told
from models import Carrier
from services.counting import Counted
from services.delivery import Parcel, is_due, lease, renew
from services.settling import settle_sent, still_there

log = structlog.get_logger(__name__)

AT_ONCE: Final = {Carrier.TELEGRAM: 128, Carrier.MAIL: 4, Carrier.FILE: 4}
POLL: Final = 0.2
GATHER: Final = 0.01
"""Seconds in which what comes back is gathered, so that a busy sender books many rows in one transaction."""
LONGEST_WAIT: Final = 10.0
"""Seconds between two tries while the database is away."""


class Courier(Protocol):
    async def deliver(self, parcel: Parcel) -> Outcome: ...


Couriers = dict[Carrier, Courier]


@dataclass(frozen=True)
class Budget:
    """How fast, and for how long a row may stay in the hands of a sender that gives no sign of life."""

    per_second: float
    lease: dt.timedelta


class Sender:
    """Empties the outbox with these couriers."""

    def __init__(
        self,
        factory: sessionmaker[Session],
        couriers: Couriers,
        budget: Budget,
        bell: Bell,
        tally: Tally,
        now: Now = utc_now,
    ) -> None:
        self._factory = factory
        self._couriers = couriers
        self._budget = budget
        self._bell = bell
        self._tally = tally
        self._now = now
        self._rates = Rates(budget.per_second, time.monotonic())
        self._under_way: dict[str, Parcel] = {}
        self._done: list[tuple[Parcel, Outcome]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._renew_at = 0.0

    async def run(self, stop: asyncio.Event) -> None:
        """Sends until `stop`; then waits for what is under way, and books it."""
        failures = 0
        while not stop.is_set():
            try:
                for parcel in await self._round(taking=True):
                    self._send(parcel)
                failures = 0
                await self._rest(stop)
            except Exception as error:
                if not is_database_away(error):
                    raise
                failures += 1
                if failures == 1:
                    log.warning(told(error), exc_info=error)
                await asyncio.sleep(backoff(failures, LONGEST_WAIT))
        await self._finish()

    async def book(self) -> None:
        """What was sent when the database went away is booked, before another sender takes it for lost."""
        if self._done:
            await self._round(taking=False)

    async def _round(self, *, taking: bool) -> list[Parcel]:
        """One transaction: what is done is booked, and what may go is leased.

        On a machine so busy that a lease of our own ran out, the row is still in our hands.
        """
        booked, in_hand = len(self._done), set(self._under_way)
        limits = self._limits() if taking else {}
        resting = self._rates.resting(time.monotonic())
        parcels = await asyncio.to_thread(self._turn_over, self._done[:booked], limits, resting)
        del self._done[:booked]
        return [parcel for parcel in parcels if parcel.key not in in_hand]

    def _turn_over(
        self, done: list[tuple[Parcel, Outcome]], limits: dict[Carrier, int], resting: set[str]
    ) -> list[Parcel]:
        parcels: list[Parcel] = []
        with self._factory.begin() as session:
            session.connection()  # waits for the database first, so that no lease is old before it is written
            now = self._now()
            until = now + self._budget.lease
            _book(session, done, now)
            self._prolong(session, until)
            for carrier, limit in limits.items():
                passed_over = resting if carrier is Carrier.TELEGRAM else ()
                parcels += lease(session, now, until, carrier, limit, passed_over)
        return parcels

    def _limits(self) -> dict[Carrier, int]:
        """How many more of each kind may be under way."""
        busy = [parcel.carrier for parcel in self._under_way.values()]
        free = {carrier: most - busy.count(carrier) for carrier, most in AT_ONCE.items()}
        free[Carrier.TELEGRAM] = min(free[Carrier.TELEGRAM], self._rates.room(time.monotonic()))
        return free

    def _prolong(self, session: Session, until: dt.datetime) -> None:
        if (
            under_way := [parcel.id for parcel in self._under_way.values()]
        ) and time.monotonic() >= self._renew_at:
            self._renew_at = time.monotonic() + self._budget.lease.total_seconds() / 3
            renew(session, under_way, until)

    def _send(self, parcel: Parcel) -> None:
        self._under_way[parcel.key] = parcel
        if parcel.carrier is Carrier.TELEGRAM:
            self._rates.spend(parcel.recipient, time.monotonic())
        task = asyncio.create_task(self._deliver(parcel))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, parcel: Parcel) -> None:
        try:
            outcome = await self._couriers[parcel.carrier].deliver(parcel)
        except Exception as error:
            log.error("courier failed", kind=parcel.kind, exc_info=error)
            outcome = Broken(type(error).__name__)
        if isinstance(outcome, Later) and outcome.pause:
            self._rates.pause(parcel.recipient, time.monotonic() + outcome.after)
        result = type(outcome).__name__.lower()
        self._tally.count(Counted.DELIVERIES, carrier=parcel.carrier, result=result)
        if not isinstance(outcome, Sent):
            log.info("not sent", kind=parcel.kind, outcome=result, row=parcel.id)
        del self._under_way[parcel.key]
        self._done.append((parcel, outcome))
        self._bell.ring()

    async def _rest(self, stop: asyncio.Event) -> None:
        """Until something happens. An idle sender only reads, and keeps nobody from writing."""
        while not stop.is_set() and not await self._bell.wait(POLL):
            must_renew = self._under_way and time.monotonic() >= self._renew_at
            if must_renew or await asyncio.to_thread(self._is_due):
                return
        if self._under_way:
            await asyncio.sleep(GATHER)

    def _is_due(self) -> bool:
        with self._factory(bind=self._bell.reading) as session:
            return is_due(session, self._now())

    async def _finish(self) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=self._budget.lease.total_seconds() / 2)
        await self._round(taking=False)


def _book(session: Session, done: Iterable[tuple[Parcel, Outcome]], now: dt.datetime) -> None:
    sent: dict[int, int | None] = {}
    there = still_there(session, [parcel for parcel, _ in done])
    for parcel, outcome in done:
        if parcel.key not in there:
            continue
        if isinstance(outcome, Sent):
            sent[parcel.id] = outcome.message_id
        else:
            outcome.settle(session, parcel, now)
    settle_sent(session, sent, now)
