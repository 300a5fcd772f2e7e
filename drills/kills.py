"""kill -9 at random moments, while employers chat, a campaign runs, and reminders fall due."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.simulator import Simulator, SimulatorOptions
from drills.campaign import RunningCampaign
from drills.clock import Clock
from drills.colleague import Colleague, hire
from drills.crew import Crew
from drills.database import Database, reading_session
from drills.employer import Employer
from drills.falling_due import FallingDue
from drills.filed import check_openings, check_updates
from drills.ledger import InFlight, audit
from drills.outcome import Outcome
from drills.program import Program
from drills.progress import tell
from drills.promise import Breach
from drills.size import Size
from drills.waiting import until, until_quiet
from models import Delivery, OutboxRow
from models.database import connect, sessions

BOTS: Final = 3
"""On PostgreSQL, where several can work together."""
PATIENCE: Final = 3600.0
STARTING: Final = 300.0
SECONDS_A_KILL: Final = 3.0
PATIENT: Final = 0.75
SEED: Final = 20
WEIGHTS: Final = {"receive": 3, "sender": 4, "clock": 2, "panel": 1}
"""How often each kind is the one to be killed: most is at stake where messages come in and go out."""


def kills(size: Size, database: Database) -> Outcome:
    return asyncio.run(_Kills(size, database).run())


@dataclass
class _Kills:
    size: Size
    database: Database
    seed: int = 0
    in_flight: InFlight = field(default_factory=InFlight)
    killed: Counter[str] = field(default_factory=Counter)
    while_talking: int = 0

    async def run(self) -> Outcome:
        self.seed = self.size.number("SEED", SEED, SEED)
        self.times = self.size.number("KILLS", 6, 100)
        self.chance = random.Random(self.seed)
        url, clock = self.database(), Clock(self.database.folder)
        self.factory = sessions(connect(url))
        with self.factory.begin() as session:
            hire(session, clock.now)
        async with Simulator(SimulatorOptions(webhook_wait=0.2)) as simulator:
            self.simulator = simulator
            pause = 0.03 if self.size is Size.SMALL else 0.3
            numbers = range(self.size.number("EMPLOYERS", 20, 500))
            self.people = [Employer(simulator, number, pause=pause) for number in numbers]
            count = self.size.number("ASKED", 400, 2_400)
            self.campaign = RunningCampaign(simulator, self.factory, clock, count, pause)
            await asyncio.to_thread(self.campaign.write)
            bots = BOTS if self.database.server else 1
            async with Crew(self.database.folder, url, simulator, clock, bots) as crew:
                self.crew = crew
                self.due = FallingDue(self.factory, clock)
                tell(
                    f"{self.times} kills, seed {self.seed}, {len(self.people)} employers, {bots} of each bot"
                )
                seconds = await self._drill()
                bad = await crew.stop()
            return self._outcome(seconds, bad)

    async def _drill(self) -> float:
        """Everything goes on at once; the seconds from the last crash, of all at once, until all is quiet."""
        async with asyncio.timeout(PATIENCE), Colleague(self.crew.panel_url) as mirjam:
            spread = self.times * SECONDS_A_KILL
            async with asyncio.TaskGroup() as work:
                for number, person in enumerate(self.people):
                    work.create_task(self._employer(person, number * spread / len(self.people), mirjam))
                work.create_task(self._kill_often())
                looked_after = asyncio.create_task(self.crew.look_after())
                due = asyncio.create_task(self.due.keep_up())
                campaign = asyncio.create_task(self.campaign.run())
            await until(lambda: self.crew.is_at_work, STARTING)
            due.cancel()
            await asyncio.to_thread(self.due.look)
            seconds = await self._kill_all()
            campaign.cancel()
            looked_after.cancel()
            return seconds

    async def _employer(self, person: Employer, after: float, mirjam: Colleague) -> None:
        """Talks until there is a receipt; then every second opening is picked up in the panel."""
        await person.chat(after)
        assert person.reference
        if person.number % 2:
            await mirjam.claim(person.reference)

    async def _kill_often(self) -> None:
        """Most kills come after something got through since the one before; some come right after it."""
        await until(lambda: self.crew.is_at_work, STARTING)
        for number in range(1, self.times + 1):
            if self.chance.random() < PATIENT:
                await self._something_happens()
            await asyncio.sleep(self.chance.uniform(0, 1.5))
            program = await until(self._victim, STARTING)
            self.while_talking += self._is_talking
            await asyncio.to_thread(self._kill, program)
            program.start()
            if number % 10 == 0 or self.size is Size.SMALL:
                done = sum(person.reference is not None for person in self.people)
                tell(f"{number} kills, {done} receipts, {self.in_flight.number} messages in flight")

    @property
    def _is_talking(self) -> bool:
        return any(person.reference is None for person in self.people)

    async def _something_happens(self) -> None:
        """Until a message more has arrived: a program that was killed is at work again, not only started."""
        counters = self.simulator.world.counters
        before = counters.messages_sent
        await until(lambda: counters.messages_sent > before or not self._is_talking, STARTING)

    def _victim(self) -> Program | None:
        """One of a kind that is drawn; none while all of that kind only just start."""
        kind = self.chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        return self.chance.choice([one for one in self.crew.programs[kind] if one.has_started] or [None])

    def _kill(self, program: Program) -> None:
        self.killed[program.name.partition("-")[0]] += 1
        was_sending = self.crew.is_sending(program, self.factory)
        program.kill()
        if was_sending:
            with reading_session(self.factory) as session:
                self.in_flight.note(session)

    async def _kill_all(self) -> float:
        """Everybody asks something, everything is killed at that moment, and started again."""
        for person in self.people:
            self.simulator.send_text(person.person, "/plekken")
        await asyncio.sleep(0.5)
        for program in self.crew:
            program.kill()
        with reading_session(self.factory) as session:
            self.in_flight.note(session)
        began = time.monotonic()
        for program in self.crew:
            program.start()
        await self.campaign.end()
        await until(lambda: not len(self.simulator.world.updates), PATIENCE)
        await self.due.all_sent()
        await until_quiet(self._queued, PATIENCE)
        return time.monotonic() - began

    def _queued(self) -> int:
        with reading_session(self.factory) as session:
            waiting = OutboxRow.state == Delivery.QUEUED
            return session.scalar(select(func.count(OutboxRow.id)).where(waiting)) or 0

    def _outcome(self, seconds: float, bad: list[str]) -> Outcome:
        with reading_session(self.factory) as session:
            ledger = audit(session, self.simulator, self.in_flight)
            found = [*ledger.breaches(), *self._promises(session)]
        lost, doubled = len(ledger.lost), ledger.doubled.total()
        said = ", ".join(f"{number} {kind}" for kind, number in sorted(self.killed.items()))
        outcome = Outcome(
            drill="kills",
            database=self.database.name,
            done=f"kill -9 ({said}, all at once) while {len(self.people)} employers chat and a campaign runs",
            times=self.times + 1,
            lost=lost,
            doubled=doubled,
            in_flight=self.in_flight.number,
            until_normal=seconds,
            notes=self._notes(),
            breaches=tuple(found),
        )
        return replace(outcome, notes=f"{outcome.notes}; ended badly: {', '.join(bad)}") if bad else outcome

    def _notes(self) -> str:
        asked, answered = sum(one.was_asked for one in self.campaign.people), len(self.campaign.answered)
        return (
            f"{self.while_talking} kills mid-chat; {len(self.due.sent)} reminders; {asked} asked by the"
            f" campaign, {answered} of them with an opening; seed {self.seed}"
        )

    def _promises(self, session: Session) -> Iterator[Breach]:
        everybody = [*self.people, *self.campaign.answered]
        yield from check_openings(session, everybody, {p.reference for p in self.people if p.number % 2})
        yield from self.campaign.check(session)
        yield from check_updates(session)
        yield from self.due.check(session)
