"""What still has to leave this house, and what became of it.

A row is written in the transaction that causes it and is sent by the sender
alone. `key` is unique: writing the same message twice is impossible.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, SmallInteger, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.employer import Contact
from models.offer import Offer
from models.region import Region
from models.scope import RegionScoped
from models.user import User


class Carrier(StrEnum):
    """By what a row travels."""

    TELEGRAM = "telegram"
    MAIL = "mail"
    FILE = "file"
    """Inwards: the content of an attachment, fetched from Telegram."""


class Priority(IntEnum):
    """Lower goes first."""

    ANSWER = 0
    NOTIFICATION = 1
    REMINDER = 2
    CAMPAIGN = 3


class Delivery(StrEnum):
    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"
    """Our fault, or too many attempts: a person must look, and may send again."""
    CANCELLED = "cancelled"


class OutboxRow(RegionScoped, Base):
    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_due",
            "carrier",
            "priority",
            "id",
            postgresql_where=text("state = 'queued'"),
            sqlite_where=text("state = 'queued'"),
        ),
        Index("ix_outbox_recipient", "carrier", "recipient", "state"),
        Index("ix_outbox_state", "state", "created_at"),
    )

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(String(120), unique=True)
    carrier: Mapped[Carrier] = mapped_column(closed_set(Carrier))
    priority: Mapped[int] = mapped_column(SmallInteger)
    recipient: Mapped[str] = mapped_column(String(254))
    """A chat id, or a mail address. What is for one recipient goes out in order of `id`."""
    kind: Mapped[str] = mapped_column(String(40))
    """What this is, for people who look at the queue: `offer-new`, `interview` ..."""
    payload: Mapped[dict[str, Any]]
    """Telegram: `{"method": "sendMessage", ...}` without its chat_id; mail: `{"subject", "text", "html"}`;
    file: `{"attachment_id", "file_id"}`."""
    edits_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id", ondelete="CASCADE"), index=True)
    """The row whose message this one changes; its `message_id` is known when it has been sent."""
    turn: Mapped[int | None]
    """The turn of the conversation whose buttons this message carries."""
    region_id: Mapped[int | None] = mapped_column(ForeignKey("regions.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    offer_id: Mapped[int | None] = mapped_column(ForeignKey("offers.id"), index=True)
    state: Mapped[Delivery] = mapped_column(closed_set(Delivery), default=Delivery.QUEUED)
    not_before: Mapped[dt.datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[dt.datetime | None]
    error: Mapped[str] = mapped_column(Text, default="")
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    """Telegram's id of what was sent."""
    created_at: Mapped[dt.datetime]
    settled_at: Mapped[dt.datetime | None]

    region: Mapped[Region | None] = relationship()
    contact: Mapped[Contact | None] = relationship()
    user: Mapped[User | None] = relationship()
    offer: Mapped[Offer | None] = relationship()
    edits: Mapped[OutboxRow | None] = relationship(remote_side="OutboxRow.id")

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return cls.region_id.in_(regions)
