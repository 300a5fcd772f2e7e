"""Real `perspectiefbot bot` processes, beside a simulator in the test's own event loop."""

from __future__ import annotations

import asyncio
import functools
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, ParamSpec

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from bot.simulator import Simulator
from models import Delivery, Handling, OutboxRow, ReceivedUpdate

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


class BotProcess:
    """One bot. Settings are given as `section__key=value`; its log is in `log`."""

    def __init__(
        self, database_url: str, simulator: Simulator, folder: Path, *arguments: str, **settings: object
    ) -> None:
        self.file = folder / "bot.log"
        self._command = [sys.executable, "-m", "cli", "bot", *arguments]
        values = {
            "telegram__token": TOKEN,
            "telegram__api_url": simulator.url,
            "telegram__messages_per_second": 1000,
            "telegram__lease_seconds": 2,
            "mail__smtp_url": simulator.smtp_url,
            "database__url": database_url,
        }
        overrides = {f"PERSPECTIEFBOT__{k.upper()}": str(v) for k, v in (values | settings).items()}
        self._environment = os.environ | overrides
        self._folder = folder
        self._seen = 0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> BotProcess:
        self._seen = len(self.log)
        with self.file.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, cwd=self._folder, env=self._environment, stdout=log, stderr=log
            )
        return self

    @property
    def log(self) -> str:
        return self.file.read_text("utf-8") if self.file.exists() else ""

    @property
    def has_started(self) -> bool:
        """Whether the process that was started last is at work."""
        return "started" in self.log[self._seen :]

    def kill(self) -> None:
        """kill -9."""
        assert self._process
        self._process.kill()
        self._process.wait()

    async def stop(self, patience: float = 20) -> int:
        """SIGTERM, and the exit code."""
        assert self._process
        self._process.send_signal(signal.SIGTERM)
        return await self.ended(patience)

    async def ended(self, patience: float = 40) -> int:
        """The exit code of a process that ends by itself."""
        assert self._process
        return await asyncio.to_thread(self._process.wait, patience)

    async def __aenter__(self) -> BotProcess:
        return self.start()

    async def __aexit__(self, *_: Any) -> None:
        if self._process and self._process.poll() is None:
            self.kill()


async def until(condition: Callable[[], Any], patience: float = 40) -> Any:
    """Waits until the condition holds; what it gave."""
    async with asyncio.timeout(patience):
        while not (found := condition()):
            await asyncio.sleep(0.02)
        return found


def said(simulator: Simulator, person: Any) -> list[str]:
    return [m["text"] for m in simulator.messages(person) if m["from"]["is_bot"]]


def counted(factory: sessionmaker[Session], handling: Handling) -> int:
    with factory() as session:
        statement = select(func.count()).where(ReceivedUpdate.handling == handling)
        return session.scalar(statement) or 0


def queued(factory: sessionmaker[Session]) -> int:
    with factory() as session:
        return session.scalar(select(func.count()).where(OutboxRow.state == Delivery.QUEUED)) or 0
