"""The whole bot as a process of its own, beside a Bot API server."""

from __future__ import annotations

import asyncio
import io
import socket
from pathlib import Path

import aiohttp
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from bot.simulator import Simulator, SimulatorOptions
from models import Handling, Heartbeat, OutboxRow
from tests.end_to_end.bots import TOKEN, BotProcess, counted, played, queued, said, until

SECRET = "s3cret-s3cret"


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
