"""kill -9, twenty times, while fifty employers chat: every opening arrives, none is lost, none is double."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from bot.simulator import Simulator
from drills.employer import Employer
from models import Carrier, Delivery, Handling, Offer, OutboxRow, ReceivedUpdate
from tests import factories
from tests.end_to_end.bots import BotProcess, patiently, until

EMPLOYERS, KILLS = 50, 20


@patiently(300)
async def test_twenty_kills_lose_nothing_and_double_nothing(
    database_url: str, factory: sessionmaker[Session], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with factory.begin() as session:
        matchmaker = factories.user(session).email
    async with Simulator() as simulator:
        bot = BotProcess(database_url, simulator, tmp_path, telegram__lease_seconds=2)
        people = [Employer(simulator, number) for number in range(EMPLOYERS)]
        async with bot:
            async with asyncio.TaskGroup() as chats:
                for person in people:
                    chats.create_task(person.chat())
                in_flight, while_talking = await _kill_often(bot, factory, people)
            in_flight += _killed(bot, factory)
        async with bot:
            await until(lambda: bot.has_started, 60)
            await until(lambda: not _count(factory, OutboxRow.state == Delivery.QUEUED), 60)
            assert await bot.stop() == 0
        doubles = _doubles(factory, simulator)
        with capsys.disabled():
            print(
                f"\n{factory.kw['bind'].dialect.name}: {KILLS} kills, {while_talking} mid-conversation;",
                end=" ",
            )
            print(f"{in_flight} messages in flight at the kills, {doubles} arrived twice")
        _check(factory, people)
        mails = {mail.message["Message-ID"] for mail in simulator.mails(matchmaker)}
        assert len(mails) == EMPLOYERS
    assert while_talking >= KILLS // 2
    assert doubles <= in_flight


async def _kill_often(
    bot: BotProcess, factory: sessionmaker[Session], people: list[Employer]
) -> tuple[int, int]:
    """How much was in flight at the kills, all in all, and how many of those came while somebody talked."""
    chance, in_flight, while_talking = random.Random(20), 0, 0
    for number in range(KILLS):
        if number % 4:
            await until(lambda: bot.has_started, 60)
        await asyncio.sleep(chance.uniform(0, 1.5))
        while_talking += any(person.reference is None for person in people)
        in_flight += _killed(bot, factory)
        bot.start()
    return in_flight, while_talking


def _killed(bot: BotProcess, factory: sessionmaker[Session]) -> int:
    """What was in flight when it was killed."""
    bot.kill()
    return _count(factory, OutboxRow.state == Delivery.QUEUED, OutboxRow.lease_until.is_not(None))


def _check(factory: sessionmaker[Session], people: list[Employer]) -> None:
    with factory() as session:
        offers = list(session.scalars(select(Offer)))
        assert sorted(offer.reference for offer in offers) == sorted(str(p.reference) for p in people)
        assert len({offer.contact_id for offer in offers}) == EMPLOYERS
        assert {offer.employer.name for offer in offers} == {f"Bedrijf {n}" for n in range(EMPLOYERS)}
    assert not _count(factory, OutboxRow.state == Delivery.FAILED)
    with factory() as session:
        assert set(session.scalars(select(ReceivedUpdate.handling))) == {Handling.DONE}


def _count(factory: sessionmaker[Session], *conditions: object) -> int:
    with factory() as session:
        return session.scalar(select(func.count(OutboxRow.id)).where(*conditions)) or 0  # type: ignore[arg-type]


def _doubles(factory: sessionmaker[Session], simulator: Simulator) -> int:
    """Messages and mails that arrived more often than the outbox has them."""
    new = OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.edits_id.is_(None)
    mail = OutboxRow.carrier == Carrier.MAIL
    counters = simulator.world.counters
    return counters.messages_sent - _count(factory, *new) + counters.mails - _count(factory, mail)
