"""Updates that came in from Telegram, as they came, and programs that are alive."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, closed_set
from models.scope import Global


class Handling(StrEnum):
    PENDING = "pending"
    """Stored, and failed at least once: it will be tried again."""
    DONE = "done"
    SET_ASIDE = "set_aside"
    """Failed three times; a person must look. The line moved on."""


class ReceivedUpdate(Base):
    """One update; the unique key makes a second delivery a no-op."""

    __tablename__ = "received_updates"
    __table_args__ = (Index("ix_received_updates_handling", "handling"),)

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int | None] = mapped_column(BigInteger, index=True)
    raw: Mapped[dict[str, Any]]
    handling: Mapped[Handling] = mapped_column(closed_set(Handling))
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(Text, default="")
    received_at: Mapped[dt.datetime]


class Heartbeat(Global, Base):
    """A sign of life of one program: `doctor` and the panel read it."""

    __tablename__ = "heartbeats"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    """`receive`, `sender` or `clock`."""
    at: Mapped[dt.datetime]
    bot_username: Mapped[str | None] = mapped_column(String(64))
