"""Telegram's rate limits: overall, per private chat and per group.

Figures from https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from bot.simulator.errors import Json


@dataclass
class Bucket:
    """Fills with `rate` tokens a second up to `size`; each message takes one."""

    rate: float
    size: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until a token is there."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate


class Limits:
    """Who may send now, and who has to wait how long."""

    def __init__(self, per_second: float = 30, *, enabled: bool = False, burst: float = 3) -> None:
        self.enabled = enabled
        self.per_second = per_second
        self.burst = burst
        self._overall: Bucket | None = None
        self._chats: dict[int, Bucket] = {}

    def wait(self, chat: int, now: float) -> int:
        """0 when a message may go to this chat now, otherwise whole seconds to wait."""
        if not self.enabled:
            return 0
        if self._overall is None or self._overall.rate != self.per_second:
            self._overall = Bucket(self.per_second, self.per_second, self.per_second, now)
        bucket = self._chats.get(chat) or self._bucket(chat, now)
        wait = max(self._overall.wait(now), bucket.wait(now))
        if wait:
            return math.ceil(wait)
        self._overall.level -= 1
        bucket.level -= 1
        return 0

    def change(self, values: Json) -> None:
        """Switch on or off, or set another overall rate."""
        self.enabled = bool(values.get("enabled", self.enabled))
        self.per_second = max(float(values.get("per_second", self.per_second)), 0.1)
        self._chats.clear()

    def as_json(self) -> Json:
        """The settings."""
        return {"enabled": self.enabled, "per_second": self.per_second}

    def _bucket(self, chat: int, now: float) -> Bucket:
        group = chat < 0
        rate, size = (20 / 60, 20.0) if group else (1.0, self.burst)
        self._chats[chat] = Bucket(rate, size, size, now)
        return self._chats[chat]
