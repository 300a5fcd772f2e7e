"""How fast we may send. Times are seconds of a clock that never goes back.

Telegram's limits (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this):
about thirty messages a second over all chats, one a second in a private chat with
short bursts tolerated, twenty a minute in a group. One turn of a conversation is
an edit and one or two messages, so a private chat may have three at once after a
silence; then one a second. A group may have five at once, and fifteen a minute
after that, which never makes more than twenty in any minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PRIVATE: Final = (1.0, 3.0)
GROUP: Final = (15 / 60, 5.0)
FORGET_ABOVE: Final = 10_000
"""Chats to remember before those that could send again are forgotten."""


@dataclass
class Bucket:
    """Holds `size` at the most, gains `rate` a second; each message takes one."""

    rate: float
    size: float
    level: float
    at: float

    def available(self, now: float) -> float:
        """How many messages could go now."""
        if now > self.at:
            self.level = min(self.size, self.level + (now - self.at) * self.rate)
            self.at = now
        return self.level


class Rates:
    """The budget over all chats, and that of each."""

    def __init__(self, per_second: float, now: float) -> None:
        size = max(1.0, per_second / 5)
        self._overall = Bucket(per_second, size, size, now)
        self._chats: dict[str, Bucket] = {}
        self._paused: dict[str, float] = {}

    def room(self, now: float) -> int:
        """How many messages may go now, to different chats."""
        return int(self._overall.available(now))

    def resting(self, now: float) -> list[str]:
        """The chats that may not have another message yet."""
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        empty = [chat for chat, bucket in self._chats.items() if bucket.available(now) < 1]
        if len(self._chats) > FORGET_ABOVE:
            self._chats = {chat: self._chats[chat] for chat in empty}
        return [*empty, *self._paused.keys() - set(empty)]

    def spend(self, chat: str, now: float) -> None:
        """A message goes to this chat."""
        bucket = self._chats.get(chat) or self._open(chat, now)
        for account in (self._overall, bucket):
            account.available(now)
            account.level -= 1

    def pause(self, chat: str, until: float) -> None:
        """Telegram wants silence in this chat until then; the others go on."""
        self._paused[chat] = max(until, self._paused.get(chat, 0.0))

    def _open(self, chat: str, now: float) -> Bucket:
        rate, size = GROUP if chat.startswith("-") else PRIVATE
        self._chats[chat] = Bucket(rate, size, size, now)
        return self._chats[chat]
