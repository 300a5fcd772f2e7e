"""Tests of the simulator are coroutines; its servers run for as long as each takes."""

from __future__ import annotations

import asyncio
import inspect
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Any, Self

import aiohttp
import pytest

from bot.simulator import Person, Simulator, SimulatorOptions

TOKEN = "123:ABC"


class Api:
    """A bot that calls the simulator without any library; answers are the raw JSON."""

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator

    async def __aenter__(self) -> Self:
        self.session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.session.close()

    async def __call__(self, method: str, **arguments: Any) -> dict[str, Any]:
        return await self.call(method, TOKEN, arguments)

    async def call(self, method: str, token: str, arguments: dict[str, Any]) -> dict[str, Any]:
        url = f"{self.simulator.url}/bot{token}/{method}"
        async with self.session.post(url, json=arguments) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == (200 if answer["ok"] else answer["error_code"])
            return answer

    async def control(self, path: str, **arguments: Any) -> dict[str, Any]:
        url = f"{self.simulator.url}/_simulator/{path}"
        async with self.session.post(url, json=arguments) as response:
            result: dict[str, Any] = await response.json()
            return result


@pytest.fixture
def simulator() -> Simulator:
    return Simulator(SimulatorOptions(webhook_wait=0.05))


@pytest.fixture
def api(simulator: Simulator) -> Api:
    return Api(simulator)


@pytest.fixture
def jan(simulator: Simulator) -> Person:
    """Somebody who can be written to."""
    person = simulator.add_person("Jan de Vries")
    person.started = True
    simulator.world.chats.private(person)
    return person


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    asyncio.run(asyncio.wait_for(_play(pyfuncitem), 30))
    return True


async def _play(item: pytest.Function) -> None:
    names = inspect.signature(item.obj).parameters
    async with AsyncExitStack() as stack:
        for value in item.funcargs.values():
            if isinstance(value, Simulator | Api):
                await stack.enter_async_context(value)
        await item.obj(**{name: item.funcargs[name] for name in names})
