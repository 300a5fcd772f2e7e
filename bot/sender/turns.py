"""Senders take turns on PostgreSQL: one owns Telegram's rate budget, the others stand by.

The owner holds an advisory lock on a connection of its own, which also hears of
new rows. When that connection breaks, so does the ownership: the sender stops
and stands in line again. SQLite is for one process, which owns the budget.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

import psycopg
import structlog
from psycopg import AsyncConnection, sql
from sqlalchemy import Engine

from bot.bell import Bell
from bot.sender.sender import Sender
from bot.trouble import backoff, is_database_away
from services.outbox import CHANNEL

log = structlog.get_logger(__name__)

LOCK: Final = 7_013_557
STAND_BY: Final = 1.0
LONGEST_WAIT: Final = 10.0
KEEP_ALIVE: Final = {"keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "3"}
"""Seconds of silence after which a dead line is found out."""


async def send_in_turn(sender: Sender, engine: Engine, bell: Bell, stop: asyncio.Event) -> None:
    """Sends until `stop`, on PostgreSQL only while this process owns the budget."""
    if engine.dialect.name != "postgresql":
        await sender.run(stop)
        return
    failures = 0
    while not stop.is_set():
        try:
            async with await _connection(engine) as connection:
                await sender.book()
                failures = 0
                if await _owned(connection, stop):
                    await _send(sender, connection, bell, stop)
        except Exception as error:
            if not _is_away(error):
                raise
            failures += 1
            if failures == 1:
                log.warning("database is away")
            await asyncio.sleep(backoff(failures, LONGEST_WAIT))


def _is_away(error: Exception) -> bool:
    """Whether our own connection broke, or that of the sender, who could not book what it had sent."""
    return isinstance(error, psycopg.OperationalError) or is_database_away(error)


async def _connection(engine: Engine) -> AsyncConnection[Any]:
    address = engine.url.set(drivername="postgresql").update_query_dict(KEEP_ALIVE)
    return await AsyncConnection.connect(address.render_as_string(hide_password=False), autocommit=True)


async def _owned(connection: AsyncConnection[Any], stop: asyncio.Event) -> bool:
    """Waits for the lock; False when `stop` came first."""
    waiting = False
    while not stop.is_set():
        cursor = await connection.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        row = await cursor.fetchone()
        if row and row[0]:
            return True
        if not waiting:
            log.info("another sender is at work, standing by")
            waiting = True
        await asyncio.sleep(STAND_BY)
    return False


async def _send(sender: Sender, connection: AsyncConnection[Any], bell: Bell, stop: asyncio.Event) -> None:
    """Sends while the connection holds."""
    await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
    halt = asyncio.Event()
    watchers = [
        asyncio.create_task(_listen(connection, bell, halt)),
        asyncio.create_task(_pass_on(stop, halt)),
    ]
    try:
        await sender.run(halt)
    finally:
        for watcher in watchers:
            watcher.cancel()
        await asyncio.gather(*watchers, return_exceptions=True)


async def _listen(connection: AsyncConnection[Any], bell: Bell, halt: asyncio.Event) -> None:
    try:
        async for _ in connection.notifies():
            bell.ring()
    finally:
        halt.set()
        bell.ring()


async def _pass_on(stop: asyncio.Event, halt: asyncio.Event) -> None:
    await stop.wait()
    halt.set()
