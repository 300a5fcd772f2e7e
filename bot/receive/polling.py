"""Fetching updates by getUpdates. Asking for the next confirms those before, so it comes after the commit."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.client import REFUSED, Client, silence_after
from bot.errors import BotError
from bot.receive.handling import is_update
from bot.request import GarbledError
from bot.trouble import backoff

log = structlog.get_logger(__name__)

PATIENCE: Final = 25
"""Seconds that one call waits for an update."""
NEWCOMER: Final = 10.0
"""Seconds after the start in which another bot's claim goes before ours."""
YIELD: Final = 1.0
LONGEST_WAIT: Final = 30.0
ANOTHER_BOT: Final = (
    "Er draait al een bot met dit token. Twee bots tegelijk kan niet: deze stopt. "
    "Stop eerst de andere, of gebruik een eigen token."
)


async def poll(
    client: Client, take: Callable[[list[dict[str, Any]]], Awaitable[None]], stop: asyncio.Event
) -> None:
    """Fetches and hands on until `stop`. Raises `BotError` when another bot was here first."""
    poller = Poller(client)
    while not stop.is_set():
        updates = await unless_stopped(stop, poller.fetch())
        if updates:
            await take(updates)
            poller.confirm(updates)
    await poller.let_go()


class Poller:
    """Asks for updates, and knows what to make of a refusal."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._offset = 0
        self._failures = 0
        self._since = time.monotonic()

    async def fetch(self) -> list[dict[str, Any]]:
        """The next updates; none when something went wrong, after a fitting pause."""
        try:
            updates = _readable(await self._client.raw_updates(self._offset, PATIENCE))
        except InvalidToken:
            raise BotError(REFUSED) from None
        except Conflict:
            await self._contest()
            return []
        except TelegramError as error:
            await self._recover(error)
            return []
        self._failures = 0
        return updates

    def confirm(self, updates: list[dict[str, Any]]) -> None:
        """These are stored: the next call tells Telegram so."""
        self._offset = max(int(update["update_id"]) for update in updates) + 1

    async def let_go(self) -> None:
        """Tells Telegram at once what is stored, so that a next bot does not get it again."""
        try:
            if self._offset:
                await self._client.raw_updates(self._offset, 0)
        except TelegramError as error:
            log.info("last updates not confirmed", error=type(error).__name__)

    async def _contest(self) -> None:
        """Another bot asks too. Telegram favours the last to ask: who came last must go, or it is a fight."""
        if time.monotonic() - self._since < NEWCOMER:
            raise BotError(ANOTHER_BOT)
        log.warning("another bot asked for our updates")
        await asyncio.sleep(YIELD)

    async def _recover(self, error: TelegramError) -> None:
        self._failures += 1
        if self._failures == 1:
            log.warning("telegram is away", error=type(error).__name__)
        pause = backoff(self._failures, LONGEST_WAIT)
        if isinstance(error, RetryAfter):
            pause = max(pause, silence_after(error))
        await asyncio.sleep(pause)


def _readable(found: Any) -> list[dict[str, Any]]:
    """The updates in an answer. Raises `GarbledError` where there is something, and none of it is one."""
    updates = [one for one in found if is_update(one)] if isinstance(found, list) else []
    if not updates and found != []:
        raise GarbledError("no updates")
    return updates


async def unless_stopped(stop: asyncio.Event, work: Awaitable[Any]) -> Any:
    """The result of the work, which is given up when `stop` comes first: then None."""
    doing, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({doing, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return doing.result() if doing.done() else None
    finally:
        stopping.cancel()
        doing.cancel()
        await asyncio.gather(doing, stopping, return_exceptions=True)
