"""The disk fills up while employers chat: what was confirmed stays, the log says it, and it goes on."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from bot.simulator import Simulator
from bot.trouble import DISK_FULL
from drills.database import Database
from drills.disk.small_disk import NoMountError, SmallDisk, small_disk
from drills.employer import Employer
from drills.outcome import Outcome
from drills.postgresql import PostgreSQL, postgresql
from drills.program import Program, free_port
from drills.progress import tell
from drills.promise import Breach, Promise
from drills.size import Size
from drills.visitor import Visitor
from drills.waiting import until
from models import Carrier, Delivery, Handling, Offer, OutboxRow, ReceivedUpdate
from models.database import connect, sessions
from services.setup import set_up

TOKEN: Final = "4242:" + "A" * 35
PATIENCE: Final = 600
MEGABYTES: Final = {"SQLite": 24, "PostgreSQL": 320}
"""Enough to begin with. A new PostgreSQL takes most of it for itself."""


def disk(size: Size, database: Database) -> Outcome:
    """So many employers chat, and the disk is full so many times."""
    employers = size.number("EMPLOYERS", small=4, full=60)
    times = size.number("FILLED", small=1, full=5)
    return asyncio.run(_drill(employers, times, database))


async def _drill(employers: int, times: int, database: Database) -> Outcome:
    place = database.folder / "small-disk"
    try:
        with small_disk(place, MEGABYTES[database.name]) as small, _on(small, database) as (url, server):
            async with Simulator() as simulator:
                flood = Flood(url, server, small, simulator, database.folder)
                await flood.happen(employers, times)
                return flood.outcome(database.name, times)
    except NoMountError as error:
        return Outcome("disk", database.name, "nothing", 0, 0, 0, 0, None, str(error.__doc__))


@contextmanager
def _on(small: SmallDisk, database: Database) -> Iterator[tuple[str, PostgreSQL | None]]:
    """A database on this disk; and its server, if it has one."""
    if not database.server:
        url = f"sqlite:///{small.folder / 'perspectiefbot.db'}"
        set_up(url)
        yield url, None
        return
    with postgresql(small.folder) as server:
        url = server.create(server.new_name("disk"))
        set_up(url)
        yield url, server


@dataclass
class Flood:
    """A disk that fills up, and a bot on it."""

    url: str
    server: PostgreSQL | None
    disk: SmallDisk
    simulator: Simulator
    folder: Path
    until_normal: float = 0.0
    people: list[Employer] = field(default_factory=list)
    breaches: list[Breach] = field(default_factory=list)
    lost: int = 0
    doubled: int = 0

    async def happen(self, employers: int, times: int) -> None:
        engine = connect(self.url)
        self.people = [Employer(self.simulator, number) for number in range(employers)]
        async with Program(self.folder, "disk-bot", "bot", settings=self._settings()) as bot:
            await until(lambda: bot.has_started, 120)
            async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as chats:
                for person in self.people:
                    chats.create_task(person.chat())
                for number in range(times):
                    await asyncio.sleep(1 + number % 3)
                    await self._fill_up(bot)
            factory = sessions(engine)
            await until(lambda: not _queued(factory), PATIENCE)
            self._look(factory)
            ended = await bot.stop(60)
        self._note(Promise.NOTHING_LOST, [] if ended == 0 else ["the bot did not go on by itself"])
        engine.dispose()

    def outcome(self, name: str, times: int) -> Outcome:
        return Outcome(
            drill="disk",
            database=name,
            done="the disk full while employers chat",
            times=times,
            lost=self.lost,
            doubled=self.doubled,
            in_flight=0,
            until_normal=self.until_normal,
            notes=f"{len(self.people)} employers, all their openings there",
            breaches=tuple(self.breaches),
        )

    async def _fill_up(self, bot: Program) -> None:
        """Until the bot says so; then the panel is looked at, and there is room again."""
        seen = len(bot.log)
        self.disk.fill()
        talker = self.simulator.add_person("Praat door")
        self.simulator.start(talker)
        await until(lambda: bot.log.find("WARN", seen) > 0 or "warning" in bot.log[seen:], 120)
        self.disk.fill()
        await asyncio.sleep(3)
        told = bot.log[seen:]
        if not self.server:
            self._note(
                Promise.TOLD_IN_TIME, [] if DISK_FULL in told else ["the log does not say what is wrong"]
            )
            self._note(Promise.CLEAR_ANSWER, await self._at_the_panel())
        self.disk.make_room()
        if self.server:
            await asyncio.to_thread(self.server.start)
        began = time.monotonic()
        await self.simulator.wait_for(talker, "", patience=PATIENCE)
        self.until_normal = max(self.until_normal, time.monotonic() - began)
        tell(f"full, and normal again after {time.monotonic() - began:.1f} s")

    async def _at_the_panel(self) -> list[str]:
        """What is wrong with the page that somebody gets who logs in now."""
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        settings = {"admin__listen": f"127.0.0.1:{port}", "admin__base_url": address}
        settings |= {"admin__secret_key": "een sleutel voor de oefening", "database__url": self.url}
        async with Program(self.folder, "disk-panel", "admin", settings=settings) as panel:
            await until(lambda: address in panel.said or not panel.is_alive, 120)
            page = await asyncio.to_thread(Visitor(address).log_in, "niemand@example.org", "iets anders")
        is_clear = "Traceback" not in page.body and "<h1" in page.body
        return [] if is_clear else [f"{page.status}: {page.body[:200]}"]

    def _look(self, factory: sessionmaker[Session]) -> None:
        with factory() as session:
            filed = {offer.reference for offer in session.scalars(select(Offer))}
            handled = set(session.scalars(select(ReceivedUpdate.handling)))
            failed = session.scalar(select(func.count()).where(OutboxRow.state == Delivery.FAILED)) or 0
            new = OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.edits_id.is_(None)
            sent = session.scalar(select(func.count(OutboxRow.id)).where(*new)) or 0
        missing = [str(person.reference) for person in self.people if person.reference not in filed]
        self.lost = len(missing)
        self.doubled = max(0, self.simulator.world.counters.messages_sent - sent)
        self._note(Promise.NOTHING_LOST, missing + [f"{failed} messages given up"] * bool(failed))
        self._note(Promise.HANDLED_ONCE, [] if len(filed) == len(self.people) else [f"{len(filed)} openings"])
        self._note(Promise.NOTHING_LOST, [] if handled == {Handling.DONE} else [f"updates {handled}"])

    def _settings(self) -> dict[str, object]:
        return {
            "telegram__token": TOKEN,
            "telegram__api_url": self.simulator.url,
            "telegram__messages_per_second": 1000,
            "telegram__lease_seconds": 2,
            "mail__smtp_url": self.simulator.smtp_url,
            "database__url": self.url,
        }

    def _note(self, promise: Promise, rows: list[str]) -> None:
        if rows:
            self.breaches.append(Breach(promise, tuple(rows)))


def _queued(factory: sessionmaker[Session]) -> int:
    with factory() as session:
        return session.scalar(select(func.count()).where(OutboxRow.state == Delivery.QUEUED)) or 0
