"""A machine is lost, and another goes on from the back-up: what was confirmed before it is there."""

from __future__ import annotations

import asyncio
import datetime as dt
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlalchemy import func, select

from bot.simulator import Simulator
from bot.simulator.faults import MailFault
from drills.database import Database
from drills.employer import Employer
from drills.outcome import Outcome
from drills.program import Program
from drills.promise import Breach, Promise
from drills.restore.machine import Machine, machine
from drills.size import Size
from drills.waiting import until
from models import Delivery, Offer, OutboxRow, RoleName
from models.database import connect, sessions
from services.accounts import add_user

TOKEN: Final = "4242:" + "A" * 35
PATIENCE: Final = 600
MATCHMAKER: Final = "mirjam@example.org"


def restore(size: Size, database: Database) -> Outcome:
    """So many employers have a receipt before the back-up, and as many chat while it is made."""
    count = size.number("EMPLOYERS", small=2, full=40)
    return asyncio.run(_drill(count, database))


async def _drill(count: int, database: Database) -> Outcome:
    folder, has_server = database.folder, database.server is not None
    async with Simulator() as simulator:
        loss = Loss(simulator, folder, count)
        with machine(folder / "machine-1", with_server=has_server) as first:
            backup = await loss.before(first)
            shutil.copy(backup, folder)
        with machine(folder / "machine-2", with_server=has_server) as second:
            await loss.afterwards(second, folder / backup.name)
    return loss.outcome(database.name)


@dataclass
class Loss:
    """What is on the first machine, and what the second makes of it."""

    simulator: Simulator
    folder: Path
    count: int
    confirmed: set[str] = field(default_factory=set)
    """References that employers had before the back-up began."""
    late: list[Employer] = field(default_factory=list)
    breaches: list[Breach] = field(default_factory=list)
    lost: int = 0
    doubled: int = 0
    until_normal: float = 0.0
    notes: str = ""

    async def before(self, first: Machine) -> Path:
        """Employers chat, the back-up is made meanwhile, some go on, and the machine is gone."""
        url = first.new_database()
        engine = connect(url)
        with sessions(engine).begin() as session:
            now = dt.datetime.now(dt.UTC)
            add_user(session, MATCHMAKER, "Mirjam", RoleName.MATCHMAKER, ["AM14"], None, now)
        engine.dispose()
        async with self._bot("restore-before", url) as bot:
            await until(lambda: bot.has_started, 120)
            self.confirmed = {str(person.reference) for person in await self._chat(self.count)}
            self.simulator.world.faults.change({"mail": MailFault.LATER})
            self.late = [Employer(self.simulator, 1_000 + number) for number in range(self.count)]
            chats = [asyncio.create_task(person.chat()) for person in self.late]
            await asyncio.sleep(3)
            backup = await asyncio.to_thread(first.back_up, url)
            self.simulator.world.faults.clear()
            await asyncio.sleep(3)
            for chat in chats:
                chat.cancel()
            bot.kill()
        return backup

    async def afterwards(self, second: Machine, backup: Path) -> None:
        """The commands of the document, and the bot goes on: nobody hears anything twice by itself."""
        began = time.monotonic()
        url = await asyncio.to_thread(second.restore, backup)
        back = dt.datetime.now(dt.UTC)
        async with self._bot("restore-after", url) as bot:
            await until(lambda: bot.has_started, 120)
            newcomer = self.simulator.add_person("Nieuw")
            self.simulator.start(newcomer)
            await self.simulator.wait_for(newcomer, "", patience=PATIENCE)
            self.until_normal = time.monotonic() - began
            await asyncio.sleep(3)
            self._look(url, back)
            await self._go_on()
            self._note(
                Promise.NOTHING_LOST, [] if await bot.stop(60) == 0 else ["the bot did not stop in peace"]
            )

    def outcome(self, name: str) -> Outcome:
        return Outcome(
            drill="restore",
            database=name,
            done="openings confirmed before a back-up, restored by docs/operations.md",
            times=len(self.confirmed),
            lost=self.lost,
            doubled=self.doubled,
            in_flight=0,
            until_normal=self.until_normal,
            notes=self.notes,
            breaches=tuple(self.breaches),
        )

    async def _chat(self, count: int) -> list[Employer]:
        """So many employers, each with a receipt."""
        people = [Employer(self.simulator, number) for number in range(count)]
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as chats:
            for person in people:
                chats.create_task(person.chat())
        return people

    def _look(self, url: str, back: dt.datetime) -> None:
        """What was written before the loss must not go now; who is answered now said something."""
        sent_now = OutboxRow.state == Delivery.SENT, OutboxRow.settled_at >= back
        once_more = *sent_now, OutboxRow.created_at < back
        engine = connect(url)
        with sessions(engine)() as session:
            there = set(session.scalars(select(Offer.reference)))
            self.doubled = session.scalar(select(func.count(OutboxRow.id)).where(*once_more)) or 0
            held = session.scalar(select(func.count()).where(OutboxRow.state == Delivery.FAILED)) or 0
        engine.dispose()
        missing = sorted(self.confirmed - there)
        self.lost = len(missing)
        self.notes = f"{held} messages held that stood in the queue of the back-up"
        self._note(Promise.NOTHING_LOST, missing)
        self._note(
            Promise.NOTHING_TWICE, [] if held else ["nothing stood in the queue: the drill is too gentle"]
        )

    async def _go_on(self) -> None:
        """Whoever was in the middle says a word, and gets to the end."""
        unfinished = [person for person in self.late if person.reference is None]
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as chats:
            for person in unfinished:
                chats.create_task(person.chat())
        self.notes += f"; {len(unfinished)} went on in the middle of an opening"

    def _bot(self, name: str, url: str) -> Program:
        settings = {
            "telegram__token": TOKEN,
            "telegram__api_url": self.simulator.url,
            "telegram__messages_per_second": 1000,
            "mail__smtp_url": self.simulator.smtp_url,
            "database__url": url,
        }
        return Program(self.folder, name, "bot", settings=settings)

    def _note(self, promise: Promise, rows: list[str]) -> None:
        if rows:
            self.breaches.append(Breach(promise, tuple(rows)))
