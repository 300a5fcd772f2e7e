"""A proxy before several receivers, as a load balancer is: each update goes to the next of them in turn."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Self

import aiohttp
from aiohttp import web

from drills.program import free_port

PATIENCE = aiohttp.ClientTimeout(total=60)


class Proxy:
    """What one receiver does not take is refused, so that Telegram comes again: the proxy repeats nothing."""

    def __init__(self, ports: Sequence[int]) -> None:
        self._ports = itertools.cycle(ports)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/hook"
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(timeout=PATIENCE)
        app = web.Application()
        app.router.add_post("/hook", self._pass_on)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._runner
        assert self._session
        await self._runner.cleanup()
        await self._session.close()

    async def _pass_on(self, request: web.Request) -> web.Response:
        assert self._session
        url = f"http://127.0.0.1:{next(self._ports)}/hook"
        headers = {
            name: value for name, value in request.headers.items() if name.startswith(("Content-T", "X-"))
        }
        try:
            async with self._session.post(url, data=await request.read(), headers=headers) as answer:
                return web.Response(status=answer.status)
        except (aiohttp.ClientError, TimeoutError):
            return web.Response(status=502)
