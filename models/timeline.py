"""The timeline of an opening: one line for each thing that was done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.employer import Contact
from models.pipeline import Action, Channel, OfferState
from models.scope import RegionScoped
from models.user import User
from models.visible import is_offer_of

if TYPE_CHECKING:
    from models.offer import Offer


@dataclass(frozen=True)
class Actor:
    """Who acts on an opening and from where: a colleague, the employer, or (neither) a job."""

    channel: Channel
    user: User | None = None
    contact: Contact | None = None

    def columns(self) -> dict[str, Any]:
        return {
            "channel": self.channel,
            "user_id": self.user and self.user.id,
            "contact_id": self.contact and self.contact.id,
        }


class OfferEvent(RegionScoped, Base):
    """A line of an opening's timeline: who did what, when, from where, and why."""

    __tablename__ = "offer_events"

    id: Mapped[Id]
    offer_id: Mapped[int] = mapped_column(ForeignKey("offers.id"), index=True)
    action: Mapped[Action] = mapped_column(closed_set(Action))
    old_state: Mapped[OfferState | None] = mapped_column(closed_set(OfferState, "old_state"))
    new_state: Mapped[OfferState] = mapped_column(closed_set(OfferState, "new_state"))
    channel: Mapped[Channel] = mapped_column(closed_set(Channel))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id", ondelete="SET NULL"))
    at: Mapped[dt.datetime]
    code: Mapped[str | None] = mapped_column(String(32))
    """What can be counted of the why: the reason for closing, the means of a contact, the action that was
    undone; of a candidate the region's own reference."""
    why: Mapped[str] = mapped_column(Text, default="")
    before: Mapped[dict[str, Any] | None]
    """Region, who worked on the opening and when they would call, before this line: where undoing leads."""

    offer: Mapped[Offer] = relationship(back_populates="events")
    user: Mapped[User | None] = relationship()
    contact: Mapped[Contact | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return is_offer_of(cls.offer_id, regions)
