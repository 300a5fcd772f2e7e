"""A line to Telegram on which what the bot asks for often comes back as rubbish."""

from __future__ import annotations

import random
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

import aiohttp
from aiohttp import web

from drills.hostile.texts import MARK
from drills.program import free_port

RUBBISH: Final = (
    b"",
    b"<html>502 Bad Gateway</html>",
    b"null",
    b"[]",
    b"true",
    b'"ok"',
    b'{"ok":true}',
    b'{"ok":true,"result":null}',
    b'{"ok":true,"result":{}}',
    b'{"ok":true,"result":"' + MARK.encode() + b'"}',
    b'{"ok":true,"result":{"update_id":1}}',
    b'{"ok":true,"result":[null,1,"a",[],{}]}',
    b'{"ok":true,"result":[{"update_id":"' + MARK.encode() + b'"},{"update_id":null},{"update_id":1.5}]}',
    b'{"ok":true,"result":[{"update_id":' + b"9" * 60 + b"}]}",
    b'{"ok":false}',
    b'{"ok":false,"error_code":"x","description":[1]}',
    b'{"ok":true,"result":[{"update_id":',
    b'{"ok":true,"result":' + b"[" * 50_000,
    b"\xff\xfe\x00" * 50,
)
STATUSES: Final = (200, 200, 200, 500, 502)
SHARE: Final = 0.5
"""Of the calls for updates, as long as there is rubbish left."""


@dataclass
class Line:
    """`left` pieces of rubbish are still to come; as long as they do, no call waits long for an update."""

    left: int
    chance: random.Random = field(default_factory=lambda: random.Random(6))

    def rubbish(self) -> web.Response | None:
        if not self.left or self.chance.random() > SHARE:
            return None
        self.left -= 1
        piece = RUBBISH[self.left % len(RUBBISH)]
        return web.Response(status=self.chance.choice(STATUSES), body=piece, content_type="application/json")


@asynccontextmanager
async def garbled(telegram: str, pieces: int) -> AsyncIterator[tuple[str, Line]]:
    """The address of the bad line to this Telegram."""
    line, port = Line(pieces), free_port()
    async with aiohttp.ClientSession() as session:

        async def carry(request: web.Request) -> web.Response:
            if request.path.endswith("/getUpdates") and (piece := line.rubbish()):
                return piece
            kind = {"Content-Type": request.headers.get("Content-Type", "")}
            asked = await request.read()
            if line.left:
                asked = re.sub(rb"\btimeout=\d+", b"timeout=1", asked)
            async with session.request(
                request.method, telegram + request.path_qs, data=asked, headers=kind
            ) as answer:
                return web.Response(
                    status=answer.status, body=await answer.read(), content_type=answer.content_type
                )

        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_route("*", "/{path:.*}", carry)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        try:
            yield f"http://127.0.0.1:{port}", line
        finally:
            await runner.cleanup()
