"""A reminder: who must be asked or told something, when, and what came of it.

One row is one occurrence for one recipient; `key` is unique, so that planning it twice is harmless.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.employer import Contact
from models.offer import Offer
from models.region import Region
from models.scope import RegionScoped
from models.user import User


class ReminderKind(StrEnum):
    FIRST_CONTACT_DUE = "first_contact_due"
    OVERDUE = "overdue"
    CONTACT_CHECK = "contact_check"
    """Asks the employer whether somebody called."""
    STILL_OPEN = "still_open"
    EXPIRY = "expiry"
    """The opening ends, because nobody answered whether it is still open."""
    AFTERCARE = "aftercare"
    ASK_AGAIN = "ask_again"
    UNFINISHED_INTERVIEW = "unfinished_interview"
    DIGEST = "digest"
    """A matchmaker's overdue work of one day."""
    CONSENT_LAPSING = "consent_lapsing"


class ReminderState(StrEnum):
    PLANNED = "planned"
    SENT = "sent"
    ANSWERED = "answered"
    CANCELLED = "cancelled"


class CancelReason(StrEnum):
    POINTLESS = "pointless"
    """Its cause went away."""
    LATE = "late"
    """It could not go for so long that its text would be stale."""
    SILENT = "silent"
    """The person stopped, blocked the bot, or has no chat."""
    BY_HAND = "by_hand"


class Reminder(RegionScoped, Base):
    __tablename__ = "reminders"
    __table_args__ = (
        CheckConstraint("(contact_id IS NULL) <> (user_id IS NULL)", name="one_recipient"),
        CheckConstraint("(cancel_reason IS NULL) = (state <> 'cancelled')", name="cancelled_for_a_reason"),
        Index("ix_reminders_due", "state", "due_at"),
        Index("ix_reminders_calendar", "region_id", "state", "due_at"),
        Index("ix_reminders_due_at", "due_at", "id"),
        Index("ix_reminders_region_due_at", "region_id", "due_at", "id"),
        Index("ix_reminders_contact", "contact_id", "kind", "created_at"),
        Index("ix_reminders_user", "user_id", "state", "due_at"),
    )

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(String(120), unique=True)
    kind: Mapped[ReminderKind] = mapped_column(closed_set(ReminderKind))
    anchor: Mapped[str] = mapped_column(String(32))
    """What it hangs on: a day, or the line of the timeline that it counts from."""
    number: Mapped[int]
    """Which time it is; of aftercare: after how many months."""
    region_id: Mapped[int | None] = mapped_column(ForeignKey("regions.id"))
    offer_id: Mapped[int | None] = mapped_column(ForeignKey("offers.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    state: Mapped[ReminderState] = mapped_column(closed_set(ReminderState), default=ReminderState.PLANNED)
    planned_for: Mapped[dt.datetime]
    """When the rules want it."""
    due_at: Mapped[dt.datetime]
    """When it goes: later than planned where it was put off."""
    remark: Mapped[str] = mapped_column(Text, default="")
    """Words of a colleague that go along."""
    changed_by_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    """Who moved, worded or cancelled it last; by itself it no longer moves."""
    cancel_reason: Mapped[CancelReason | None] = mapped_column(closed_set(CancelReason))
    cancel_note: Mapped[str] = mapped_column(Text, default="")
    bundle: Mapped[str | None] = mapped_column(String(40), index=True)
    """The message in which it went, perhaps with others: the outbox has it as `chat:` and `mail:` of this."""
    sent_at: Mapped[dt.datetime | None]
    answer: Mapped[str | None] = mapped_column(String(32))
    answered_at: Mapped[dt.datetime | None]
    created_at: Mapped[dt.datetime]

    region: Mapped[Region | None] = relationship()
    offer: Mapped[Offer | None] = relationship()
    contact: Mapped[Contact | None] = relationship()
    user: Mapped[User | None] = relationship(foreign_keys=user_id)
    changed_by: Mapped[User | None] = relationship(foreign_keys=changed_by_id)

    def __str__(self) -> str:
        return self.key

    def cancel(self, reason: CancelReason, note: str = "") -> None:
        self.state, self.cancel_reason, self.cancel_note = ReminderState.CANCELLED, reason, note

    def plan_for(self, moment: dt.datetime) -> None:
        """Planned for this moment, whatever it was before."""
        self.state, self.cancel_reason, self.cancel_note = ReminderState.PLANNED, None, ""
        self.planned_for = self.due_at = moment
