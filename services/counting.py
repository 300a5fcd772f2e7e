"""Counts of what the programs did, added up in the database: one truth, however many processes there are."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models import Counter


class Counted(StrEnum):
    DELIVERIES = "perspectiefbot_deliveries_total"
    """By carrier, and by what became of it."""
    UPDATES = "perspectiefbot_updates_total"
    """By what became of it."""
    TURNS = "perspectiefbot_turn_seconds"
    """How long it took from an update's arrival until it was stored with all its effects; in buckets."""


class Count(NamedTuple):
    """What is counted: a name, and labels as Prometheus writes them."""

    name: str
    labels: str


def add_counts(session: Session, counts: Mapping[Count, float]) -> None:
    """Adds these to what was counted before. In one order everywhere, so that no two wait for each other."""
    if not counts:
        return
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    rows = [{**count._asdict(), "value": value} for count, value in sorted(counts.items())]
    statement = insert(Counter).values(rows)
    grown = {"value": Counter.value + statement.excluded.value}
    session.execute(statement.on_conflict_do_update(index_elements=["name", "labels"], set_=grown))
