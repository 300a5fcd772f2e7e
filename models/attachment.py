"""Files that an employer sent along with an opening."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, ForeignKey, LargeBinary, String, select
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from models.base import Base, Id
from models.offer import Offer
from models.scope import RegionScoped


class Attachment(RegionScoped, Base):
    """A photo or PDF of the vacancy. The bot fetches the content after the message came in."""

    __tablename__ = "attachments"

    id: Mapped[Id]
    offer_id: Mapped[int] = mapped_column(ForeignKey("offers.id"), index=True)
    telegram_file_id: Mapped[str] = mapped_column(String(255))
    name: Mapped[str] = mapped_column(String(255))
    mime: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    content: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))

    offer: Mapped[Offer] = relationship(back_populates="attachments")

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return cls.offer_id.in_(select(Offer.id).where(Offer.region_id.in_(regions)))
