"""Numbers that are never handed out twice, not even after a crash.

A block of numbers is reserved on disk before the first of it is used. Without
storage the numbers start at a clock reading, so that a bot which remembers
earlier ones does not take the new ones for old.
"""

from __future__ import annotations

import time
from typing import Final

from bot.simulator.storage import Storage

BLOCK: Final = 1_000
EPOCH_2026: Final = 1_767_225_600
BASES: Final = {"person": 5_000_000_000, "supergroup": 1_000_000_000_000}
"""Telegram's ids of people no longer fit in 32 bits, and those of supergroups start with -100."""


class Ids:
    """Running numbers by name: update, message, person, group, file, callback, mail."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._last: dict[str, int] = {}
        self._ceiling = {str(row["name"]): int(row["ceiling"]) for row in storage.all("ids")}

    def next(self, name: str) -> int:
        """A number above every earlier one of this name."""
        number = self._last.get(name, 0) + 1
        if name not in self._last:
            number = self._ceiling.get(name) or BASES.get(name, 0) + int(time.time() - EPOCH_2026) * 16
        if number >= self._ceiling.get(name, 0):
            self._reserve(name, number + BLOCK)
        self._last[name] = number
        return number

    def close(self) -> None:
        """Give the unused rest of each block back."""
        for name, number in self._last.items():
            self._reserve(name, number + 1)

    def _reserve(self, name: str, ceiling: int) -> None:
        self._ceiling[name] = ceiling
        self._storage.put("ids", name, {"name": name, "ceiling": ceiling})
        self._storage.flush()
