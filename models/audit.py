"""The log: who did what when and from where, each entry bound to the one before.

An entry is never changed and never removed; the database refuses both. Who gets round the database can
still be found out: the seal of an entry is a hash over the seal of the one before and over what it says.
It has ids, kinds and mail addresses of colleagues, and no name, number or text of anybody outside this house.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Collection
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, Index, String, and_, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.region import Region
from models.scope import Global, RegionScoped
from models.user import User
from models.visible import colleague_ids

FIRST_SEAL = "0" * 64
"""What the first entry is bound to."""


class Did(StrEnum):
    """What kind of thing was done."""

    LOGGED_IN = "logged_in"
    LOGIN_FAILED = "login_failed"
    LOCKED_OUT = "locked_out"
    """So many log-ins failed that the next must wait."""
    LOGGED_OUT = "logged_out"
    PASSWORD_ASKED = "password_asked"  # noqa: S105  a kind of entry
    PASSWORD_SET = "password_set"  # noqa: S105  a kind of entry
    READ = "read"
    """A page or file with personal data was opened."""
    EXPORTED = "exported"
    CHANGED = "changed"
    REFUSED = "refused"
    """Something was tried that could not be any more: it was too late, or somebody else was first."""
    USER = "user"
    """A colleague's log-in, role or regions were changed."""
    SETTING = "setting"


class Source(StrEnum):
    """From where: there is no address of a machine in the log."""

    PANEL = "panel"
    COMMAND = "command"
    TELEGRAM = "telegram"


class AuditEvent(RegionScoped, Base):
    """An entry of the log; its `id` is its number in the chain, without gaps."""

    __tablename__ = "audit_events"
    __table_args__ = (
        Index("ix_audit_events_at", "at", "id"),
        Index("ix_audit_events_user", "user_id", "at"),
        Index("ix_audit_events_region", "region_id", "at"),
        Index("ix_audit_events_about", "about", "at"),
    )

    id: Mapped[Id]
    at: Mapped[dt.datetime]
    did: Mapped[Did] = mapped_column(closed_set(Did))
    source: Mapped[Source] = mapped_column(closed_set(Source))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    """Who did it; with a failed log-in, whose account was tried. None for a stranger and for a command."""
    region_id: Mapped[int | None] = mapped_column(ForeignKey("regions.id"))
    """A deed that concerns two regions has an entry for each."""
    endpoint: Mapped[str] = mapped_column(String(60), default="")
    """The page or action of the panel, such as `offers.claim`."""
    about: Mapped[str] = mapped_column(String(60), default="")
    """Of what: the reference of an opening, the id of a company ..."""
    particulars: Mapped[str] = mapped_column(String(200), default="")
    """What exactly, as in an address: `role=matchmaker&regions=AM14`."""
    previous: Mapped[str] = mapped_column(String(64))
    seal: Mapped[str] = mapped_column(String(64), unique=True)

    user: Mapped[User | None] = relationship()
    region: Mapped[Region | None] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """What was done to things of these regions; of what belongs to none, what their colleagues did."""
        by_colleague = and_(cls.region_id.is_(None), cls.user_id.in_(colleague_ids(regions)))
        return or_(cls.region_id.in_(regions), by_colleague)

    def seal_as_it_should_be(self) -> str:
        """The hash of the seal before and of everything that this entry says."""
        said = {
            "id": self.id,
            "at": self.at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
            "did": str(self.did),
            "source": str(self.source),
            "user_id": self.user_id,
            "region_id": self.region_id,
            "endpoint": self.endpoint,
            "about": self.about,
        }
        if self.particulars:
            # The first entries had none: their seals say nothing of it.
            said["particulars"] = self.particulars
        canonical = json.dumps(said, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(f"{self.previous}{canonical}".encode()).hexdigest()


class AuditHead(Global, Base):
    """The end of the chain, in one row: who adds an entry locks it, so that entries come one by one."""

    __tablename__ = "audit_heads"

    id: Mapped[Id]
    number: Mapped[int]
    seal: Mapped[str] = mapped_column(String(64))
