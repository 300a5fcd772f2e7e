"""The whole bot as a process of its own, beside a Bot API server."""

from __future__ import annotations

import asyncio
import io
import socket
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import Engine, create_engine, func, select, text
from sqlalchemy.orm import Session, sessionmaker

from bot.simulator import Simulator, SimulatorOptions
from models import Delivery, Handling, Heartbeat, OutboxRow, ReceivedUpdate
from tests.end_to_end.bots import TOKEN, BotProcess, played, until

SECRET = "s3cret-s3cret"


def said(simulator: Simulator, person: Any) -> list[str]:
    return [m["text"] for m in simulator.messages(person) if m["from"]["is_bot"]]


def counted(factory: sessionmaker[Session], handling: Handling) -> int:
    with factory() as session:
        statement = select(func.count()).where(ReceivedUpdate.handling == handling)
        return session.scalar(statement) or 0


def queued(factory: sessionmaker[Session]) -> int:
    with factory() as session:
        return session.scalar(select(func.count()).where(OutboxRow.state == Delivery.QUEUED)) or 0


@played
async def test_an_employer_is_answered_at_once(database_url: str, tmp_path: Path) -> None:
    async with Simulator() as simulator, BotProcess(database_url, simulator, tmp_path) as bot:
        jan = simulator.add_person("Jan")
        simulator.start(jan)
        await simulator.wait_for(jan, "", patience=40)
        loop = asyncio.get_running_loop()
        before, started = len(said(simulator, jan)), loop.time()
        simulator.send_text(jan, "/help")
        await until(lambda: len(said(simulator, jan)) > before)
        assert loop.time() - started < 5
        assert await bot.stop() == 0
        assert "Jan" not in bot.log
        assert TOKEN not in bot.log


@played
async def test_what_came_in_while_the_bot_was_down_is_answered(database_url: str, tmp_path: Path) -> None:
    async with Simulator() as simulator:
        jan = simulator.add_person("Jan")
        simulator.start(jan)
        async with BotProcess(database_url, simulator, tmp_path) as bot:
            await simulator.wait_for(jan, "", patience=40)
            assert await bot.stop() == 0
            after = simulator.messages(jan)[-1]["message_id"]
            simulator.send_text(jan, "/help")
            bot.start()
            await simulator.wait_for(jan, "", after=after + 1, patience=40)


@played
async def test_repeats_and_disorder_change_nothing(
    database_url: str, factory: sessionmaker[Session], tmp_path: Path
) -> None:
    async with Simulator() as simulator, BotProcess(database_url, simulator, tmp_path):
        simulator.world.faults.change({"duplicates": 0.5, "out_of_order": 0.3})
        people = [simulator.add_person(f"P{number}") for number in range(20)]
        for person in people:
            simulator.start(person)
            simulator.send_text(person, "/help")
        await until(lambda: counted(factory, Handling.DONE) == 40)
        await until(lambda: not queued(factory))
        counters = simulator.world.counters
        assert counters.updates_given_again > 0
        with factory() as session:
            rows = session.scalar(select(func.count()).select_from(OutboxRow))
        assert counters.messages_sent + counters.messages_edited == rows


@played
async def test_a_clean_stop_doubles_nothing(
    database_url: str, factory: sessionmaker[Session], tmp_path: Path
) -> None:
    async with Simulator() as simulator, BotProcess(database_url, simulator, tmp_path) as bot:
        people = [simulator.add_person(f"P{number}") for number in range(20)]
        for person in people:
            simulator.start(person)
        await until(lambda: all(said(simulator, person) for person in people))
        simulator.world.faults.change({"latency": 0.3})
        for person in people:
            simulator.send_text(person, "/help")
        await until(lambda: simulator.world.counters.messages_sent > 22)
        assert await bot.stop() == 0
        simulator.world.faults.clear()
        bot.start()
        await until(lambda: counted(factory, Handling.DONE) == 40 and not queued(factory))
        with factory() as session:
            rows = session.scalar(select(func.count()).select_from(OutboxRow))
        counters = simulator.world.counters
        assert counters.messages_sent + counters.messages_edited == rows


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
        return
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


@played
async def test_updates_can_be_brought_by_webhook(
    database_url: str, factory: sessionmaker[Session], tmp_path: Path
) -> None:
    port = _free_port()
    hook = f"http://127.0.0.1:{port}/hook"
    settings = {
        "telegram__mode": "webhook",
        "telegram__webhook_url": hook,
        "telegram__webhook_secret": SECRET,
        "telegram__listen": f"127.0.0.1:{port}",
    }
    async with (
        Simulator(SimulatorOptions(webhook_wait=0.05)) as simulator,
        BotProcess(database_url, simulator, tmp_path, **settings) as bot,
        aiohttp.ClientSession() as http,
    ):
        people = [simulator.add_person(f"P{number}") for number in range(20)]
        await until(lambda: simulator.world.webhook.hook)
        for person in people:
            simulator.start(person)
        await until(lambda: all(said(simulator, person) for person in people))
        bot.kill()
        simulator.send_text(people[0], "/help")
        await asyncio.sleep(0.3)
        bot.start()
        await until(lambda: counted(factory, Handling.DONE) == 21)
        assert await _status(http, hook, None) == 403
        assert await _status(http, hook, "wrong") == 403
        assert await _status(http, hook, SECRET, b"{}") == 400
        assert await _status(http, hook, SECRET, b"x" * 2_000_000) == 413
        async with http.get(f"http://127.0.0.1:{port}/health") as answer:
            assert answer.status == 200
        assert await bot.stop() == 0


async def _status(http: aiohttp.ClientSession, hook: str, secret: str | None, body: bytes = b"{}") -> int:
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
    async with http.post(hook, data=io.BytesIO(body), headers=headers) as answer:
        return answer.status


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


@played
async def test_each_part_can_run_by_itself_and_shows_that_it_lives(
    database_url: str, factory: sessionmaker[Session], tmp_path: Path
) -> None:
    folders = [tmp_path / part for part in ("receive", "sender", "clock")]
    for folder in folders:
        folder.mkdir()
    async with Simulator() as simulator:
        bots = [BotProcess(database_url, simulator, f, "--only", f.name).start() for f in folders]
        jan = simulator.add_person("Jan")
        simulator.start(jan)
        await simulator.wait_for(jan, "", patience=40)
        await until(lambda: _beats(factory) == {"receive", "sender", "clock"})
        assert [await bot.stop() for bot in bots] == [0, 0, 0]


def _beats(factory: sessionmaker[Session]) -> set[str]:
    with factory() as session:
        return set(session.scalars(select(Heartbeat.name)))


@played
async def test_the_menu_of_commands_is_dutch(database_url: str, tmp_path: Path) -> None:
    async with Simulator() as simulator, BotProcess(database_url, simulator, tmp_path):
        menu = await until(lambda: simulator.world.commands.get(None, ""))
        assert {"command": "plekken", "description": "Uw plekken bekijken of wijzigen"} in menu
