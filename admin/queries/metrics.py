"""What a machine watches: counts and ages, and nothing of anybody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import Counter, Delivery, Handling, Heartbeat, OutboxRow, ReceivedUpdate
from services.counting import Counted
from services.queue import Lane, lanes

Sample = tuple[str, str, float]
"""Its name, its labels as Prometheus writes them, and the value of now."""


@dataclass(frozen=True)
class Family:
    """Values of one kind."""

    name: str
    kind: str
    """`gauge`, `counter` or `histogram`."""
    about: str
    samples: list[Sample]


def families(session: Session, now: dt.datetime) -> list[Family]:
    """All that there is to watch. Counters are missing until there was something to count."""
    waiting = lanes(session, now)
    depths = [(_lane(each), each.waiting) for each in waiting]
    ages = [(_lane(each), each.age(now).total_seconds()) for each in waiting]
    return [
        _gauge("queue_rows", "Messages that wait", depths),
        _gauge("queue_oldest_seconds", "How long the oldest message waits that may go", ages),
        _gauge("failed_rows", "Deliveries given up that wait for a person", _failed(session)),
        _gauge("set_aside_updates", "Updates that could not be handled", [("", _set_aside(session))]),
        _gauge("heartbeat_age_seconds", "Since a program gave a sign of life", _pulses(session, now)),
        *_counters(session),
    ]


def _lane(lane: Lane) -> str:
    return f'carrier="{lane.carrier}",lane="{lane.priority.name.lower()}"'


def _gauge(name: str, about: str, values: Iterable[tuple[str, float]]) -> Family:
    name = f"perspectiefbot_{name}"
    return Family(name, "gauge", about, [(name, labels, value) for labels, value in values])


def _failed(session: Session) -> list[tuple[str, float]]:
    counted = select(OutboxRow.carrier, func.count(OutboxRow.id)).group_by(OutboxRow.carrier)
    rows = session.execute(counted.where(OutboxRow.state == Delivery.FAILED).order_by(OutboxRow.carrier))
    return [(f'carrier="{carrier}"', count) for carrier, count in rows]


def _set_aside(session: Session) -> int:
    aside = ReceivedUpdate.handling == Handling.SET_ASIDE
    return session.scalar(select(func.count(ReceivedUpdate.update_id)).where(aside)) or 0


def _pulses(session: Session, now: dt.datetime) -> list[tuple[str, float]]:
    beats = session.scalars(select(Heartbeat).order_by(Heartbeat.name))
    return [(f'program="{beat.name}"', (now - beat.at).total_seconds()) for beat in beats]


def _counters(session: Session) -> Iterator[Family]:
    rows = [(row.name, row.labels, row.value) for row in session.scalars(select(Counter))]
    for name, kind, about in (
        (Counted.DELIVERIES, "counter", "Attempts to deliver, by what became of them"),
        (Counted.UPDATES, "counter", "Updates from Telegram, by what became of them"),
        (Counted.TURNS, "histogram", "From an update's arrival until it was stored with its effects"),
    ):
        found = sorted((row for row in rows if row[0].startswith(name)), key=_place)
        if found:
            yield Family(name, kind, about, found)


def _place(sample: Sample) -> tuple[str, float, str]:
    """Buckets by their bound, the rest by labels."""
    name, labels, _ = sample
    bound = float(labels.split('"')[1]) if name.endswith("_bucket") else 0.0
    return name, bound, labels
