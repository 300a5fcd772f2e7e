"""Files that an employer sent along with an opening or a message."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, LargeBinary, String, or_
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from models.base import Base, Id
from models.conversation import ChatMessage
from models.offer import Offer
from models.scope import RegionScoped
from models.visible import is_message_of, is_offer_of


class Attachment(RegionScoped, Base):
    """A photo or PDF. The bot fetches the content after the message came in."""

    __tablename__ = "attachments"
    __table_args__ = (
        CheckConstraint("offer_id IS NOT NULL OR chat_message_id IS NOT NULL", name="belongs_somewhere"),
    )

    id: Mapped[Id]
    offer_id: Mapped[int | None] = mapped_column(ForeignKey("offers.id"), index=True)
    chat_message_id: Mapped[int | None] = mapped_column(
        ForeignKey("chat_messages.id", ondelete="CASCADE"), index=True
    )
    """The free message that it came with, where there is no opening to keep it with."""
    telegram_file_id: Mapped[str] = mapped_column(String(255))
    name: Mapped[str] = mapped_column(String(255))
    mime: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    content: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))

    offer: Mapped[Offer | None] = relationship(back_populates="attachments")
    chat_message: Mapped[ChatMessage | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return or_(is_offer_of(cls.offer_id, regions), is_message_of(cls.chat_message_id, regions))
