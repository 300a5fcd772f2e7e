"""What can be away: Telegram, the mail server, the database. Each comes back when its block ends."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Final

from sqlalchemy import make_url

from bot.simulator import Simulator
from drills.postgresql import PostgreSQL

Trouble = Callable[[], AbstractAsyncContextManager[None]]

LOCK: Final = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""


@asynccontextmanager
async def no_telegram(simulator: Simulator) -> AsyncIterator[None]:
    """Every call of the Bot API breaks off."""
    simulator.world.faults.change({"away": True})
    try:
        yield
    finally:
        simulator.world.faults.change({"away": False})


@asynccontextmanager
async def no_mail(simulator: Simulator) -> AsyncIterator[None]:
    """The mail server hangs up before a word."""
    simulator.world.faults.change({"mail": "away"})
    try:
        yield
    finally:
        simulator.world.faults.change({"mail": "none"})


@asynccontextmanager
async def stopped(server: PostgreSQL) -> AsyncIterator[None]:
    """The server is shut down, and every connection with it."""
    await asyncio.to_thread(server.stop)
    try:
        yield
    finally:
        await asyncio.to_thread(server.start)


@asynccontextmanager
async def locked(url: str) -> AsyncIterator[None]:
    """Another process has the file of the database to itself: nobody else can write."""
    command = [sys.executable, "-c", LOCK, str(make_url(url).database)]
    process = await asyncio.create_subprocess_exec(*command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout
    await process.stdout.readline()
    try:
        yield
    finally:
        process.kill()
        await process.wait()
