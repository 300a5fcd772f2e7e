"""How fast we may send. Times are seconds of a clock that never goes back.

Telegram's limits (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this):
about thirty messages a second over all chats, one a second in a private chat with
short bursts tolerated, twenty a minute in a group. One turn of a conversation is
an edit and one or two messages, so a private chat may have five at once after a
silence; then one a second. A group may have five at once, and fifteen a minute
after that, which never makes more than twenty in any minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PRIVATE: Final = (1.0, 5.0)
GROUP: Final = (15 / 60, 5.0)
MOST_CHATS: Final = 10_000
"""How many are remembered before some are forgotten."""


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
        self._empty: set[str] = set()
        self._paused: dict[str, float] = {}

    def room(self, now: float) -> int:
        """How many messages may go now, to different chats."""
        return int(self._overall.available(now))

    def resting(self, now: float) -> set[str]:
        """The chats that may not have another message yet."""
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        self._empty = {chat for chat in self._empty if self._chats[chat].available(now) < 1}
        return self._empty | self._paused.keys()

    def spend(self, chat: str, now: float) -> None:
        """A message goes to this chat."""
        bucket = self._chats.get(chat) or self._open(chat, now)
        for account in (self._overall, bucket):
            account.available(now)
            account.level -= 1
        if bucket.level < 1:
            self._empty.add(chat)

    def pause(self, chat: str, until: float) -> None:
        """Telegram wants silence in this chat until then; the others go on."""
        self._paused[chat] = max(until, self._paused.get(chat, 0.0))

    def _open(self, chat: str, now: float) -> Bucket:
        if len(self._chats) >= MOST_CHATS:
            self._forget(now)
        rate, size = GROUP if chat.startswith("-") else PRIVATE
        self._chats[chat] = Bucket(rate, size, size, now)
        return self._chats[chat]

    def _forget(self, now: float) -> None:
        """A chat whose budget is full again is like one that was never seen."""
        kept = {chat: bucket for chat, bucket in self._chats.items() if bucket.available(now) < bucket.size}
        self._chats = kept if len(kept) < MOST_CHATS else {chat: self._chats[chat] for chat in self._empty}
