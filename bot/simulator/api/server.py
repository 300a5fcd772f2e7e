"""The Bot API over HTTP: token, faults, method, answer."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable
from typing import Any, Final

from aiohttp import web

from bot.simulator.api.arguments import read
from bot.simulator.api.methods import METHODS
from bot.simulator.api.updates import Written
from bot.simulator.errors import ApiError, bad_request, not_found, unauthorized
from bot.simulator.world import World

TOKEN: Final = re.compile(r"(\d{1,15}):[A-Za-z0-9_-]{1,64}")


class BotServer:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.RouteDef]:
        """What to add to the application."""
        return [
            web.get("/file/bot{token}/{path:.+}", self.download),
            web.get("/bot{token}/{method}", self.call),
            web.post("/bot{token}/{method}", self.call),
        ]

    async def call(self, request: web.Request) -> web.Response:
        """One method call."""
        world = self.world
        world.counters.requests += 1
        if world.faults.away or world.faults.chance(world.faults.drop_before):
            return self._hang_up(request, "drop_before")
        if world.faults.latency:
            await asyncio.sleep(world.faults.latency)
        response = await self._answer(request)
        if world.faults.chance(world.faults.drop_after):
            return self._hang_up(request, "drop_after")
        return response

    async def download(self, request: web.Request) -> web.Response:
        """The content of a file, at the path that getFile told."""
        try:
            self._check_token(request.match_info["token"])
        except ApiError as error:
            return self._refusal(error)
        file = self.world.files.at(request.match_info["path"])
        if file is None:
            return self._refusal(not_found())
        return web.Response(body=self.world.files.content(file), content_type="application/octet-stream")

    async def _answer(self, request: web.Request) -> web.Response:
        try:
            if self.world.faults.chance(self.world.faults.errors):
                self.world.counters.faults["errors"] += 1
                raise ApiError(500, "Internal Server Error")
            return _written(await self._result(request))
        except ApiError as error:
            return self._refusal(error)

    async def _result(self, request: web.Request) -> Any:
        self._check_token(request.match_info["token"])
        method = METHODS.get(request.match_info["method"].lower())
        if method is None:
            raise not_found()
        try:
            result = method(self.world, await read(request))
            return await result if isinstance(result, Awaitable) else result
        except (TypeError, KeyError, AttributeError, ValueError) as error:
            raise bad_request(f"can't parse the arguments: {error!r}") from error

    def _check_token(self, token: str) -> None:
        wanted = self.world.options.token
        match = TOKEN.fullmatch(token)
        if not match:
            raise not_found()
        if wanted is None:
            self.world.bot.id = int(match[1])
        elif token != wanted:
            raise unauthorized()

    def _refusal(self, error: ApiError) -> web.Response:
        self.world.counters.errors[error.code] += 1
        body = json.dumps(error.as_json()).encode()
        headers = {"Retry-After": str(error.parameters["retry_after"])} if error.code == 429 else None
        return web.Response(body=body, status=error.code, content_type="application/json", headers=headers)

    def _hang_up(self, request: web.Request, fault: str) -> web.Response:
        self.world.counters.faults["away" if self.world.faults.away else fault] += 1
        if request.transport:
            request.transport.abort()
        return web.Response()


def _written(result: Any) -> web.Response:
    body = result if isinstance(result, Written) else json.dumps(result).encode()
    return web.Response(body=b'{"ok":true,"result":%b}' % body, content_type="application/json")
