"""What stops the bot, with a clear word, and what it lives through."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from bot.simulator import Simulator, SimulatorOptions
from tests.end_to_end.bots import TOKEN, BotProcess, played, said, until


@played
async def test_of_two_bots_the_second_goes_with_a_clear_message(database_url: str, tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    async with Simulator() as simulator, BotProcess(database_url, simulator, tmp_path) as first:
        jan = simulator.add_person("Jan")
        simulator.start(jan)
        await simulator.wait_for(jan, "", patience=40)
        await asyncio.sleep(10.5)
        async with BotProcess(database_url, simulator, tmp_path / "second") as second:
            assert await second.ended() == 2
            assert "Er draait al een bot met dit token" in second.log
        before = len(said(simulator, jan))
        simulator.send_text(jan, "/help")
        await until(lambda: len(said(simulator, jan)) > before)
        assert await first.stop() == 0


@played
async def test_a_refused_token_is_told(database_url: str, tmp_path: Path) -> None:
    async with (
        Simulator(SimulatorOptions(token="1:" + "B" * 35)) as simulator,
        BotProcess(database_url, simulator, tmp_path) as bot,
    ):
        assert await bot.ended() == 2
        assert "weigert het token" in bot.log
        assert TOKEN not in bot.log


@played
async def test_a_database_without_its_schema_is_told(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/empty.db"
    async with Simulator() as simulator, BotProcess(url, simulator, tmp_path) as bot:
        assert await bot.ended() == 2
        assert "perspectiefbot migrate" in bot.log


@played
async def test_telegram_may_be_away_at_the_start_and_later(database_url: str, tmp_path: Path) -> None:
    async with Simulator() as simulator:
        simulator.world.faults.change({"away": True})
        jan = simulator.add_person("Jan")
        simulator.start(jan)
        async with BotProcess(database_url, simulator, tmp_path) as bot:
            await until(lambda: "telegram is away" in bot.log)
            simulator.world.faults.clear()
            await simulator.wait_for(jan, "", patience=40)
            simulator.world.faults.change({"away": True})
            before = len(said(simulator, jan))
            simulator.send_text(jan, "/help")
            await asyncio.sleep(2)
            simulator.world.faults.clear()
            await until(lambda: len(said(simulator, jan)) > before)
            assert bot.log.count("telegram is away") <= 3
            assert await bot.stop() == 0


@played
async def test_postgresql_may_be_away_for_a_moment(engine: Engine, database_url: str, tmp_path: Path) -> None:
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite has no connections to cut")
    async with Simulator() as simulator, BotProcess(database_url, simulator, tmp_path) as bot:
        jan = simulator.add_person("Jan")
        simulator.start(jan)
        await simulator.wait_for(jan, "", patience=40)
        for _ in range(3):
            await asyncio.to_thread(_hang_up, engine)
            before = len(said(simulator, jan))
            simulator.send_text(jan, "/help")
            await until(lambda before=before: len(said(simulator, jan)) > before)
        assert await bot.stop() == 0


def _hang_up(engine: Engine) -> None:
    """Every other connection to this database is cut."""
    statement = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    own = create_engine(engine.url, isolation_level="AUTOCOMMIT")
    with own.connect() as connection:
        connection.execute(text(statement))
    own.dispose()
