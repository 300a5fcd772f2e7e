"""All programs of an installation, each a process of its own, on one database and one simulator."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final, Self

from sqlalchemy import make_url, text
from sqlalchemy.orm import Session, sessionmaker

from bot.sender.turns import LOCK
from bot.simulator import Simulator
from drills.clock import Clock
from drills.program import Program, free_port
from drills.proxy import Proxy

TOKEN: Final = "4242:" + "A" * 35
SECRET: Final = "a secret that only the drill and its bots know"
LEASE: Final = 5
RESTART: Final = 1.0
KINDS: Final = ("receive", "sender", "clock", "panel")
OWNER: Final = text(
    "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
    " WHERE l.locktype = 'advisory' AND l.objid = :lock AND l.granted"
)


class Crew:
    """So many receivers, senders and clocks, and a panel. Several receivers stand behind a proxy.

    Where they need not be `apart`, one process does what one of each would.
    """

    def __init__(
        self,
        folder: Path,
        url: str,
        simulator: Simulator,
        clock: Clock,
        bots: int = 1,
        *,
        apart: bool = True,
    ) -> None:
        self._folder, self._url, self._clock = folder, url, clock
        self._ports = [free_port() for _ in range(bots)]
        self._proxy = Proxy(self._ports) if bots > 1 else None
        self._stack = AsyncExitStack()
        self.panel_url = f"http://127.0.0.1:{free_port()}"
        self._settings: dict[str, object] = {
            "telegram__token": TOKEN,
            "telegram__api_url": simulator.url,
            "telegram__messages_per_second": 1000,
            "telegram__lease_seconds": LEASE,
            "mail__smtp_url": simulator.smtp_url,
            "admin__secret_key": SECRET,
            "admin__listen": self.panel_url.removeprefix("http://"),
            "admin__base_url": self.panel_url,
            "admin__second_factor": "offered",
        }
        kinds = KINDS if apart else ("bot", "panel")
        self.programs = {kind: list(self._programs(kind)) for kind in kinds}

    def __iter__(self) -> Iterator[Program]:
        for programs in self.programs.values():
            yield from programs

    async def __aenter__(self) -> Self:
        if self._proxy:
            await self._stack.enter_async_context(self._proxy)
        for program in self:
            await self._stack.enter_async_context(program)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    @property
    def is_at_work(self) -> bool:
        return all(program.has_started for program in self)

    async def look_after(self) -> None:
        """Who gave up is started again, as the service manager of docs/operations.md does."""
        while True:
            for program in self:
                if program.gave_up:
                    program.start()
            await asyncio.sleep(RESTART)

    async def stop(self) -> list[str]:
        """All are told to stop; the names of those that did not do so well."""
        return [program.name for program in self if await program.stop(60)]

    def is_sending(self, program: Program, factory: sessionmaker[Session]) -> bool:
        """Whether this is the sender at work: on PostgreSQL one of them is, and the others stand by."""
        if program not in self.programs["sender"]:
            return False
        if "postgresql" not in self._url:
            return True
        with factory() as session:
            owner: str | None = session.scalar(OWNER, {"lock": LOCK})
        return owner == program.name

    def _programs(self, kind: str) -> Iterator[Program]:
        if kind == "panel":
            yield self._program("panel", "admin")
            return
        if kind == "bot":
            yield self._program("bot", "bot")
            return
        for number, port in enumerate(self._ports, start=1):
            hook = self._hook(port) if kind == "receive" and self._proxy else {}
            yield self._program(f"{kind}-{number}", "bot", "--only", kind, **hook)

    def _hook(self, port: int) -> dict[str, object]:
        assert self._proxy
        return {
            "telegram__mode": "webhook",
            "telegram__webhook_url": self._proxy.url,
            "telegram__webhook_secret": SECRET.replace(" ", "-"),
            "telegram__listen": f"127.0.0.1:{port}",
        }

    def _program(self, name: str, *arguments: str, **settings: object) -> Program:
        told = self._settings | {"database__url": self._named(name)} | settings
        return Program(self._folder, name, *arguments, settings=told, variables=self._clock.variables)

    def _named(self, name: str) -> str:
        """The address of the database, by which it knows on PostgreSQL who asks."""
        url = make_url(self._url)
        if url.get_backend_name() == "postgresql":
            url = url.update_query_dict({"application_name": name})
        return url.render_as_string(hide_password=False)
