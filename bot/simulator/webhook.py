"""Updates brought to the bot's own address, again and again until it says 2xx."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Final

import aiohttp

from bot.simulator.errors import Json
from bot.simulator.faults import Faults
from bot.simulator.storage import Storage
from bot.simulator.updates import Updates

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name
PATIENCE: Final = 60.0
"""Seconds that Telegram waits for an answer."""
SLOWEST: Final = 60.0
"""Seconds between two tries at the most."""


@dataclass(frozen=True)
class Hook:
    """Where updates go, as setWebhook was told."""

    url: str
    secret: str = ""
    max_connections: int = 40


class Webhook:
    """Delivers while a hook is set. After a failure everything waits, ever longer, as on Telegram."""

    def __init__(self, storage: Storage, updates: Updates, faults: Faults, first_wait: float) -> None:
        self._storage = storage
        self._updates = updates
        self._faults = faults
        self._first_wait = first_wait
        self._running: asyncio.Task[None] | None = None
        self.hook: Hook | None = None
        self.last_error: tuple[int, str] | None = None
        for row in storage.all("webhook"):
            self.hook = Hook(**row)

    def set(self, hook: Hook | None) -> None:
        """Deliver here from now on, or nowhere."""
        self.hook, self.last_error = hook, None
        if hook:
            self._storage.put("webhook", "", vars(hook))
        else:
            self._storage.remove("webhook", "")
        self.start()

    def start(self) -> None:
        """Begin or stop delivering, as the hook says."""
        if self._running:
            self._running.cancel()
        self._running = asyncio.create_task(self._deliver(self.hook)) if self.hook else None

    async def close(self) -> None:
        """Stop delivering."""
        if self._running:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    def as_json(self) -> Json:
        """Telegram's `WebhookInfo`."""
        info: Json = {
            "url": self.hook.url if self.hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
        }
        if self.hook:
            info["max_connections"] = self.hook.max_connections
        if self._updates.allowed:
            info["allowed_updates"] = sorted(self._updates.allowed)
        if self.last_error:
            info["last_error_date"], info["last_error_message"] = self.last_error
        return info

    async def _deliver(self, hook: Hook) -> None:
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers[SECRET_HEADER] = hook.secret
        connector = aiohttp.TCPConnector(limit=hook.max_connections)
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(headers=headers, connector=connector, timeout=timeout) as session:
            wait = 0.0
            while True:
                self._updates.arrival.clear()
                batch = self._updates.ready()[: hook.max_connections]
                fine = await asyncio.gather(*(self._post(session, hook, *update) for update in batch))
                wait = 0.0 if all(fine) else min(wait * 2 or self._first_wait, SLOWEST)
                if wait:
                    await asyncio.sleep(wait)
                elif not self._updates.ready():
                    await self._updates.arrival.wait()

    async def _post(self, session: aiohttp.ClientSession, hook: Hook, number: int, update: str) -> bool:
        """Whether the bot took this update."""
        self._updates.given(number)
        try:
            async with session.post(hook.url, data=update.encode()) as response:
                status = response.status
                reason = f"Wrong response from the webhook: {status} {response.reason}"
        except TimeoutError:
            status, reason = 0, "Read timeout expired"
        except aiohttp.ClientError as error:
            status, reason = 0, f"Connection failed: {error}"
        if not 200 <= status < 300:
            self.last_error = (int(time.time()), reason)
            return False
        if not self._faults.chance(self._faults.duplicates):
            self._updates.forget(number)
        return True
