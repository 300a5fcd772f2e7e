"""What could not be delivered and waits for a person: by channel, cause and region."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from models import Carrier, Delivery, OutboxRow, Region
from services.retrying import Hindrance, hindrance, with_people

SHOWN = 50


@dataclass(frozen=True)
class Cause:
    """How many failed for one reason. An address names it by its first row: the words may be long."""

    key: int
    carrier: Carrier
    error: str
    count: int


@dataclass(frozen=True)
class Failure:
    """A row that failed, and why it may not go again, if it may not."""

    row: OutboxRow
    hindrance: Hindrance | None


@dataclass(frozen=True)
class FailureFilter:
    """What the list is narrowed to, as its address says; an unknown value narrows nothing."""

    carrier: Carrier | None = None
    cause: int | None = None
    region: str = ""

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> Self:
        carrier, cause = arguments.get("kanaal", ""), arguments.get("oorzaak", "")
        return cls(
            carrier=Carrier(carrier) if carrier in set(Carrier) else None,
            cause=int(cause) if cause.isascii() and cause.isdigit() and len(cause) < 16 else None,
            region=arguments.get("regio", "")[:8],
        )

    def arguments(self) -> dict[str, str]:
        """The filter as it stands in an address."""
        written = {"kanaal": self.carrier, "oorzaak": self.cause, "regio": self.region}
        return {name: str(value) for name, value in written.items() if value}

    def conditions(self) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = []
        if self.carrier:
            conditions.append(OutboxRow.carrier == self.carrier)
        if self.cause:
            same = select(OutboxRow.error).where(OutboxRow.id == self.cause).scalar_subquery()
            conditions.append(OutboxRow.error == same)
        if self.region:
            conditions.append(OutboxRow.region_id.in_(select(Region.id).where(Region.code == self.region)))
        return conditions


def failures(session: Session, wanted: FailureFilter, now: dt.datetime) -> list[Failure]:
    """The newest that fit."""
    shown = (joinedload(OutboxRow.user), joinedload(OutboxRow.contact), joinedload(OutboxRow.offer))
    newest = OutboxRow.created_at.desc(), OutboxRow.id.desc()
    statement = with_people(select(OutboxRow, hindrance(now))).where(*_failed(wanted))
    rows = session.execute(statement.options(*shown).order_by(*newest).limit(SHOWN))
    return [Failure(row, Hindrance(why) if why else None) for row, why in rows]


def failed(session: Session, wanted: FailureFilter) -> int:
    """How many fit."""
    return session.scalar(select(func.count(OutboxRow.id)).where(*_failed(wanted))) or 0


def causes(session: Session) -> list[Cause]:
    """Why deliveries failed, the most frequent reason first."""
    groups, count = (OutboxRow.carrier, OutboxRow.error), func.count(OutboxRow.id)
    counted = select(func.min(OutboxRow.id), *groups, count).where(*_failed(FailureFilter()))
    rows = session.execute(counted.group_by(*groups).order_by(count.desc(), OutboxRow.error).limit(SHOWN))
    return [Cause(*row) for row in rows]


def is_failed(session: Session, key: int) -> bool:
    """Whether this row failed, and is one that the session sees."""
    this = OutboxRow.id == key, OutboxRow.state == Delivery.FAILED
    return session.scalar(select(OutboxRow.id).where(*this)) is not None


def _failed(wanted: FailureFilter) -> list[ColumnElement[bool]]:
    return [OutboxRow.state == Delivery.FAILED, *wanted.conditions()]
