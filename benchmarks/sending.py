"""Messages from the outbox through the whole way out: leased, sent over HTTP, booked as sent."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import Engine, func, select

from benchmarks import stage
from benchmarks.figure import Figure
from bot.bell import Bell
from bot.client import open_client
from bot.sender import Budget, Sender
from bot.sender.telegram import TelegramCourier
from bot.tally import Tally
from models import Carrier, Delivery, OutboxRow
from models.database import connect, sessions
from services.outbox import post_telegram
from settings import Telegram

MESSAGES = 2000
KIND = "bench"
PEER = "PTB with its default request 529/s, aiogram 2,223/s, bare aiohttp 4,348/s (without an outbox)"


def figures(folder: Path, urls: dict[str, str]) -> Iterator[Figure]:
    telegram = stage.Telegram(folder)
    try:
        people = telegram.people(MESSAGES)
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda person: telegram.post("send", person=person, kind="start"), people))
        for name, url in urls.items():
            yield Figure(f"send, messages ({name})", _send_all(telegram, url, people), "/s", PEER)
    finally:
        telegram.stop()


def _send_all(telegram: stage.Telegram, url: str, people: list[int]) -> float:
    """Messages per second, one to each person, without Telegram's rate limits."""
    engine = connect(url)
    _forget_the_rest(engine)
    _write(engine, people)
    began = time.perf_counter()
    asyncio.run(_run(engine, telegram.url))
    took = time.perf_counter() - began
    engine.dispose()
    return len(people) / took


def _forget_the_rest(engine: Engine) -> None:
    """What the benchmark of receiving left is for people of another simulator."""
    with sessions(engine).begin() as session:
        for row in session.scalars(select(OutboxRow).where(OutboxRow.state == Delivery.QUEUED)):
            row.state = Delivery.CANCELLED


def _write(engine: Engine, people: list[int]) -> None:
    now = dt.datetime.now(dt.UTC)
    with sessions(engine).begin() as session:
        for person in people:
            text = f"Hebt u de komende maanden een plek voor iemand? ({person})"
            post_telegram(session, person, {"text": text}, key=f"{KIND}:{person}", kind=KIND, now=now)


async def _run(engine: Engine, url: str) -> None:
    """The sender, until the outbox is empty."""
    settings = Telegram.model_validate({"token": stage.TOKEN, "api_url": url})
    stop = asyncio.Event()
    async with open_client(settings) as client:
        await client.initialize()
        budget = Budget(100_000, dt.timedelta(seconds=30))
        sender = Sender(
            sessions(engine), {Carrier.TELEGRAM: TelegramCourier(client)}, budget, Bell(engine), Tally()
        )
        work = asyncio.create_task(sender.run(stop))
        while await asyncio.to_thread(_queued, engine):
            await asyncio.sleep(0.05)
        stop.set()
        await work


def _queued(engine: Engine) -> int:
    with sessions(engine)() as session:
        rows = select(func.count(OutboxRow.id)).where(
            OutboxRow.kind == KIND, OutboxRow.state == Delivery.QUEUED
        )
        return session.scalar(rows) or 0
