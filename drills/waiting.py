"""Waiting for something to become so, with an end to patience."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def until(condition: Callable[[], T], patience: float = 40, pause: float = 0.02) -> T:
    """Waits until the condition holds; what it gave. Raises `TimeoutError`."""
    async with asyncio.timeout(patience):
        while not (found := condition()):
            await asyncio.sleep(pause)
        return found
