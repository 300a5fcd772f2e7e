"""News for the pages that are open: whoever listens to a topic gets its events."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bot.simulator.errors import Json

BACKLOG: Final = 1_000
"""Events a page may lag behind before it loses the oldest."""


class Feed:
    """Topics and their listeners. Telling nobody costs nothing."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[asyncio.Queue[str]]] = defaultdict(set)

    def listened_to(self, topic: str) -> bool:
        """Whether it is worth the trouble of making an event."""
        return topic in self._listeners

    def publish(self, topic: str, event: Json) -> None:
        """Hand the event to every listener of the topic."""
        if topic not in self._listeners:
            return
        line = json.dumps(event | {"topic": topic})
        for queue in self._listeners[topic]:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(line)

    @contextmanager
    def listen(self, topics: list[str]) -> Iterator[asyncio.Queue[str]]:
        """A queue that fills with the events of these topics."""
        queue: asyncio.Queue[str] = asyncio.Queue(BACKLOG)
        for topic in topics:
            self._listeners[topic].add(queue)
        try:
            yield queue
        finally:
            for topic in topics:
                self._listeners[topic].discard(queue)
                if not self._listeners[topic]:
                    del self._listeners[topic]
