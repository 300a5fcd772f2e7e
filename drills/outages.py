"""A day without Telegram, without mail, without the database; and each of them coming and going."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

import aiohttp
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.simulator import Simulator, SimulatorOptions
from drills.clock import Clock
from drills.colleague import Colleague, hire
from drills.crew import Crew
from drills.database import Database, reading_session
from drills.employer import Employer
from drills.falling_due import FallingDue
from drills.filed import check_openings, check_updates
from drills.ledger import InFlight, audit
from drills.outcome import Outcome
from drills.progress import tell
from drills.promise import Breach, Promise
from drills.size import Size
from drills.trouble import Trouble, locked, no_mail, no_telegram, stopped
from drills.waiting import until, until_quiet
from models import Delivery, OutboxRow, RoleName, User
from models.database import connect, sessions

ADA: Final = "ada@example.org"
STARTING: Final = 300.0
PATIENCE: Final = 900.0
SHORT, LONG = 0.3, 2.0
"""Seconds that something which comes and goes is there, or away."""
WORD: Final = "database is away"


def without_telegram(size: Size, database: Database) -> Outcome:
    return asyncio.run(_Day(size, database, "no telegram").run())


def without_mail(size: Size, database: Database) -> Outcome:
    return asyncio.run(_Day(size, database, "no mail").run())


def without_database(size: Size, database: Database) -> Outcome:
    return asyncio.run(_Day(size, database, "no database").run())


@dataclass
class _Day:
    size: Size
    database: Database
    name: str
    silent: list[str] = field(default_factory=list)
    """What should have been said, and was not."""

    async def run(self) -> Outcome:
        self.url, self.clock = self.database(), Clock(self.database.folder)
        self.factory = sessions(connect(self.url))
        self.seconds = float(self.size.number("OUTAGE", 10, 120))
        self.flaps = self.size.number("FLAPS", 4, 20)
        self.chance = random.Random(self.size.number("SEED", 20, 20))
        async with Simulator(SimulatorOptions()) as simulator:
            self.simulator = simulator
            self._hire()
            numbers = range(self.size.number("EMPLOYERS", 6, 60))
            self.people = [Employer(simulator, number, pause=0.1) for number in numbers]
            self.due = FallingDue(self.factory, self.clock)
            async with Crew(self.database.folder, self.url, simulator, self.clock, apart=False) as crew:
                self.crew = crew
                await until(lambda: crew.is_at_work, STARTING)
                steady, flapping = await self._drill()
                bad = await crew.stop()
        return self._outcome(steady, flapping, bad)

    def _hire(self) -> None:
        """A matchmaker, and an administrator who hears of alarms in a chat too."""
        self.ada = ada = self.simulator.add_person("Ada")
        ada.started = True
        self.simulator.world.chats.private(ada)
        with self.factory.begin() as session:
            hire(session, self.clock.now)
            hire(session, self.clock.now, RoleName.ADMINISTRATOR, ADA)
            session.scalars(select(User).where(User.email == ADA)).one().telegram_chat_id = ada.id

    @property
    def _trouble(self) -> Trouble:
        if self.name == "no telegram":
            return partial(no_telegram, self.simulator)
        if self.name == "no mail":
            return partial(no_mail, self.simulator)
        if self.database.server:
            return partial(stopped, self.database.server)
        return partial(locked, self.url)

    async def _drill(self) -> tuple[float, float]:
        """The seconds until all was normal again, after a day of trouble and after trouble on and off."""
        half = len(self.people) // 2
        async with asyncio.timeout(PATIENCE), Colleague(self.crew.panel_url) as mirjam:
            first, *others = self.people[:half]
            await first.chat()
            await asyncio.to_thread(self.due.look)
            async with asyncio.TaskGroup() as talk:
                for number, person in enumerate(others):
                    talk.create_task(person.chat(number * self.seconds / 2 / half))
                talk.create_task(mirjam.claim(str(first.reference)))
                await self._a_day()
                steady = await self._normal_again(self.people[:half])
                await self._health_is(200)
            async with asyncio.TaskGroup() as talk:
                for number, person in enumerate(self.people[half:]):
                    talk.create_task(person.chat(number * 2 * LONG * self.flaps / half))
                await self._on_and_off()
                flapping = await self._normal_again(self.people)
        return steady, flapping

    async def _a_day(self) -> None:
        await asyncio.sleep(1)
        async with self._trouble():
            await asyncio.sleep(self.seconds / 2)
            await until(self._is_felt, PATIENCE)
            self.clock.next_morning()
            tell(f"{self.name}: it is the next morning, {self.clock.now:%A %H:%M}")
            await asyncio.sleep(self.seconds / 2)
            await self._is_told()

    async def _on_and_off(self) -> None:
        for _ in range(self.flaps):
            async with self._trouble():
                await asyncio.sleep(self.chance.uniform(SHORT, LONG))
            await asyncio.sleep(self.chance.uniform(SHORT, LONG))

    def _is_felt(self) -> bool:
        """Whether something was tried, and waits. Without a database nobody can know."""
        if self.name == "no database":
            return True
        tried = OutboxRow.state == Delivery.QUEUED, OutboxRow.error != ""
        with reading_session(self.factory) as session:
            return session.scalar(select(OutboxRow.id).where(*tried).limit(1)) is not None

    async def _is_told(self) -> None:
        """Who runs it hears of it while it lasts: by the way that is still open."""
        told = self._log_says if self.name == "no database" else self._ada_knows
        try:
            await until(told, 60, 0.2)
        except TimeoutError:
            self.silent.append(f"{self.name}: nobody was told")
        await self._health_is(503 if self.name == "no database" and self.database.server else 200)

    async def _health_is(self, wanted: int) -> None:
        """What a machine that watches the panel gets. A file that is locked for writing can still be read."""
        found = await self._asked_for_health()
        if found != wanted:
            self.silent.append(f"{self.name}: /health said {found} in place of {wanted}")

    async def _asked_for_health(self) -> int | str:
        timeout, page = aiohttp.ClientTimeout(total=60), f"{self.crew.panel_url}/health"
        try:
            async with aiohttp.ClientSession(timeout=timeout) as watcher, watcher.get(page) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError) as error:
            return type(error).__name__

    def _log_says(self) -> bool:
        return any(WORD in program.log for program in self.crew)

    def _ada_knows(self) -> bool:
        """The alarm is a mail to her, and a message in her chat: one of them can arrive."""
        by_mail = bool(self.simulator.mails(ADA))
        chat = self.simulator.world.chats.private(self.ada)
        return by_mail or bool(chat.messages)

    async def _normal_again(self, people: list[Employer]) -> float:
        """The seconds until everybody has a receipt, and nothing waits."""
        began = time.monotonic()
        await until(lambda: all(person.reference for person in people), PATIENCE)
        await until(lambda: not len(self.simulator.world.updates), PATIENCE)
        await self.due.all_sent()
        await until_quiet(self._queued, PATIENCE)
        seconds = time.monotonic() - began
        tell(f"{self.name}: normal again after {seconds:.1f} s")
        return seconds

    def _queued(self) -> int:
        with reading_session(self.factory) as session:
            waiting = OutboxRow.state == Delivery.QUEUED
            return session.scalar(select(func.count(OutboxRow.id)).where(waiting)) or 0

    def _outcome(self, steady: float, flapping: float, bad: list[str]) -> Outcome:
        with reading_session(self.factory) as session:
            ledger = audit(session, self.simulator, InFlight())
            found = [*ledger.breaches(), *self._promises(session)]
        if self.silent:
            found.append(Breach(Promise.TOLD_IN_TIME, tuple(self.silent)))
        said = f"after a day {steady:.0f} s, after on and off {flapping:.0f} s"
        return Outcome(
            drill=self.name,
            database=self.database.name,
            done=f"away for a day ({self.seconds:.0f} s real), then on and off; {len(self.people)} employers",
            times=1 + self.flaps,
            lost=len(ledger.lost),
            doubled=ledger.doubled.total(),
            in_flight=0,
            until_normal=max(steady, flapping),
            notes=f"{said}; ended badly: {', '.join(bad)}" if bad else said,
            breaches=tuple(found),
        )

    def _promises(self, session: Session) -> Iterator[Breach]:
        yield from check_openings(session, self.people, {self.people[0].reference})
        yield from check_updates(session)
        yield from self.due.check(session)
