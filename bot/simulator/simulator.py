"""One running simulator: servers, world, and a Python hand to act in it.

async with Simulator(SimulatorOptions()) as simulator:
    jan = simulator.add_person("Jan de Vries")
    simulator.start(jan)
    answer = await simulator.wait_for(jan, "Welkom")
"""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import TracebackType
from typing import Final, Self

from aiohttp import web

from bot.simulator import groups
from bot.simulator.api.control import Control
from bot.simulator.api.server import BotServer
from bot.simulator.callbacks import Press
from bot.simulator.chats import Chat
from bot.simulator.errors import Json
from bot.simulator.mailbox import Mail
from bot.simulator.options import SimulatorOptions
from bot.simulator.page import Page
from bot.simulator.people import Person, Role
from bot.simulator.phone import Phone, Sent
from bot.simulator.world import World

LARGEST_REQUEST: Final = 64 * 1024 * 1024
FLUSH_EVERY: Final = 0.2
PORTS_TRIED: Final = 50


class Simulator:
    """A Bot API server, a chat page and a mail server, from `async with` on."""

    def __init__(self, options: SimulatorOptions | None = None) -> None:
        self.options = options or SimulatorOptions()
        self.world = World(self.options)
        self.port = self.options.port
        self.smtp_port = self.options.smtp_port
        self._page = Page(self.world)
        self._runner: web.AppRunner | None = None
        self._flushing: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """The Bot API server's address, and the chat page's."""
        return f"http://{self._shown_host}:{self.port}"

    @property
    def mail_url(self) -> str:
        """The mailbox page."""
        return f"{self.url}/mail"

    @property
    def smtp_url(self) -> str:
        """Where mail can be sent."""
        return f"smtp://{self._shown_host}:{self.smtp_port}"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=LARGEST_REQUEST)
        for routes in (BotServer(self.world).routes(), Control(self.world).routes(), self._page.routes()):
            app.add_routes(routes)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1, handler_cancellation=True)
        await self._runner.setup()
        self.port = await self._on_a_port(self.options.port, self._serve)
        self.smtp_port = await self._on_a_port(self.options.smtp_port, self._serve_mail)
        self._flushing = asyncio.create_task(self._flush())
        self.world.webhook.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._page.close()
        self.world.updates.arrive()
        await self.world.webhook.close()
        await self.world.mailbox.close()
        if self._runner:
            await self._runner.cleanup()
        if self._flushing:
            self._flushing.cancel()
            await asyncio.gather(self._flushing, return_exceptions=True)
        self.world.ids.close()
        self.world.storage.close()

    def add_person(
        self, name: str, role: Role = Role.EMPLOYER, username: str = "", phone: str = ""
    ) -> Person:
        """A new person."""
        return self.world.people.add(name, role, username, phone)

    def add_group(self, title: str, members: list[Person]) -> Chat:
        """A new group with the bot in it, made by its first member."""
        return groups.make_group(self.world, title, members)

    def phone(self, person: Person, chat: Chat | None = None) -> Phone:
        """Everything that this person can do, in a group when one is given."""
        return Phone(self.world, person, chat)

    def send_text(self, person: Person, text: str) -> Sent:
        """The person writes to the bot."""
        return self.phone(person).text(text)

    def start(self, person: Person, token: str = "") -> Sent:
        """The person presses Start."""
        return self.phone(person).start(token)

    def press(self, person: Person, message: Json, data: str) -> Press:
        """The person presses the button with this data; `await press.answer` is the bot's answer."""
        chat = self.world.chats.get(message["chat"]["id"])
        return self.phone(person, chat).press(message["message_id"], data)

    def messages(self, person: Person, chat: Chat | None = None) -> list[Json]:
        """All messages in the person's chat with the bot, or in a group, oldest first."""
        return list((chat or self.world.chats.private(person)).messages.values())

    def mails(self, recipient: str = "") -> list[Mail]:
        """Mails to this address, newest first."""
        return self.world.mailbox.find(recipient)

    async def wait_for(self, person: Person, words: str, *, after: int = 0, patience: float = 10) -> Json:
        """The first message of the bot to this person, newer than `after`, that contains these words."""
        async with asyncio.timeout(patience):
            while True:
                for message in self.messages(person):
                    said = message.get("text", "") + message.get("caption", "")
                    if message["message_id"] > after and message["from"]["is_bot"] and words in said:
                        return message
                await asyncio.sleep(0.02)

    @property
    def _shown_host(self) -> str:
        host = self.options.host
        if host in {"", "0.0.0.0"}:  # noqa: S104  a bot on this machine finds it on loopback
            return "127.0.0.1"
        return f"[{host}]" if ":" in host else host

    async def _serve(self, port: int) -> int:
        assert self._runner
        site = web.TCPSite(self._runner, self.options.host, port)
        await site.start()
        return int(self._runner.addresses[0][1])

    async def _serve_mail(self, port: int) -> int:
        return await self.world.mailbox.listen(self.options.host, port)

    async def _on_a_port(self, first: int, listen: Callable[[int], Awaitable[int]]) -> int:
        """Listen on this port or, where one may be searched for, on the first free one after it."""
        search = PORTS_TRIED if first and self.options.search_ports else 0
        for port in range(first, first + search):
            try:
                return await listen(port)
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
        return await listen(first + search)

    async def _flush(self) -> None:
        with suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(FLUSH_EVERY)
                self.world.storage.flush()
