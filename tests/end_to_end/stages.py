"""A sender at work between a database and the simulator, in one event loop."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from pydantic import SecretStr
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from bot.bell import Bell
from bot.client import open_client, sign_in
from bot.clock import utc_now
from bot.sender import Budget, Sender
from bot.sender.files import FileCourier
from bot.sender.mail import MailCourier
from bot.sender.telegram import TelegramCourier
from bot.sender.turns import send_in_turn
from bot.simulator import Person, Simulator, SimulatorOptions
from bot.tally import Tally
from models import Carrier, Delivery, OutboxRow
from models.database import sessions
from services.outbox import post_telegram
from settings import Mail, Telegram
from tests.end_to_end.bots import TOKEN, until


@dataclass
class Stage:
    """A simulator, a database, and a sender at work between them."""

    simulator: Simulator
    factory: sessionmaker[Session]
    bell: Bell
    stop: asyncio.Event

    def person(self, name: str = "Jan") -> Person:
        person = self.simulator.add_person(name)
        person.started = True
        self.simulator.world.chats.private(person)
        return person

    def post(self, chat: int, text: str, **more: Any) -> int:
        with self.factory.begin() as session:
            if edits := more.pop("edits", None):
                more["edits"] = session.get_one(OutboxRow, edits)
            payload = {"text": text} | more.pop("payload", {})
            now = dt.datetime.now(dt.UTC)
            row = post_telegram(session, chat, payload, key=f"{chat}:{text}", kind="test", now=now, **more)
            number = row.id
        self.bell.ring()
        return number

    def row(self, number: int) -> OutboxRow:
        with self.factory() as session:
            return session.get_one(OutboxRow, number)

    async def settled(self, number: int, state: Delivery = Delivery.SENT, patience: float = 15) -> OutboxRow:
        await until(lambda: self.row(number).state is state, patience)
        return self.row(number)

    def texts(self, person: Person) -> list[str]:
        return [message["text"] for message in self.simulator.messages(person)]


@asynccontextmanager
async def stage(
    engine: Engine,
    *,
    per_second: float = 1000,
    limits: bool = False,
    lease: float = 5,
    now: Callable[[], dt.datetime] = utc_now,
) -> AsyncIterator[Stage]:
    factory, bell, stop = sessions(engine), Bell(engine), asyncio.Event()
    async with AsyncExitStack() as stack:
        options = SimulatorOptions(limits=limits, messages_per_second=per_second)
        simulator = await stack.enter_async_context(Simulator(options))
        telegram = Telegram(token=SecretStr(TOKEN), api_url=simulator.url)
        client = await stack.enter_async_context(open_client(telegram))
        await sign_in(client)
        couriers = {
            Carrier.TELEGRAM: TelegramCourier(client),
            Carrier.MAIL: MailCourier(Mail(smtp_url=simulator.smtp_url)),
            Carrier.FILE: FileCourier(client),
        }
        sender = Sender(
            factory, couriers, Budget(per_second, dt.timedelta(seconds=lease)), bell, Tally(), now
        )
        work = asyncio.create_task(send_in_turn(sender, engine, bell, stop))
        yield Stage(simulator, factory, bell, stop)
        stop.set()
        await asyncio.wait_for(work, 10)
