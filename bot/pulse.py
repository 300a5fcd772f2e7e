"""A sign of life in the database, for as long as a part of the bot runs."""

from __future__ import annotations

import asyncio
import datetime as dt
from contextlib import suppress
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from services.heartbeats import note_heartbeat

log = structlog.get_logger(__name__)

EVERY: Final = 30.0


async def keep_pulse(factory: sessionmaker[Session], name: str, username: str, stop: asyncio.Event) -> None:
    """Notes every half minute that this part is alive, until `stop`."""
    while not stop.is_set():
        try:
            await asyncio.to_thread(_beat, factory, name, username)
        except SQLAlchemyError as error:
            log.warning("no heartbeat", part=name, exc_info=error)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), EVERY)


def _beat(factory: sessionmaker[Session], name: str, username: str) -> None:
    with factory.begin() as session:
        note_heartbeat(session, name, dt.datetime.now(dt.UTC), username)
