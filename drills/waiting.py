"""Waiting for something to become so, with an end to patience."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def until(condition: Callable[[], T | None], patience: float = 40, pause: float = 0.02) -> T:
    """Waits until the condition holds; what it gave. Raises `TimeoutError`."""
    async with asyncio.timeout(patience):
        while not (found := condition()):
            await asyncio.sleep(pause)
        return found


async def until_quiet(condition: Callable[[], object], patience: float = 40, pause: float = 0.2) -> None:
    """Waits until something that blocks, such as a question to the database, gives nothing any more."""
    async with asyncio.timeout(patience):
        while await asyncio.to_thread(condition):
            await asyncio.sleep(pause)
