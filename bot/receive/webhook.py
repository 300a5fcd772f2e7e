"""Updates that Telegram brings to an address of ours. It hears 200 after the commit, never before."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Final
from urllib.parse import urlsplit

from aiohttp import web

from bot.errors import BotError
from bot.receive.handling import is_update
from settings import Telegram

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name
LARGEST_UPDATE: Final = 1024 * 1024
BATCH: Final = 100
PATIENCE: Final = 50.0
"""Seconds until we tell Telegram to come again; it gives up by itself after a minute."""
UNGUARDED: Final = (
    "telegram.webhook_secret ontbreekt: zonder kan iedereen berichten namens Telegram sturen. "
    "Maak er een met: openssl rand -hex 32"
)

Take = Callable[[list[dict[str, Any]]], Awaitable[None]]


@asynccontextmanager
async def serve_webhook(telegram: Telegram, take: Take) -> AsyncIterator[None]:
    """Takes updates in while the context lasts. Raises `BotError` when the address is not free."""
    secret = telegram.webhook_secret.get_secret_value()
    if not secret:
        raise BotError(UNGUARDED)
    host, _, port = telegram.listen.rpartition(":")
    hook = Webhook(secret, take)
    runner = web.AppRunner(_application(telegram, hook), access_log=None, shutdown_timeout=5)
    await runner.setup()
    try:
        await _listen(web.TCPSite(runner, host.strip("[]"), int(port)), telegram.listen)
        async with hook.working():
            yield
            await runner.cleanup()
    finally:
        await runner.cleanup()


class Webhook:
    """Checks who knocks, and handles what came in meanwhile as one batch."""

    def __init__(self, secret: str, take: Take) -> None:
        self._secret = secret.encode()
        self._take = take
        self._line: asyncio.Queue[tuple[dict[str, Any], asyncio.Future[None]]] = asyncio.Queue()

    async def receive(self, request: web.Request) -> web.Response:
        """One update: 200 when it is stored, 503 when that takes too long and Telegram must come again."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret):
            return web.Response(status=403)
        update = _update(await request.read())
        if update is None:
            return web.Response(status=400)
        stored = asyncio.get_running_loop().create_future()
        self._line.put_nowait((update, stored))
        try:
            await asyncio.wait_for(stored, PATIENCE)
        except TimeoutError:
            return web.Response(status=503)
        return web.Response()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Handles what comes in while the context lasts."""
        work = asyncio.create_task(self._work())
        try:
            yield
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    async def _work(self) -> None:
        while True:
            batch = [await self._line.get()]
            while not self._line.empty() and len(batch) < BATCH:
                batch.append(self._line.get_nowait())
            wanted = {update["update_id"]: update for update, stored in batch if not stored.done()}
            await self._take(list(wanted.values()))
            for _, stored in batch:
                if not stored.done():
                    stored.set_result(None)


def _application(telegram: Telegram, hook: Webhook) -> web.Application:
    app = web.Application(client_max_size=LARGEST_UPDATE)
    app.router.add_post(urlsplit(telegram.webhook_url).path or "/", hook.receive)
    app.router.add_get("/health", _healthy)
    return app


async def _healthy(_request: web.Request) -> web.Response:
    """For a load balancer: this process can be talked to."""
    return web.Response(text="ok")


async def _listen(site: web.TCPSite, address: str) -> None:
    try:
        await site.start()
    except OSError as error:
        raise BotError(
            f"telegram.listen: op {address} kan de bot niet luisteren ({error.strerror})."
        ) from None


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if is_update(update) else None
