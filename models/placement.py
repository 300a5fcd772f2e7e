"""Somebody at work in a place that an employer offered. Who it is, only the region knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, String, Text, false, func, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.offer import Offer, OfferKind
from models.scope import RegionScoped
from models.timeline import OfferEvent
from models.visible import is_offer_of


class Support(StrEnum):
    """What helps an employer to take somebody on."""

    LOONKOSTENSUBSIDIE = "loonkostensubsidie"
    LOONKOSTENVOORDEEL = "loonkostenvoordeel"
    NO_RISKPOLIS = "no_riskpolis"
    JOBCOACH = "jobcoach"
    PROEFPLAATSING = "proefplaatsing"
    PRAKTIJKLEREN = "praktijkleren"


class Guide(StrEnum):
    """Who guides on the work floor; never a name."""

    EMPLOYER = "employer"
    JOBCOACH = "jobcoach"
    SCHOOL = "school"
    OTHER = "other"


class Outcome(StrEnum):
    """How it is some months later."""

    WELL = "well"
    HARD = "hard"
    MOVED_ON = "moved_on"
    """To other work or a course."""
    STOPPED = "stopped"


OUTCOME_MONTHS = (1, 3, 6)
OVER = frozenset({Outcome.MOVED_ON, Outcome.STOPPED})
"""Who has one of these works there no more."""


class Placement(RegionScoped, Base):
    """One place filled, under the region's own reference for who fills it."""

    __tablename__ = "placements"
    __table_args__ = (CheckConstraint("hours BETWEEN 1 AND 60", name="hours"),)

    id: Mapped[Id]
    offer_id: Mapped[int] = mapped_column(ForeignKey("offers.id"), index=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("offer_events.id"), unique=True)
    """The line of the timeline that tells of it."""
    kind: Mapped[OfferKind] = mapped_column(closed_set(OfferKind))
    reference: Mapped[str] = mapped_column(String(20))
    starts_on: Mapped[dt.date]
    hours: Mapped[int]
    """A week."""
    support: Mapped[list[Any]] = mapped_column(default=list)
    """Values of `Support`."""
    guide: Mapped[Guide] = mapped_column(closed_set(Guide))
    note: Mapped[str] = mapped_column(Text, default="")
    outcome_1: Mapped[Outcome | None] = mapped_column(closed_set(Outcome, "outcome_1"))
    outcome_3: Mapped[Outcome | None] = mapped_column(closed_set(Outcome, "outcome_3"))
    outcome_6: Mapped[Outcome | None] = mapped_column(closed_set(Outcome, "outcome_6"))
    created_at: Mapped[dt.datetime]

    offer: Mapped[Offer] = relationship(back_populates="placements")
    event: Mapped[OfferEvent] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return is_offer_of(cls.offer_id, regions)

    def __str__(self) -> str:
        return self.reference

    @classmethod
    def is_over(cls) -> ColumnElement[bool]:
        """Whether somebody said that it ended; for a statement, also where there is no placement."""
        said = (getattr(cls, f"outcome_{months}").in_(OVER) for months in OUTCOME_MONTHS)
        return func.coalesce(or_(*said), false())

    def outcome(self, months: int) -> Outcome | None:
        """How it was after so many months; None while nobody wrote it down."""
        found: Outcome | None = getattr(self, f"outcome_{months}")
        return found
