"""Real `perspectiefbot bot` processes, beside a simulator in the test's own event loop."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, ParamSpec

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from bot.simulator import Simulator
from drills.program import Program
from drills.waiting import until
from models import Delivery, Handling, OutboxRow, ReceivedUpdate

__all__ = ["TOKEN", "BotProcess", "counted", "patiently", "played", "queued", "said", "until"]

TOKEN = "4242:" + "A" * 35
P = ParamSpec("P")


def played(test: Callable[P, Awaitable[None]]) -> Callable[P, None]:
    """A test that is a coroutine."""
    return patiently(120)(test)


def patiently(seconds: float) -> Callable[[Callable[P, Awaitable[None]]], Callable[P, None]]:
    """The same for one that may take so long."""

    def decorate(test: Callable[P, Awaitable[None]]) -> Callable[P, None]:
        @functools.wraps(test)
        def run(*args: P.args, **kwargs: P.kwargs) -> None:
            asyncio.run(asyncio.wait_for(_awaited(test(*args, **kwargs)), seconds))

        return run

    return decorate


async def _awaited(work: Awaitable[None]) -> None:
    await work


class BotProcess(Program):
    """One bot. Settings are given as `section__key=value`."""

    def __init__(
        self, database_url: str, simulator: Simulator, folder: Path, *arguments: str, **settings: object
    ) -> None:
        values = {
            "telegram__token": TOKEN,
            "telegram__api_url": simulator.url,
            "telegram__messages_per_second": 1000,
            "telegram__lease_seconds": 2,
            "mail__smtp_url": simulator.smtp_url,
            "database__url": database_url,
        }
        super().__init__(folder, "bot", "bot", *arguments, settings=values | settings)


def said(simulator: Simulator, person: Any) -> list[str]:
    return [m["text"] for m in simulator.messages(person) if m["from"]["is_bot"]]


def counted(factory: sessionmaker[Session], handling: Handling) -> int:
    with factory() as session:
        statement = select(func.count()).where(ReceivedUpdate.handling == handling)
        return session.scalar(statement) or 0


def queued(factory: sessionmaker[Session]) -> int:
    with factory() as session:
        return session.scalar(select(func.count()).where(OutboxRow.state == Delivery.QUEUED)) or 0
