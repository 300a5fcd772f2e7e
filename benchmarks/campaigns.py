"""A campaign for very many people, and somebody who chats meanwhile: `python -m benchmarks.campaigns --help`.

No part of `make bench`: it takes minutes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, insert, select
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.figure import Figure, table
from benchmarks.openings import address_of
from benchmarks.stage import databases
from bot.campaigning import campaign_jobs
from drills.chats import Chat, house_of
from models import (
    Campaign,
    CampaignRecipient,
    Consent,
    Contact,
    Conversation,
    Delivery,
    Employer,
    OutboxRow,
    RecipientState,
    Region,
    RoleName,
    User,
)
from models.database import connect, sessions
from services.accounts import add_user
from services.campaigns.audience import Audience
from services.campaigns.composing import compose
from services.campaigns.pacing import LOOKS
from services.campaigns.preparing import prepare_some, start_preparing
from services.campaigns.steering import start, stop
from services.settling import settle_sent

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
"""A Tuesday morning, in which employers may be written."""
REGION = "AM14"
HOURS = 8
TICKS = 60
"""Ten minutes of the campaign."""
AT_ONCE = 5_000
QUIET = 10.0
"""Seconds."""
PAUSE = 0.1
"""Seconds between an answer and the next question."""
CHATS = itertools.count(77)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=100_000)
    asked.add_argument("--only", choices=("SQLite", "PostgreSQL"), help="one of the two databases")
    chosen = asked.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="perspectiefbot-campaign-") as folder,
        databases(Path(folder)) as urls,
    ):
        for name, url in urls.items():
            if chosen.only in (None, name):
                print(f"{name}\n\n{_table(url, chosen.people)}\n", flush=True)


def _table(url: str, people: int) -> str:
    engine = connect(url)
    try:
        return table(_measured(engine, people))
    finally:
        engine.dispose()


def _measured(engine: Engine, people: int) -> Iterator[Figure]:
    factory = sessions(engine)
    with factory.begin() as session:
        _settle_in(session, people)
    campaign_id = _write(factory)
    parts: dict[str, Callable[[], Iterable[Figure]]] = {
        "nothing": _quiet,
        "dry run": lambda: _prepared(factory),
        "sending": lambda: _sent(factory, campaign_id),
        "stop": lambda: _stopped(factory, campaign_id),
    }
    for name, part in parts.items():
        with _chatting(factory) as waits:
            yield from tuple(part())
        yield Figure(f"{name}, an answer in a chat meanwhile, median", statistics.median(waits) * 1_000, "ms")
        yield Figure(f"{name}, slowest of {len(waits)} such answers", max(waits) * 1_000, "ms")


def _quiet() -> Iterable[Figure]:
    """No campaign, to compare with."""
    time.sleep(QUIET)
    return ()


@contextmanager
def _chatting(factory: sessionmaker[Session]) -> Iterator[list[float]]:
    """Somebody asks something again and again; how many seconds it takes until each answer can be sent."""
    chat, took, done = Chat(factory, house_of(factory), chat_id=next(CHATS)), list[float](), threading.Event()

    def talk() -> None:
        while True:
            with _timed(took):
                chat.command("help")
            if done.wait(PAUSE):
                return

    chat.command("help")  # what is read and compiled once counts for nobody
    talker = threading.Thread(target=talk)
    talker.start()
    try:
        yield took
    finally:
        done.set()
        talker.join()


def _settle_in(session: Session, people: int) -> None:
    """So many companies of one region, each with somebody who agreed and chatted a year ago."""
    region, long_ago = session.scalars(select(Region.id).where(Region.code == REGION)).one(), NOW - _days(365)
    for first in range(1, people + 1, AT_ONCE):
        ids = range(first, min(first + AT_ONCE, people + 1))
        rows: dict[Any, Callable[[int], dict[str, Any]]] = {
            Employer: lambda n: {
                "id": n,
                "name": f"Bedrijf {n}",
                "region_id": region,
                "created_at": long_ago,
            },
            Contact: lambda n: {"id": n, "employer_id": n, "chat_id": 5_000_000 + n, "created_at": long_ago},
            Consent: lambda n: {"contact_id": n, "version": "2026-1", "given_at": long_ago},
            Conversation: lambda n: {
                "chat_id": 5_000_000 + n,
                "contact_id": n,
                "updated_at": long_ago,
                "state": {},
            },
        }
        for kind, row in rows.items():
            session.execute(insert(kind), [row(number) for number in ids])


def _write(factory: sessionmaker[Session]) -> int:
    with factory.begin() as session:
        email, role = address_of(RoleName.COORDINATOR), RoleName.COORDINATOR
        by: User = add_user(session, email, email, role, [REGION], None, NOW)
        region = session.scalars(select(Region.id).where(Region.code == REGION)).one()
        campaign = compose(session, by, region, "Meting", "Wij zoeken plekken.", Audience(), HOURS, NOW)
        start_preparing(session, campaign, NOW)
        return campaign.id


def _prepared(factory: sessionmaker[Session]) -> Iterator[Figure]:
    before, batches, went, done = _memory(), list[float](), 0, 1
    while done:
        with _timed(batches), factory.begin() as session:
            done = prepare_some(session, NOW)
        went += done
    yield Figure("dry run, people", went, "")
    yield Figure("dry run, in all", sum(batches), "s")
    yield Figure("dry run, slowest batch, in which others wait", max(batches) * 1_000, "ms")
    yield Figure("dry run, most memory of the process", _peak(), "MB")
    yield Figure("dry run, of which it had before", before, "MB")


def _sent(factory: sessionmaker[Session], campaign_id: int) -> Iterator[Figure]:
    """Ten minutes of it. What goes to the outbox is booked as sent before the next look."""
    with factory.begin() as session:
        start(session, session.get_one(Campaign, campaign_id), NOW)
    before, ticks = _memory(), list[float]()
    for number in range(TICKS):
        with _timed(ticks):
            _tick(factory, NOW + number * LOOKS)
        _deliver(factory, NOW + number * LOOKS)
    with factory() as session:
        asked = session.scalar(_count(campaign_id, RecipientState.WAITING, other=True)) or 0
    yield Figure("sending, people asked in a look of ten seconds", asked / TICKS, "")
    yield Figure("sending, a look, median", sorted(ticks)[TICKS // 2] * 1_000, "ms")
    yield Figure("sending, slowest look", max(ticks) * 1_000, "ms")
    yield Figure("sending, most memory of the process", _peak(), "MB")
    yield Figure("sending, of which it had before", before, "MB")


def _stopped(factory: sessionmaker[Session], campaign_id: int) -> Iterator[Figure]:
    with factory() as session:
        waiting = session.scalar(_count(campaign_id, RecipientState.WAITING)) or 0
    took: list[float] = []
    with _timed(took), factory.begin() as session:
        stop(session, session.get_one(Campaign, campaign_id), NOW + TICKS * LOOKS)
    yield Figure("stop, people who waited", waiting, "")
    yield Figure("stop", sum(took), "s")


def _tick(factory: sessionmaker[Session], now: dt.datetime) -> None:
    for job in campaign_jobs():
        job.run(factory, lambda: now)


def _deliver(factory: sessionmaker[Session], now: dt.datetime) -> None:
    with factory.begin() as session:
        queued = session.scalars(select(OutboxRow.id).where(OutboxRow.state == Delivery.QUEUED)).all()
        settle_sent(session, {row: row for row in queued}, now)


def _count(campaign_id: int, state: RecipientState, *, other: bool = False) -> Any:
    which = CampaignRecipient.state != state if other else CampaignRecipient.state == state
    rows = select(func.count()).select_from(CampaignRecipient)
    return rows.where(CampaignRecipient.campaign_id == campaign_id, which)


@contextmanager
def _timed(took: list[float]) -> Iterator[None]:
    """Notes how many seconds what happens inside took."""
    began = time.perf_counter()
    try:
        yield
    finally:
        took.append(time.perf_counter() - began)


def _memory() -> float:
    """What this process has now, in MB; the peak begins anew here. Linux only."""
    Path("/proc/self/clear_refs").write_text("5")
    return _peak()


def _peak() -> float:
    """The most that this process had since then, in MB."""
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1_024


def _days(number: int) -> dt.timedelta:
    return dt.timedelta(days=number)


if __name__ == "__main__":
    main()
