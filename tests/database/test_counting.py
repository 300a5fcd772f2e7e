"""Counts that several programs add to, on both databases."""

from __future__ import annotations

import asyncio

from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from bot.tally import Tally, keep_tally
from models import Counter
from services.counting import Counted

SENT = 'carrier="mail",result="sent"'


def counted(factory: sessionmaker[Session]) -> dict[tuple[str, str], float]:
    with factory() as session:
        return {(row.name, row.labels): row.value for row in session.scalars(select(Counter))}


def test_the_counts_of_two_programs_are_added_up(factory: sessionmaker[Session]) -> None:
    for tally in (Tally(), Tally()):
        tally.count(Counted.DELIVERIES, carrier="mail", result="sent")
        tally.count(Counted.DELIVERIES, 2, result="sent", carrier="mail")
        tally.flush(factory)
        tally.flush(factory)
    assert counted(factory) == {(Counted.DELIVERIES, SENT): 6}


def test_the_time_of_a_turn_is_in_every_bucket_that_holds_it(factory: sessionmaker[Session]) -> None:
    tally = Tally()
    tally.time(0.03)
    tally.time(4, number=2)
    tally.flush(factory)
    found = counted(factory)
    buckets = {labels: value for (name, labels), value in found.items() if name.endswith("_bucket")}
    assert buckets['le="0.025"'] == 0
    assert buckets['le="0.05"'] == 1
    assert buckets['le="2.5"'] == 1
    assert buckets['le="5"'] == buckets['le="+Inf"'] == 3
    assert found[f"{Counted.TURNS}_count", ""] == 3
    assert found[f"{Counted.TURNS}_sum", ""] == 8.03


def test_what_can_not_be_added_now_is_added_the_next_time(factory: sessionmaker[Session]) -> None:
    class Away(sessionmaker[Session]):
        def begin(self):  # type: ignore[no-untyped-def]
            raise OperationalError("", None, Exception("away"))

    tally = Tally()
    tally.count(Counted.UPDATES, result="handled")
    tally.flush(Away())
    tally.count(Counted.UPDATES, result="handled")
    tally.flush(factory)
    assert counted(factory) == {(Counted.UPDATES, 'result="handled"'): 2}


def test_a_program_that_stops_adds_what_it_has(factory: sessionmaker[Session]) -> None:
    async def play() -> None:
        tally, stop = Tally(), asyncio.Event()
        keeping = asyncio.create_task(keep_tally(tally, factory, stop))
        tally.count(Counted.UPDATES, result="set_aside")
        stop.set()
        await keeping

    asyncio.run(play())
    assert counted(factory) == {(Counted.UPDATES, 'result="set_aside"'): 1}
