"""Several senders, and one that is slow: never two for one row."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest
from psycopg import AsyncConnection
from sqlalchemy import Engine, create_engine, text

from bot.bell import Bell
from bot.sender import Budget, Sender
from bot.sender.turns import LOCK, send_in_turn
from bot.tally import Tally
from models.database import sessions
from tests.end_to_end.bots import played, until
from tests.end_to_end.stages import stage


@played
async def test_of_two_senders_on_postgresql_one_stands_by(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        pytest.skip("on SQLite one process owns the budget")
    async with stage(engine) as scene:
        jan = scene.person()
        await scene.settled(scene.post(jan.id, "een"))
        async with second_sender(engine) as other:
            await scene.settled(scene.post(jan.id, "twee"))
            assert not other.has_begun
        assert scene.texts(jan) == ["een", "twee"]


class Idle(Sender):
    """A sender that only tells whether its turn came."""

    has_begun = False

    async def run(self, stop: asyncio.Event) -> None:
        self.has_begun = True
        await stop.wait()


@asynccontextmanager
async def second_sender(engine: Engine) -> AsyncIterator[Idle]:
    stop, bell = asyncio.Event(), Bell(engine)
    other = Idle(sessions(engine), {}, Budget(30, dt.timedelta(seconds=5)), bell, Tally())
    standing_by = asyncio.create_task(send_in_turn(other, engine, bell, stop))
    yield other
    stop.set()
    await asyncio.wait_for(standing_by, 5)


@played
async def test_a_sender_that_stands_by_takes_over(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        await scene.settled(scene.post(jan.id, "een"))
        scene.stop.set()
        async with second_sender(engine) as other:
            await until(lambda: other.has_begun)


@played
async def test_a_slow_answer_does_not_make_a_living_sender_lose_its_lease(engine: Engine) -> None:
    async with stage(engine, lease=1) as scene:
        jan = scene.person()
        scene.simulator.world.faults.change({"latency": 3})
        number = scene.post(jan.id, "een")
        await scene.settled(number)
        assert scene.texts(jan) == ["een"]
        assert scene.row(number).attempts == 1


@played
async def test_what_arrived_while_the_database_was_away_is_booked_though_another_sender_has_the_turn(
    engine: Engine,
) -> None:
    if engine.dialect.name != "postgresql":
        pytest.skip("on SQLite one process owns the budget")
    async with stage(engine) as scene:
        jan = scene.person()
        await scene.settled(scene.post(jan.id, "een"))
        scene.simulator.world.faults.change({"latency": 1})
        async with another_in_line(engine) as other:
            number = scene.post(jan.id, "twee")
            await until(lambda: scene.row(number).lease_until)
            with nobody_comes_in(engine, but=other.info.backend_pid):
                await until(lambda: len(scene.texts(jan)) == 2)
                await asyncio.sleep(0.5)
            assert (await scene.settled(number)).attempts == 1
        assert scene.texts(jan) == ["een", "twee"]


@asynccontextmanager
async def another_in_line(engine: Engine) -> AsyncIterator[AsyncConnection[Any]]:
    """Gets the turn, and keeps it, when the sender loses it."""
    address = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    async with await AsyncConnection.connect(address, autocommit=True) as other:
        waiting = asyncio.create_task(other.execute("SELECT pg_advisory_lock(%s)", [LOCK]))
        yield other
        await waiting


@contextmanager
def nobody_comes_in(engine: Engine, *, but: int) -> Iterator[None]:
    """Every connection breaks, save one, and none can be made."""
    name = engine.url.database
    elsewhere = create_engine(engine.url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    others = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name AND pid <> :but"
    )
    with elsewhere.connect() as connection:
        connection.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false"))
        connection.execute(others, {"name": name, "but": but})
        try:
            yield
        finally:
            connection.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true"))
    elsewhere.dispose()
