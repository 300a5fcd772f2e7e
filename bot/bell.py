"""What wakes the sender: a commit in this process, or PostgreSQL's word of one elsewhere."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from sqlalchemy import Engine

from models.database import reading


class Bell:
    """Rung when there may be something to send. `reading` is the database for a look that blocks nobody."""

    def __init__(self, engine: Engine) -> None:
        self.reading = reading(engine)
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()

    async def wait(self, patience: float) -> bool:
        """Whether it was rung, since the last wait or within so many seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._rung.wait(), patience)
        rung = self._rung.is_set()
        self._rung.clear()
        return rung
