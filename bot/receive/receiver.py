"""Updates made durable: a batch at once, else one by one, and what can't be handled is set aside."""

from __future__ import annotations

import asyncio
import datetime as dt
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, TypeVar

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.receive.handling import Answer, Me, receive_batch, received
from bot.tally import Tally
from bot.trouble import backoff, is_database_away, told
from services.counting import Counted
from services.house import House
from services.interviews import apologise
from services.updates import Received, note_failed, pending_updates, set_aside

log = structlog.get_logger(__name__)
T = TypeVar("T")

BATCH: Final = 10
"""Updates in one transaction: enough that a commit hardly counts, few enough that no writer waits long."""
ATTEMPTS: Final = 3
BETWEEN_ATTEMPTS: Final = 0.2
LONGEST_WAIT: Final = 10.0
"""Seconds between two tries while the database is away."""


class Receiver:
    """Takes updates. `after_commit` hears the answers for pressed buttons each time something was stored."""

    def __init__(
        self,
        factory: sessionmaker[Session],
        house: House,
        me: Me,
        after_commit: Callable[[Sequence[Answer]], None],
        tally: Tally,
    ) -> None:
        self._factory = factory
        self._house = house
        self._me = me
        self._after_commit = after_commit
        self._tally = tally
        self._line = asyncio.Lock()

    async def take(self, raw: Sequence[dict[str, Any]]) -> None:
        """Returns when each of these is handled or set aside, however long the database stays away."""
        updates = sorted((received(self._me, update) for update in raw), key=_number)
        for start in range(0, len(updates), BATCH):
            await self._take(updates[start : start + BATCH])

    async def take_pending(self) -> None:
        """Tries again what was left after a crash, or what a person asked to try again."""
        waiting = await self._stubbornly(self._pending)
        if waiting:
            await self._take(waiting)

    async def _take(self, updates: Sequence[Received]) -> None:
        async with self._line:
            try:
                await self._handle(updates)
            except Exception:  # noqa: BLE001  whatever it is, one by one will show whose fault
                for update in updates:
                    await self._take_one(update)

    async def _take_one(self, update: Received) -> None:
        for _ in range(ATTEMPTS):
            try:
                await self._handle([update])
            except Exception as error:
                log.warning("update failed", update_id=update.update_id, exc_info=error)
                if await self._stubbornly(partial(self._note_failure, update, error)):
                    return
                await asyncio.sleep(BETWEEN_ATTEMPTS)
            else:
                return

    async def _handle(self, updates: Sequence[Received]) -> None:
        with self._tally.turns(len(updates)):
            answers = await self._stubbornly(
                lambda: receive_batch(self._factory, self._house, self._me, updates, dt.datetime.now(dt.UTC))
            )
        self._tally.count(Counted.UPDATES, len(updates), result="handled")
        self._after_commit(answers)

    def _note_failure(self, update: Received, error: Exception) -> bool:
        """Whether that was the last time: then a kind word goes out, and a person must look."""
        now = dt.datetime.now(dt.UTC)
        trace = "".join(traceback.format_exception(error))
        with self._factory.begin() as session:
            if note_failed(session, update, trace, now) < ATTEMPTS:
                return False
            set_aside(session, update)
            if update.chat_id is not None and update.chat_id > 0:
                apologise(session, update.chat_id, f"u:{update.bot_id}:{update.update_id}", now)
        self._tally.count(Counted.UPDATES, result="set_aside")
        log.error("update set aside", update_id=update.update_id)
        return True

    def _pending(self) -> list[Received]:
        with self._factory() as session:
            return pending_updates(session, self._me.id)

    async def _stubbornly(self, work: Callable[[], T]) -> T:
        """The result of work in the database, in a thread; tried until the database is there."""
        attempts = 0
        while True:
            try:
                return await asyncio.to_thread(work)
            except Exception as error:
                if not is_database_away(error):
                    raise
                attempts += 1
                if attempts == 1:
                    log.warning(told(error), exc_info=error)
                await asyncio.sleep(backoff(attempts, LONGEST_WAIT))


def _number(update: Received) -> int:
    return update.update_id
