"""A campaign for very many people: `python -m benchmarks.campaigns --help`.

No part of `make bench`: it takes minutes. On SQLite, where one writer at a time is all there is.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, insert, select
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.figure import Figure, table
from benchmarks.openings import address_of
from bot.campaigning import campaign_jobs
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
from services.setup import set_up

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
"""A Tuesday morning, in which employers may be written."""
REGION = "AM14"
HOURS = 8
TICKS = 60
"""Ten minutes of the campaign."""
AT_ONCE = 5_000


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=100_000)
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="perspectiefbot-campaign-") as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        set_up(url)
        engine = connect(url)
        print(table(_measured(engine, chosen.people)))
        engine.dispose()


def _measured(engine: Engine, people: int) -> Iterator[Figure]:
    factory = sessions(engine)
    with factory.begin() as session:
        _settle_in(session, people)
    campaign_id = _write(factory)
    yield from _prepared(factory)
    yield from _sent(factory, campaign_id)
    yield from _stopped(factory, campaign_id)


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
    yield
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
