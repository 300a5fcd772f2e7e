"""Where a chat stands, and what was said in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.employer import Contact
from models.invitation import Invitation
from models.offer import Offer
from models.scope import RegionScoped
from models.user import User
from models.visible import is_contact_of, was_said_in


class Conversation(RegionScoped, Base):
    """One private chat. Its row is the lock that keeps two updates of one chat apart."""

    __tablename__ = "conversations"

    id: Mapped[Id]
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id", ondelete="SET NULL"), index=True)
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id", ondelete="SET NULL"))
    state: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """`interview.State` as JSON; empty for somebody new."""
    updated_at: Mapped[dt.datetime] = mapped_column(index=True)

    contact: Mapped[Contact | None] = relationship()
    invitation: Mapped[Invitation | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return is_contact_of(cls.contact_id, regions)


class Author(StrEnum):
    EMPLOYER = "employer"
    BOT = "bot"
    COLLEAGUE = "colleague"


class ChatMessage(RegionScoped, Base):
    """What an employer and a person of the region said to each other through the bot."""

    __tablename__ = "chat_messages"
    __table_args__ = (Index("ix_chat_messages_contact_id_at", "contact_id", "at"),)

    id: Mapped[Id]
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    offer_id: Mapped[int | None] = mapped_column(ForeignKey("offers.id"), index=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    author: Mapped[Author] = mapped_column(closed_set(Author))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[dt.datetime]

    contact: Mapped[Contact] = relationship()
    offer: Mapped[Offer | None] = relationship()
    user: Mapped[User | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return was_said_in(cls.offer_id, cls.contact_id, regions)
