"""The bot: receive, sender and clock, wired together and run until told to stop."""

from __future__ import annotations

import asyncio
import datetime as dt
import signal
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from bot.bell import Bell
from bot.client import Client, introduce, open_client, sign_in
from bot.clock import tick
from bot.errors import BotError
from bot.jobs import every_job
from bot.logs import configure_logs
from bot.pulse import keep_pulse
from bot.receive import Answer, Answers, Me, Receiver, poll, serve_webhook, unless_stopped
from bot.sender import Budget, Couriers, Sender
from bot.sender.files import FileCourier
from bot.sender.mail import MailCourier
from bot.sender.telegram import TelegramCourier
from bot.sender.turns import send_in_turn
from bot.tally import Tally, keep_tally
from models import Carrier
from models.database import connect, sessions
from models.migrate import current, newest
from services.house import House
from services.reference import gazetteer
from settings import Mode, Settings

__all__ = ["BotError", "run_bot"]

log = structlog.get_logger(__name__)

PENDING_EVERY: Final = 5.0
"""Seconds between two looks for updates that a person wants tried again."""


def run_bot(settings: Settings, only: str | None = None) -> None:
    """Runs all parts, or `only` receive, sender or clock, until SIGTERM or SIGINT. Raises `BotError`."""
    configure_logs(settings.log)
    asyncio.run(_run(settings, only))


@dataclass(frozen=True)
class Workshop:
    """What the parts share."""

    settings: Settings
    engine: Engine
    factory: sessionmaker[Session]
    client: Client
    bell: Bell
    tally: Tally
    stop: asyncio.Event

    @property
    def me(self) -> Me:
        return Me(self.client.id, self.client.username)


async def _run(settings: Settings, only: str | None) -> None:
    stop = _stop_on_signals()
    with _database(settings.database.url) as engine:
        async with open_client(settings.telegram) as client:
            shop = Workshop(settings, engine, sessions(engine), client, Bell(engine), Tally(), stop)
            if only != "clock":
                await unless_stopped(stop, sign_in(client))
            if not stop.is_set():
                await _together([PARTS[only]] if only else list(PARTS.values()), shop)


async def _receive(shop: Workshop) -> None:
    """Telegram in, by polling or by webhook."""
    answers = Answers(shop.client)

    def after_commit(given: Sequence[Answer]) -> None:
        answers.give(given)
        shop.bell.ring()

    house = await asyncio.to_thread(_house, shop.settings, shop.factory)
    receiver = Receiver(shop.factory, house, shop.me, after_commit, shop.tally)
    await unless_stopped(shop.stop, introduce(shop.client, shop.settings.telegram))
    retrying = asyncio.create_task(_take_pending(receiver))
    try:
        if shop.settings.telegram.mode is Mode.POLLING:
            await poll(shop.client, receiver.take, shop.stop)
        else:
            async with serve_webhook(shop.settings.telegram, receiver.take):
                await shop.stop.wait()
    finally:
        retrying.cancel()
        await asyncio.gather(retrying, return_exceptions=True)
        await answers.finish(2.0)


async def _take_pending(receiver: Receiver) -> None:
    while True:
        await receiver.take_pending()
        await asyncio.sleep(PENDING_EVERY)


async def _send(shop: Workshop) -> None:
    """The outbox out."""
    couriers: Couriers = {
        Carrier.TELEGRAM: TelegramCourier(shop.client),
        Carrier.MAIL: MailCourier(shop.settings.mail),
        Carrier.FILE: FileCourier(shop.client),
    }
    telegram = shop.settings.telegram
    budget = Budget(telegram.messages_per_second, dt.timedelta(seconds=telegram.lease_seconds))
    sender = Sender(shop.factory, couriers, budget, shop.bell, shop.tally)
    await send_in_turn(sender, shop.engine, shop.bell, shop.stop)


async def _tick(shop: Workshop) -> None:
    """The clock."""
    house = await asyncio.to_thread(_house, shop.settings, shop.factory)
    await tick(shop.factory, shop.stop, every_job(house, shop.settings.privacy.retention_months))


@dataclass(frozen=True)
class Part:
    name: str
    work: Callable[[Workshop], Awaitable[None]]
    has_pulse: bool = True


PARTS: Final = {
    part.name: part
    for part in (Part("receive", _receive), Part("sender", _send), Part("clock", _tick, has_pulse=False))
}


async def _together(parts: Sequence[Part], shop: Workshop) -> None:
    """Runs the parts until told to stop, or until one fails: then all stop, and its error is raised."""
    log.info("started", parts=[part.name for part in parts])
    work = [asyncio.ensure_future(part.work(shop)) for part in parts]
    pulses = [
        asyncio.create_task(keep_pulse(shop.factory, part.name, shop.me.username, shop.stop))
        for part in parts
        if part.has_pulse
    ]
    counting = asyncio.create_task(keep_tally(shop.tally, shop.factory, shop.stop))
    await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
    shop.stop.set()
    shop.bell.ring()
    _done, late = await asyncio.wait(work, timeout=shop.settings.telegram.lease_seconds)
    for task in (*late, *pulses, counting):
        task.cancel()
    ends = await asyncio.gather(*work, return_exceptions=True)
    await asyncio.to_thread(shop.tally.flush, shop.factory)
    log.info("stopped", late=len(late))
    for end in ends:
        if isinstance(end, Exception):
            raise end


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


@contextmanager
def _database(url: str) -> Iterator[Engine]:
    """The database, checked to be there and to have the schema that this program needs."""
    try:
        engine = connect(url)
        version = current(engine)
    except (SQLAlchemyError, ImportError) as error:
        raise BotError(
            f"De database is niet te bereiken ({type(error).__name__}). Kijk naar database.url."
        ) from None
    if version != newest():
        raise BotError(
            "De database heeft niet het schema van deze versie. Draai eerst: perspectiefbot migrate"
        )
    try:
        yield engine
    finally:
        engine.dispose()


def _house(settings: Settings, factory: sessionmaker[Session]) -> House:
    with factory() as session:
        places = gazetteer(session)
    return House(places, settings.privacy.statement_url, settings.admin.base_url.rstrip("/"))
