"""The report of some regions over some months: counted in the database, added up here."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.queries.offers import sectors
from admin.queries.report_calls import Call, calls
from admin.queries.report_counts import Tally, filed, late, placed
from admin.queries.report_period import Period
from admin.queries.report_reasons import Ended, Refused, endings, refusals
from models import Region, Sector


class Counted(Protocol):
    @property
    def region_id(self) -> int: ...

    @property
    def count(self) -> int: ...


One = TypeVar("One", bound=Counted)
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Report:
    """All that is counted, still by region."""

    period: Period
    regions: list[Region]
    sectors: list[Sector]
    filed: list[Tally]
    placed: list[Tally]
    calls: list[Call]
    refused: list[Refused]
    ended: list[Ended]
    late: Counter[int]
    """Promises that are broken at this moment, by region; no matter of the period."""

    @property
    def is_empty(self) -> bool:
        return not (self.filed or self.placed or self.refused or self.ended)


def report(session: Session, regions: list[Region], period: Period, today: dt.date) -> Report:
    """The report of these regions, in a statement for each thing that is counted."""
    keys = [region.id for region in regions]
    return Report(
        period=period,
        regions=regions,
        sectors=sectors(session),
        filed=filed(session, keys, period),
        placed=placed(session, keys, period),
        calls=calls(session, keys, period, today),
        refused=refusals(session, keys, period),
        ended=endings(session, keys, period),
        late=late(session, keys, today),
    )


def regions_of(session: Session, mine: Collection[int] | None) -> list[Region]:
    """The regions of a colleague by name; for None those of the whole country."""
    statement = select(Region).order_by(Region.name)
    return list(session.scalars(statement if mine is None else statement.where(Region.id.in_(mine))))


def total(rows: Iterable[Counted]) -> int:
    return sum(row.count for row in rows)


def summed(rows: Iterable[One], by: Callable[[One], Key]) -> Counter[Key]:
    """The counts added up by a property of the rows."""
    sums: Counter[Key] = Counter()
    for row in rows:
        sums[by(row)] += row.count
    return sums
