"""The updates at the bot's own address, as many at a time as Telegram would bring."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import aiohttp

from drills.hostile.updates import Knock

AT_ONCE: Final = 40
PATIENCE: Final = 600
TRIES: Final = 5
REPEATED: Final = 50
"""One in so many comes once more, as Telegram does after a lost answer."""


@dataclass
class Doorman:
    """Brings them, and keeps how each was met."""

    url: str
    secret: str
    met: Counter[str] = field(default_factory=Counter)
    taken: set[int] = field(default_factory=set)
    sound: set[int] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)

    async def bring(self, knocks: Iterable[Knock]) -> None:
        line = iter(knocks)
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            await asyncio.gather(*(self._carry(session, line) for _ in range(AT_ONCE)))

    async def is_shut_to_others(self) -> bool:
        """Whether who does not know the word is sent away."""
        async with aiohttp.ClientSession() as session:
            answer = await session.post(self.url, data=b"{}", headers=_headers("geraden"))
            return answer.status == 403

    async def _carry(self, session: aiohttp.ClientSession, line: Iterable[Knock]) -> None:
        for number, knock in enumerate(line):
            for _ in range(1 + (number % REPEATED == 0)):
                await self._knock(session, knock)

    async def _knock(self, session: aiohttp.ClientSession, knock: Knock) -> None:
        """Again after a broken line, as Telegram does."""
        for _ in range(TRIES):
            try:
                return await self._hand_over(session, knock)
            except aiohttp.ClientError as error:
                self.met[f"{type(error).__name__} at {knock.kind}"] += 1
        self.refused.append(f"{knock.kind}: no answer")
        return None

    async def _hand_over(self, session: aiohttp.ClientSession, knock: Knock) -> None:
        async with session.post(self.url, data=knock.body, headers=_headers(self.secret)) as answer:
            self.met[f"{answer.status}"] += 1
            if answer.status == 200 and knock.number is not None:
                self.taken.add(knock.number)
                if knock.sound:
                    self.sound.add(knock.number)
            elif knock.sound or answer.status >= 500:
                self.refused.append(f"{knock.kind}: {answer.status}")


def _headers(secret: str) -> dict[str, str]:
    return {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": "application/json"}
