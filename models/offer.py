"""An opening, and the one place where its state changes."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.employer import Contact, Employer
from models.pipeline import MOVES, Action, IllegalMoveError, OfferState
from models.region import Municipality, Region, Sector
from models.scope import RegionScoped
from models.timeline import Actor, OfferEvent
from models.user import User

if TYPE_CHECKING:
    from models.attachment import Attachment
    from models.placement import Placement


Moment = TypeVar("Moment", dt.date, dt.datetime)


class OfferKind(StrEnum):
    LEERWERKPLEK = "leerwerkplek"
    BASISBAAN = "basisbaan"


class Offer(RegionScoped, Base):
    """What an employer offers, in the region where the work is done."""

    __tablename__ = "offers"
    __table_args__ = (
        CheckConstraint("places BETWEEN 1 AND 500", name="places"),
        CheckConstraint("hours_min BETWEEN 1 AND 60 AND hours_max BETWEEN hours_min AND 60", name="hours"),
        CheckConstraint(
            "claimed_by_id IS NOT NULL OR state IN ('new', 'closed', 'withdrawn', 'expired')",
            name="worked_on_by_somebody",
        ),
        Index("ix_offers_worklist", "region_id", "state", "created_at"),
        Index("ix_offers_mine", "claimed_by_id", "state"),
        Index("ix_offers_state_updated_at", "state", "updated_at"),
        Index("ix_offers_employer", "employer_id", "region_id", "created_at", "id"),
        Index("ix_offers_created_at", "created_at", "id"),
        Index("ix_offers_start_date", "start_date", "id"),
        Index("ix_offers_region_created_at", "region_id", "created_at", "id"),
        Index("ix_offers_region_start_date", "region_id", "start_date", "id"),
    )

    id: Mapped[Id]
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"))
    employer_id: Mapped[int] = mapped_column(ForeignKey("employers.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id", ondelete="SET NULL"), index=True)
    sector_id: Mapped[int | None] = mapped_column(ForeignKey("sectors.id"))
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaigns.id"), index=True)
    """The campaign whose question it came from."""
    kind: Mapped[OfferKind] = mapped_column(closed_set(OfferKind))
    state: Mapped[OfferState] = mapped_column(closed_set(OfferState), default=OfferState.NEW)
    title: Mapped[str] = mapped_column(String(120))
    places: Mapped[int]
    hours_min: Mapped[int]
    hours_max: Mapped[int]
    start_date: Mapped[dt.date]
    postcode: Mapped[str | None] = mapped_column(String(6))
    town: Mapped[str | None] = mapped_column(String(80))
    municipality_code: Mapped[str | None] = mapped_column(ForeignKey("municipalities.code"))
    sbb_recognised: Mapped[bool | None]
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """The answers as the interview gave them: the whole draft, for showing and for editing."""
    call_by: Mapped[dt.date]
    """The last day of the promise made to the employer."""
    claimed_by_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    claimed_at: Mapped[dt.datetime | None]
    next_contact_on: Mapped[dt.date | None]
    """When whoever works on it speaks to the employer next."""
    created_at: Mapped[dt.datetime]
    updated_at: Mapped[dt.datetime]

    region: Mapped[Region] = relationship()
    employer: Mapped[Employer] = relationship()
    contact: Mapped[Contact | None] = relationship()
    sector: Mapped[Sector | None] = relationship()
    municipality: Mapped[Municipality | None] = relationship()
    claimed_by: Mapped[User | None] = relationship()
    events: Mapped[list[OfferEvent]] = relationship(back_populates="offer", order_by="OfferEvent.id")
    attachments: Mapped[list[Attachment]] = relationship(back_populates="offer", order_by="Attachment.id")
    placements: Mapped[list[Placement]] = relationship(back_populates="offer", order_by="Placement.id")

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"

    def allows(self, action: Action) -> bool:
        """Whether the action is possible now."""
        return (self.state, action) in MOVES

    def moved(
        self,
        action: Action,
        by: Actor,
        at: dt.datetime,
        why: str = "",
        code: str | None = None,
        **changes: Any,
    ) -> OfferEvent:
        """The event of this action; state and `changes` are set. Raises `IllegalMoveError`."""
        if not self.allows(action):
            raise IllegalMoveError(self.state, action)
        old, before = self.state, self._work()
        self.state, self.updated_at = MOVES[self.state, action], at
        for name, value in changes.items():
            setattr(self, name, value)
        event = self.note(action, old, by, at, why, code)
        event.before = before
        return event

    def undone(self, event: OfferEvent, by: Actor, at: dt.datetime) -> OfferEvent:
        """The line that takes back the latest one; state and work are as before it."""
        assert event is self.events[-1], "only the latest move is taken back"
        assert event.old_state, "filing is not taken back"
        old, before = self.state, event.before or {}
        self.state, self.updated_at = event.old_state, at
        self.claimed_by_id = before.get("claimed_by_id")
        self.claimed_at = _read(dt.datetime, before.get("claimed_at"))
        self.next_contact_on = _read(dt.date, before.get("next_contact_on"))
        self.call_by = _read(dt.date, before.get("call_by")) or self.call_by
        return self.note(Action.UNDO, old, by, at, code=event.action)

    def _work(self) -> dict[str, Any]:
        """Who works on it, when they call and by when they should, and where, as a line can keep it."""
        return {
            "region_id": self.region_id,
            "claimed_by_id": self.claimed_by_id,
            "claimed_at": self.claimed_at and self.claimed_at.isoformat(),
            "next_contact_on": self.next_contact_on and self.next_contact_on.isoformat(),
            "call_by": self.call_by.isoformat(),
        }

    def note(
        self,
        action: Action,
        old: OfferState | None,
        by: Actor,
        at: dt.datetime,
        why: str = "",
        code: str | None = None,
    ) -> OfferEvent:
        """One line of the timeline."""
        event = OfferEvent(
            action=action, old_state=old, new_state=self.state, at=at, why=why, code=code, **by.columns()
        )
        self.events.append(event)
        return event


def _read(kind: type[Moment], kept: str | None) -> Moment | None:
    return kind.fromisoformat(kept) if kept else None
