"""Which page is where, and the stream of news that keeps it live."""

from __future__ import annotations

import asyncio
import html
from collections.abc import Awaitable, Callable
from importlib.resources import files
from typing import Final

from aiohttp import web

from bot.simulator.world import World

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
MAIL_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:; base-uri 'self'; "
    "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
KINDS: Final = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
SHOWN_IN_PAGE: Final = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
"""Other files are downloaded: what a person sends must not run as a page."""
BREATH: Final = 15.0
"""Seconds between signs of life on a quiet stream."""


class Page:
    """Chat page at `/`, mailbox at `/mail`, faults at `/storingen`."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._closing = asyncio.Event()

    def routes(self) -> list[web.RouteDef]:
        """What to add to the application. The last route takes every other one-word path."""
        return [
            web.get("/", self._file("chat.html")),
            web.get("/mail", self._file("mail.html")),
            web.get("/storingen", self._file("faults.html")),
            web.get("/_page/{name}", self.asset),
            web.get("/_simulator/events", self.events),
            web.get("/_simulator/files/{id}", self.sent_file),
            web.get("/_simulator/mails", self.mails),
            web.get("/_simulator/mails/{id}", self.mail),
            web.get("/_simulator/mails/{id}/html", self.mail_html),
            web.get("/favicon.ico", self._file("icon.svg")),
            web.get("/{username}", self.deep_link),
        ]

    def close(self) -> None:
        """End the streams of pages that are still open."""
        self._closing.set()

    async def asset(self, request: web.Request) -> web.Response:
        """A script, style sheet or picture of the page."""
        return _read(request.match_info["name"])

    async def deep_link(self, request: web.Request) -> web.Response:
        """`/<bot>?start=<token>`, as on t.me, opens the chat."""
        if request.match_info["username"].lower() != self.world.bot.username.lower():
            raise web.HTTPNotFound
        raise web.HTTPFound(str(request.rel_url.with_path("/").with_query(request.query)))

    async def events(self, request: web.Request) -> web.StreamResponse:
        """News on each `topic`, as server-sent events, until the page closes."""
        response = web.StreamResponse(headers=HEADERS | {"Content-Type": "text/event-stream"})
        await response.prepare(request)
        with self.world.feed.listen(request.query.getall("topic", [])) as queue:
            await response.write(b": hello\n\n")
            while not self._closing.is_set():
                line = await self._next(queue)
                if request.transport is None or request.transport.is_closing():
                    break
                await response.write(f"data: {line}\n\n".encode() if line else b": still here\n\n")
        return response

    async def sent_file(self, request: web.Request) -> web.Response:
        """The content of a file in a chat."""
        file = self.world.files.get(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        shown = file.mime in SHOWN_IN_PAGE
        kind = file.mime if shown else "application/octet-stream"
        headers = HEADERS | ({} if shown else {"Content-Disposition": "attachment"})
        return web.Response(body=self.world.files.content(file), content_type=kind, headers=headers)

    async def mails(self, request: web.Request) -> web.Response:
        """Mails to `to`, newest first."""
        found = self.world.mailbox.find(request.query.get("to", ""))
        return web.json_response({"mails": [mail.summary() for mail in found]})

    async def mail(self, request: web.Request) -> web.Response:
        """One mail with headers, bodies and source."""
        mail = self.world.mailbox.get(int(request.match_info["id"]))
        if mail is None:
            return web.json_response({"error": "there is no such mail"}, status=404)
        return web.json_response(mail.as_json())

    async def mail_html(self, request: web.Request) -> web.Response:
        """The HTML of one mail, for a frame: no scripts, nothing from elsewhere, links in a new tab."""
        mail = self.world.mailbox.get(int(request.match_info["id"]))
        if mail is None:
            raise web.HTTPNotFound
        title = html.escape(mail.summary()["subject"])
        body = f'<!doctype html><base target="_blank"><title>{title}</title>{mail.part("html")}'
        headers = HEADERS | {"Content-Security-Policy": MAIL_POLICY}
        return web.Response(text=body, content_type="text/html", headers=headers)

    async def _next(self, queue: asyncio.Queue[str]) -> str | None:
        """The next event, or None when it is time for a sign of life or to stop."""
        waiting = [asyncio.ensure_future(queue.get()), asyncio.ensure_future(self._closing.wait())]
        try:
            done, _ = await asyncio.wait(waiting, timeout=BREATH, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waiting:
                task.cancel()
        return waiting[0].result() if waiting[0] in done else None  # type: ignore[return-value]

    def _file(self, name: str) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def show(request: web.Request) -> web.Response:
            return _read(name)

        return show


def _read(name: str) -> web.Response:
    kind = KINDS.get("." + name.rpartition(".")[2])
    file = files(__package__).joinpath(name)
    if kind is None or not file.is_file():
        raise web.HTTPNotFound
    return web.Response(body=file.read_bytes(), content_type=kind, charset="utf-8", headers=HEADERS)
