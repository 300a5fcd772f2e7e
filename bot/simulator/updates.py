"""The line of updates that wait for the bot, and who may fetch them.

Asking with an offset confirms everything below it: confirmed updates are
forgotten. An update is written out as JSON once, when it is made.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Collection
from typing import Final

from bot.simulator.counters import Counters
from bot.simulator.errors import Json, conflict
from bot.simulator.faults import Faults
from bot.simulator.ids import Ids
from bot.simulator.storage import Storage

OPTIONAL: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds a bot only gets when it asks for them by name."""
TERMINATED: Final = "terminated by other getUpdates request; make sure that only one bot instance is running"
HOLD: Final = 1.0
"""Seconds that an update which is late on purpose waits for a younger one to overtake it."""


class Updates:
    """Waiting updates, by id."""

    def __init__(self, storage: Storage, ids: Ids, counters: Counters, faults: Faults) -> None:
        self._storage = storage
        self._ids = ids
        self._counters = counters
        self._faults = faults
        self._waiting: dict[int, str] = {}
        self._again: list[str] = []
        self._held: set[int] = set()
        self._late: set[int] = set()
        self._given: set[int] = set()
        self._poll: asyncio.Future[bool] | None = None
        self.allowed: Collection[str] = ()
        self.arrival = asyncio.Event()
        for row in sorted(storage.all("update"), key=lambda row: int(row["update_id"])):
            self._waiting[row["update_id"]] = json.dumps(row)

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, kind: str, content: Json) -> int | None:
        """Put an update in line, unless the bot did not ask for this kind; its id."""
        if not self._wanted(kind):
            return None
        number = self._ids.next("update")
        update = {"update_id": number, kind: content}
        self._waiting[number] = json.dumps(update)
        self._storage.put("update", number, update)
        self._counters.updates_made += 1
        if self._faults.chance(self._faults.out_of_order):
            self._hold(number)
        else:
            self.arrive()
        return number

    def confirm(self, offset: int) -> None:
        """Forget all updates below the offset; a negative one keeps that many from the end."""
        if offset < 0:
            gone = list(self._waiting)[:offset]
        else:
            gone = []
            for number in self._waiting:
                if number >= offset:
                    break
                gone.append(number)
        for number in gone:
            if number not in self._late or offset < 0:
                self.forget(number)

    def forget(self, number: int) -> None:
        """One update has been dealt with."""
        if self._waiting.pop(number, None) is not None:
            self._storage.remove("update", number)
        self._given.discard(number)

    def clear(self) -> None:
        """Forget all."""
        for number in list(self._waiting):
            self.forget(number)
        self._again.clear()
        self._held.clear()
        self._late.clear()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[str]:
        """The first updates from the offset on, as JSON; waits for one up to `timeout` seconds.

        The newest caller wins: one that was still waiting gets 409.
        """
        if self._poll and not self._poll.done():
            self._poll.set_result(False)
        self.confirm(offset)
        batch = self._take(limit)
        if batch or not timeout:
            return batch
        self._poll = poll = asyncio.get_running_loop().create_future()
        try:
            undisturbed = await asyncio.wait_for(poll, timeout)
        except TimeoutError:
            undisturbed = True
        if not undisturbed:
            raise conflict(TERMINATED)
        return self._take(limit)

    def arrive(self) -> None:
        """Wake whoever waits for updates."""
        self.arrival.set()
        if self._poll and not self._poll.done():
            self._poll.set_result(True)

    def ready(self) -> list[tuple[int, str]]:
        """Waiting updates that are not held back, oldest first, for a webhook."""
        return [(number, update) for number, update in self._waiting.items() if number not in self._held]

    def given(self, number: int) -> None:
        """Count that the bot got this update, and whether it had it before."""
        self._counters.updates_given += 1
        if number in self._given:
            self._counters.updates_given_again += 1
        self._given.add(number)
        self._late.discard(number)

    def _take(self, limit: int) -> list[str]:
        batch, self._again = self._again, []
        self._counters.updates_given += len(batch)
        self._counters.updates_given_again += len(batch)
        for number, update in self._waiting.items():
            if len(batch) >= limit:
                break
            if number in self._held:
                continue
            batch.append(update)
            self.given(number)
            if self._faults.chance(self._faults.duplicates):
                self._again.append(update)
        if batch and self._held:
            self._held.clear()
            self._faults.shuffle(batch)
        return batch

    def _hold(self, number: int) -> None:
        """Let younger updates go first; an offset does not confirm this one before it was given."""
        self._held.add(number)
        self._late.add(number)
        asyncio.get_running_loop().call_later(HOLD, self._let_go, number)

    def _let_go(self, number: int) -> None:
        self._held.discard(number)
        self.arrive()

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in OPTIONAL
