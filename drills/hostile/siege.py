"""An attack by strangers on a bot at work, and the look around afterwards."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import func, select

from bot.simulator import Simulator
from drills.database import Database
from drills.employer import Employer
from drills.hostile import findings
from drills.hostile.contents import Stranger
from drills.hostile.garbling import garbled
from drills.hostile.knocking import Doorman
from drills.hostile.panel import read_panel
from drills.hostile.texts import HEADERS, MARK, MARKUP, UNSEEN
from drills.hostile.town import Holdings, Town, secretive
from drills.hostile.updates import Attack
from drills.outcome import Outcome
from drills.program import Program, free_port
from drills.progress import tell
from drills.promise import Breach, Promise
from drills.waiting import until
from models import Carrier, OutboxRow

SECRET: Final = "woord-van-de-oefening"
TOKEN: Final = "4242:" + "A" * 35
PATIENCE: Final = 900
SHORT: Final = 40
"""Signs that fit everywhere."""
AS_BEFORE: Final = 1.0
"""Seconds longer than usual that a first answer may take, and still be normal."""


@dataclass
class Siege:
    """The attack and all around it."""

    url: str
    database: Database
    simulator: Simulator
    town: Town
    count: int
    breaches: list[Breach] = field(default_factory=list)
    notes: str = ""
    lost: int = 0
    until_normal: float = 0.0

    async def happen(self) -> None:
        hook = f"127.0.0.1:{free_port()}"
        doorman = Doorman(f"http://{hook}/hook", SECRET)
        async with self._bot("hostile-bot", **_webhook(hook)) as bot:
            await until(lambda: bot.has_started, 120)
            self.town.settle_colleagues()
            await self.town.settle_employers()
            strangers, before = self._strangers(), self.town.holdings()
            usual = await self._first_answer()
            await self._attack(doorman, strangers)
            self.until_normal = await self._until_as_before(usual)
            await until(self._has_sent_all, PATIENCE)
            self.breaches += self._told(before, doorman, strangers)
            self._note(
                Promise.NOTHING_LOST, [] if await bot.stop(60) == 0 else ["the bot did not stop in peace"]
            )
        await self._garble()
        await self._look_at_the_panel()
        logs = self.database.folder.glob("hostile-*.log")
        seen = [file.name for file in logs if MARK in file.read_text("utf-8", "replace")]
        self._note(Promise.NOBODY_INTRUDES, [f"{name} holds what was typed" for name in seen])

    def outcome(self) -> Outcome:
        return Outcome(
            drill="hostile",
            database=self.database.name,
            done="hostile updates, by strangers who are after somebody else's",
            times=self.count,
            lost=self.lost,
            doubled=self._doubled(),
            in_flight=0,
            until_normal=self.until_normal,
            notes=self.notes,
            breaches=tuple(self.breaches),
        )

    def _bot(self, name: str, **settings: object) -> Program:
        common = {
            "telegram__api_url": self.simulator.url,
            "telegram__token": TOKEN,
            "database__url": self.url,
        }
        common |= {"mail__smtp_url": self.simulator.smtp_url, "telegram__messages_per_second": "1000"}
        return Program(self.database.folder, name, "bot", settings=common | settings)

    def _strangers(self) -> list[Stranger]:
        """Who attacks. One is a colleague, of a region that has nothing to do with it."""
        number = max(20, self.count // 50)
        people = [self.simulator.add_person(f"Vreemde {one}") for one in range(number)]
        for person in people:
            person.started = True
            self.simulator.world.chats.private(person)
        elsewhere = Stranger(self.town.chat_away(), "Elders")
        return [*(Stranger(person.id, person.name) for person in people), elsewhere]

    async def _attack(self, doorman: Doorman, strangers: list[Stranger]) -> None:
        """Raw updates, and meanwhile employers who answer each question with something nasty."""
        attack = Attack(strangers, self.town.targets())
        texts = (*MARKUP, *HEADERS, *UNSEEN)
        nasty = [
            _nasty(self.simulator, number, texts) for number in range(min(self.count // 100, 2 * len(texts)))
        ]
        honest = secretive(self.simulator, 1_000)
        self.town.honest = [*self.town.honest, honest]
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as work:
            work.create_task(doorman.bring(attack.knocks(self.count)))
            for employer in (*nasty, honest):
                work.create_task(employer.chat())
        tell(f"brought: {dict(doorman.met)}")
        self._note(Promise.CLEAR_ANSWER, doorman.refused)
        shut = await doorman.is_shut_to_others()
        self._note(Promise.NOBODY_INTRUDES, [] if shut else ["the hook is open to anybody"])

    async def _first_answer(self) -> float:
        """Seconds until somebody new is welcomed."""
        person, began = self.simulator.add_person("Nieuw"), time.monotonic()
        self.simulator.start(person)
        await self.simulator.wait_for(person, "", patience=PATIENCE)
        return time.monotonic() - began

    async def _until_as_before(self, usual: float) -> float:
        began = time.monotonic()
        while await self._first_answer() > usual + AS_BEFORE:
            await asyncio.sleep(0.1)
        return time.monotonic() - began

    def _told(self, before: Holdings, doorman: Doorman, strangers: list[Stranger]) -> Iterator[Breach]:
        factory, chats = self.town.factory, {stranger.chat for stranger in strangers}
        missing = findings.unanswered(factory, doorman)
        self.lost = len(missing)
        found = {
            Promise.NOTHING_LOST: [*missing, *findings.misunderstood(factory, doorman)],
            Promise.CLEAR_ANSWER: findings.unreadable(factory),
            Promise.NOBODY_INTRUDES: [
                *findings.changed(before, self.town.holdings()),
                *findings.overheard(self.town, chats),
                *findings.forged_mails(self.simulator),
            ],
        }
        self.notes = f"{len(doorman.taken):,} kept, {findings.set_aside(factory)} of them set aside"
        return (Breach(promise, tuple(rows)) for promise, rows in found.items() if rows)

    async def _garble(self) -> None:
        """A bot that polls on a bad line goes on asking, and somebody files an opening all the same."""
        pieces = max(20, self.count // 100)
        async with (
            garbled(self.simulator.url, pieces) as (address, line),
            self._bot("hostile-polling", telegram__api_url=address) as bot,
        ):
            honest = secretive(self.simulator, 2_000)
            chat = asyncio.create_task(honest.chat())
            await until(lambda: not bot.is_alive or (not line.left and chat.done()), PATIENCE)
            chat.cancel()
            self._note(Promise.NOTHING_LOST, [] if bot.is_alive else ["rubbish from Telegram ended the bot"])
        self.notes += f", {pieces} pieces of rubbish when polling"

    async def _look_at_the_panel(self) -> None:
        alike = max(3, self.count // 1_000)
        wrong, read, shown = await read_panel(self.database.folder, self.url, alike)
        self._note(Promise.NOBODY_INTRUDES, wrong if shown else ["no page of the panel shows a hostile text"])
        self.notes += f", {read} pages read, {shown} with such texts"

    def _note(self, promise: Promise, rows: list[str]) -> None:
        if rows:
            self.breaches.append(Breach(promise, tuple(rows)))

    def _has_sent_all(self) -> bool:
        """But for the one who floods: that chat gets one message a second."""
        with self.town.factory() as session:
            queued = select(func.count(func.distinct(OutboxRow.recipient))).where(OutboxRow.state == "queued")
            return (session.scalar(queued) or 0) <= 1

    def _doubled(self) -> int:
        """Mails that came more often than the outbox has them."""
        with self.town.factory() as session:
            mails = session.scalar(select(func.count()).where(OutboxRow.carrier == Carrier.MAIL)) or 0
        return max(0, self.simulator.world.counters.mails - mails)


def _nasty(simulator: Simulator, number: int, texts: tuple[str, ...]) -> Employer:
    """Answers with this whatever may be typed freely; what is too long is shortened when the bot says so."""
    text = texts[number % len(texts)]
    words = ("Hoe heet uw bedrijf", "Wat is uw naam", "Welk werk is het")
    return Employer(simulator, number, dict.fromkeys(words, text) | {"te lang": text[:SHORT]})


def _webhook(address: str) -> dict[str, object]:
    return {
        "telegram__mode": "webhook",
        "telegram__webhook_url": f"http://{address}/hook",
        "telegram__webhook_secret": SECRET,
        "telegram__listen": address,
    }
